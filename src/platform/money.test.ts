import { expect, test } from 'vitest'
import { percentInFigures, roublesInFigures, roublesInText } from './money.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.each([
  [2500, '2 500 руб.', '2 500 рублей', '2 500 рублей'],
  [2500.5, '2 500 руб. 50 коп.', '2 500 рублей 50 копеек', '2 500 рублей 50 копеек'],
  [1001.01, '1 001 руб. 01 коп.', '1 001 рубля 01 копейки', '1 001 рубль 01 копейка'],
  [2402.22, '2 402 руб. 22 коп.', '2 402 рублей 22 копеек', '2 402 рубля 22 копейки'],
  [99.999, '100 руб.', '100 рублей', '100 рублей'],
  [1.15, '1 руб. 15 коп.', '1 рубля 15 копеек', '1 рубль 15 копеек'],
])('%d in figures and in a sentence', (amount, figures, genitive, nominative) => {
  expect(plain(roublesInFigures(amount))).toBe(figures)
  expect(plain(roublesInText(amount, 'genitive'))).toBe(genitive)
  expect(plain(roublesInText(amount, 'nominative'))).toBe(nominative)
})

test('a share keeps the digits that it has', () => {
  expect([10, 12.5].map((amount) => plain(percentInFigures(amount)))).toEqual(['10 %', '12,5 %'])
})
