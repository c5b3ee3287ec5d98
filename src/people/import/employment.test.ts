import { describe, expect, it } from 'vitest'
import { readContract } from './contract.ts'
import { readPay } from './employment.ts'
import { superiorFinder } from './superiors.ts'

describe('the contract in one cell', () => {
  it.each([
    ['№ 45 от 01.09.2015', '45', '2015-09-01'],
    ['Трудовой договор от 1 сентября 2019 г. № 33-к', '33-к', '2019-09-01'],
    ['33/1 01.09.20', '33/1', '2020-09-01'],
    ['б/н от 25.08.98', 'б/н', '1998-08-25'],
    ['9-л/с', '9-л/с', null],
    ['77-ТД', '77-ТД', null],
    ['77-тд', '77-тд', null],
    ['77 ТД', '77 ТД', null],
    ['ТД-77', 'ТД-77', null],
    ['ТД 77', 'ТД 77', null],
    ['77/ТД', '77/ТД', null],
    ['77/ТД от 01.09.2019 г.', '77/ТД', '2019-09-01'],
    ['№ 77/ТД от 1 сентября 2019 года', '77/ТД', '2019-09-01'],
    ['№77-К', '77-К', null],
    ['N 12/09', '12/09', null],
    ['15-ПР/2021', '15-ПР/2021', null],
    ['НОВ-3', 'НОВ-3', null],
    ['трудовой договор № 5-г', '5-г', null],
    ['Трудовой договор 5 г', '5 г', null],
    ['т/д № 8', '8', null],
    ['эффективный контракт № 8', 'эффективный контракт № 8', null],
    ['«Б»-12', '«Б»-12', null],
    ['12 (бессрочный) от 02.03.2020', '12 (бессрочный)', '2020-03-02'],
    ['42005', '42005', null],
    ['9/05/12/20', '9/05/12/20', null],
    ['45-01.09.2015', '45-01.09.2015', null],
    ['2019-01-15-К', '2019-01-15-К', null],
    ['от 01.09.2015 № 45', '45', '2015-09-01'],
    ['45, 01.09.2015', '45', '2015-09-01'],
    ['45 (01.09.2015)', '45', '2015-09-01'],
    ['2010-09-01', null, '2010-09-01'],
    ['–', null, null],
    ['N/A-5', 'N/A-5', null],
  ])('%s', (text, number, day) => {
    expect(readContract(text)).toEqual({ contract_number: number, contract_on: day })
  })
})

describe('the pay for mentoring', () => {
  it.each([
    ['2500', '', 2500, 'roubles'],
    ['2 500,50 руб.', '', 2500.5, 'roubles'],
    ['10 %', 'руб.', 10, 'percent'],
    ['0,15', 'надбавка, % оклада', 15, 'percent'],
    ['нет', '%', null, null],
  ])('%s (%s)', (text, unit, pay, of) => {
    expect(readPay(text, unit)).toEqual({ mentoring_pay: pay, mentoring_pay_unit: of })
  })
  it.each([['15'], ['по приказу'], ['0'], ['250 %']])('%s cannot be told', (text) => {
    expect(readPay(text, '')).toBeUndefined()
  })
})

describe('whose card the superior is', () => {
  const [orlova, kim, otherKim] = [
    { surname: 'Орлова', given: 'Вера', patronymic: 'Ильинична' },
    { surname: 'Ким', given: 'Денис', patronymic: 'Сергеевич' },
    { surname: 'Ким', given: 'Дина', patronymic: 'Сергеевна' },
  ]
  const find = superiorFinder([orlova, kim, otherKim])
  it.each([
    ['Орлова В. И.', orlova],
    ['директор Орлова В.И.', orlova],
    ['орлова', orlova],
    ['Ким Денис Сергеевич', kim],
  ])('%s', (text, person) => {
    expect(find(text)).toEqual({ kind: 'one', person })
  })
  it('is nobody or several where the list leaves it open', () => {
    expect(find('Ким Д. С.')).toEqual({ kind: 'several' })
    expect(find('завхоз')).toEqual({ kind: 'nobody' })
    expect(find('Орлова А. И.')).toEqual({ kind: 'nobody' })
  })
})
