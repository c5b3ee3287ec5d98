import { describe, expect, it } from 'vitest'
import { readContract, readPay } from './employment.ts'
import { superiorFinder } from './superiors.ts'

describe('the contract in one cell', () => {
  it.each([
    ['№ 45 от 01.09.2015', '45', '2015-09-01'],
    ['Трудовой договор от 1 сентября 2019 г. № 33-к', '33-к', '2019-09-01'],
    ['33/1 01.09.20', '33/1', '2020-09-01'],
    ['б/н от 25.08.98', 'б/н', '1998-08-25'],
    ['9-л/с', '9-л/с', null],
    ['2010-09-01', null, '2010-09-01'],
    ['–', null, null],
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
