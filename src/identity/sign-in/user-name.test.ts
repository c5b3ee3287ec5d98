import { expect, test } from 'vitest'
import { faultOfUserName, suggestedUserName } from './user-name.ts'

test.each([
  ['орлова', null],
  ['orlova.5', null],
  ['v.i.orlova@school-5', null],
  ['ор', 'shape'],
  ['орлова вера', 'shape'],
  ['-орлова', 'shape'],
  ['а'.repeat(65), 'shape'],
  // the second letter is Latin
  ['оpлова', 'two-alphabets'],
])('%s: %s', (name, fault) => {
  expect(faultOfUserName(name)).toBe(fault)
})

test('a name is suggested to whoever did not choose one', () => {
  const person = { surname: 'Мамин-Сибиряк', given: 'Дмитрий', patronymic: 'Наркисович' }
  expect(suggestedUserName(person)).toBe('мамин-сибиряк.дн')
  expect(suggestedUserName(person, 2)).toBe('мамин-сибиряк.дн2')
  expect(suggestedUserName({ surname: 'Ли', given: '', patronymic: '' })).toBe('участник-1')
})
