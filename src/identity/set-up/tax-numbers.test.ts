import { expect, test } from 'vitest'
import { isInn, isOgrn } from './tax-numbers.ts'

test.each([
  ['7707083893', true],
  ['7736050003', true],
  ['7707083894', false],
  ['770708389', false],
  ['77070838930', false],
  ['77070838a3', false],
])('ИНН %s: %s', (text, is) => {
  expect(isInn(text)).toBe(is)
})

test.each([
  ['1027700132195', true],
  ['1027739850962', true],
  ['1027700132196', false],
  ['102770013219', false],
])('ОГРН %s: %s', (text, is) => {
  expect(isOgrn(text)).toBe(is)
})
