import { describe, expect, it } from 'vitest'
import { readBirth } from './birth.ts'
import { readEmail, readPhone } from './contacts.ts'
import { readBothYears, readYears } from './experience.ts'
import { withoutPrivateNumbers } from './private-numbers.ts'
import { readStaffText } from './read-staff-list.ts'

describe('years of experience', () => {
  it.each([
    ['12', 12],
    ['12 лет 3 мес.', 12],
    ['12 лет', 12],
    ['21 год', 21],
    ['3 года', 3],
    ['3 г. 2 м.', 3],
    ['15л 2м 3д', 15],
    ['7 мес.', 0],
    ['менее года', 0],
    ['0', 0],
    ['12,5', 12],
    ['12.9', 12],
    ['12,10', 12],
    ['12/3', 12],
    ['12-3', 12],
    ['30 л.', 30],
    ['1 год 11 месяцев', 1],
    ['12лет3мес', 12],
    ['более 20 лет', 20],
    ['12.333333', 12],
    ['25 лет 11 мес. 29 дн.', 25],
    ['-', null],
    ['нет', null],
    ['X', null],
    ['', null],
    ['с 1998 года', undefined],
    ['2012-10-12', undefined],
    ['много', undefined],
    ['1998', undefined],
  ])('%s → %s', (text, years) => {
    expect(readYears(text)).toBe(years)
  })

  it.each([
    ['25/20', 25, 20],
    ['25 / 20', 25, 20],
    ['25 лет / 20 лет 3 мес.', 25, 20],
    ['общий – 25 лет, пед. – 20 лет', 25, 20],
    ['общий: 25\nпедагогический: 20', 25, 20],
    ['25', 25, null],
    ['-', null, null],
  ])('both in one cell: %s', (text, total, teaching) => {
    expect(readBothYears(text)).toEqual({ total, teaching })
  })
})

describe('date or year of birth', () => {
  it.each([
    ['01.09.1985', '1985-09-01'],
    ['01.09.85', '1985-09-01'],
    ['1.9.1985 г.', '1985-09-01'],
    ['01/09/1985', '1985-09-01'],
    ['1985-09-01', '1985-09-01'],
    ['1 сентября 1985 г.', '1985-09-01'],
    ['12 мая 1990', '1990-05-12'],
    ['«12» мая 1990 г.', '1990-05-12'],
    ['31291', '1985-09-01'],
    ['01.02.03', '2003-02-01'],
    ['01.09.1985 (41 год)', '1985-09-01'],
    ['9/25/1985', '1985-09-25'],
    ['01,09,1985', '1985-09-01'],
  ])('%s → %s', (text, date) => {
    expect(readBirth(text, '2026-09-01')).toEqual({ date, year: Number(date.slice(0, 4)) })
  })

  it.each([
    ['1985', 1985],
    ['1985 г.р.', 1985],
    ['1985 г. р.', 1985],
    ['1985 год', 1985],
    ['май 1985', 1985],
    ['1905-06-07', 1985],
  ])('%s is a year', (text, year) => expect(readBirth(text, '2026-09-01')).toEqual({ date: null, year }))

  it.each([
    ['-', { date: null, year: null }],
    ['41', 'age'],
    ['41 год', 'age'],
    ['31.02.1985', undefined],
    ['2025', undefined],
    ['давно', undefined],
  ])('%s', (text, result) => expect(readBirth(text, '2026-09-01')).toEqual(result))
})

describe('contacts', () => {
  it.each([
    ['ivanova@mail.ru,', 'ivanova@mail.ru'],
    [' Ivanova@Mail.ru ; petrova@mail.ru', 'ivanova@mail.ru'],
    ['<a.b-c@school5.edu.ru>', 'a.b-c@school5.edu.ru'],
    ['e-mail: ivanova@mail.ru.', 'ivanova@mail.ru'],
    ['иванова@школа.рф', 'иванова@школа.рф'],
    ['ivanova @ mail.ru', 'ivanova@mail.ru'],
    ['нет', null],
    ['ivanova', null],
  ])('%s → %s', (text, email) => expect(readEmail(text)).toBe(email))

  it.each([
    ['8 (912) 345-67-89', '+79123456789'],
    ['+7 912 345 67 89', '+79123456789'],
    ['89123456789', '+79123456789'],
    ['9123456789', '+79123456789'],
    ['8-912-345-67-89, 8 912 000 00 00', '+79123456789'],
    ['2-34-56', '2-34-56'],
    ['8(34131)2-34-56; 8-912-345-67-89', '+79123456789'],
    ['тел. 8(34131) 2-34-56', '+73413123456'],
    ['123-456-789 01', null],
    ['нет', null],
    ['г. Ижевск, ул. Ленина, 5, тел. 89123456789', '+79123456789'],
    ['89123456789 89120000000', '+79123456789'],
    ['8 (343) 123-45-67 доб. 5', '+73431234567 доб. 5'],
    ['2-15-15, вн. 12', '2-15-15 доб. 12'],
    ['2-15-15, 8 912 345 67 89 доб. 7', '+79123456789 доб. 7'],
    ['+375 29 123-45-67', '+375291234567'],
    ['8-912-345-67-8', null],
    ['8 (912) 345-67-8', null],
    ['812 345-67-89', '+78123456789'],
  ])('%s → %s', (text, phone) => expect(readPhone(text)).toBe(phone))

  it('says which of several phones was taken, and nothing where there is one', () => {
    const rows = [
      'Ким Денис Сергеевич\t2-14-15; 8 912 345-67-89, +7 912 000-00-00',
      'Орлова Вера Ильинична\t8 912 345-67-80',
    ]
    const { people, problems } = readStaffText(['ФИО\tТелефон', ...rows].join('\n'), { today: '2026-09-01' })
    expect(people.map(({ phone }) => phone)).toEqual(['+79123456789', '+79123456780'])
    expect(problems).toEqual([{ row: 2, column: 'Телефон', key: 'phoneOfSeveral', details: ['+79123456789'] }])
  })
})

describe('what must never be taken', () => {
  it.each([
    ['учитель математики, паспорт 94 01 123456', 'учитель математики'],
    ['учитель, СНИЛС 123-456-789 01', 'учитель'],
    ['учитель; адрес: г. Ижевск, ул. Ленина, 5', 'учитель'],
    ['учитель 9401 123456', 'учитель'],
    ['учитель физики', 'учитель физики'],
  ])('%s', (text, kept) => expect(withoutPrivateNumbers(text)).toBe(kept))
})
