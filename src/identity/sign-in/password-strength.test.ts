import { expect, test } from 'vitest'
import { weaknessOf } from './password-strength.ts'

test.each([
  ['осень', 'too-short'],
  ['а'.repeat(201), 'too-long'],
  ['ababababab', 'too-few-different'],
  ['1234567890', 'common'],
  ['йцукенгшщз', 'common'],
  ['qwerty12345', 'common'],
  ['Пароль2026!', 'common'],
  ['P4ssw0rd!!', 'common'],
  ['учитель-2026', 'common'],
  ['1q2w3e4r5t', 'common'],
  ['орлова-1985', 'like-the-name'],
  ['орлова орлова', 'like-the-name'],
  ['осень-2026-сад', null],
  ['correct horse battery', null],
  ['мокрый утренний трамвай', null],
  ['орлова любит чай', null],
])('%s: %s', (password, weakness) => {
  expect(weaknessOf(password, 'Орлова')).toBe(weakness)
})
