import { z } from 'zod'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD, type Weakness, weaknessOf } from './password-strength.ts'
import { faultOfUserName, type NameFault, tidyUserName } from './user-name.ts'

const WEAK: Record<Weakness, { ru: string; en: string }> = {
  'too-short': {
    ru: `Нужно не меньше ${SHORTEST_PASSWORD} знаков. Хорошо работают три-четыре слова подряд.`,
    en: `At least ${SHORTEST_PASSWORD} characters are needed. Three or four words in a row do well.`,
  },
  'too-long': { ru: `Не больше ${LONGEST_PASSWORD} знаков.`, en: `At most ${LONGEST_PASSWORD} characters.` },
  'too-few-different': {
    ru: 'Слишком мало разных знаков: такой пароль подбирают первым.',
    en: 'Too few different characters: such a password is guessed first.',
  },
  common: {
    ru: 'Этот пароль один из самых частых, его подбирают первым. Придумайте другой.',
    en: 'This is one of the most common passwords, guessed first. Choose another one.',
  },
  'like-the-name': {
    ru: 'Пароль повторяет имя для входа. Придумайте другой.',
    en: 'The password repeats the user name. Choose another one.',
  },
}

const BAD_NAME: Record<NameFault, { ru: string; en: string }> = {
  shape: {
    ru: 'От 3 до 64 знаков без пробелов: буквы, цифры, точка, дефис, подчёркивание, @.',
    en: '3 to 64 characters without spaces: letters, digits, dot, hyphen, underscore, @.',
  },
  'two-alphabets': {
    ru: 'Русские и латинские буквы вместе легко спутать. Выберите одну раскладку.',
    en: 'Russian and Latin letters together are easily confused. Use one of the two.',
  },
}

const MISMATCH = { ru: 'Пароли не совпали. Введите ещё раз.', en: 'The passwords differ. Type them again.' }

export const userName = () =>
  z
    .string()
    .transform(tidyUserName)
    .superRefine((name, issues) => {
      const fault = faultOfUserName(name)
      if (fault) issues.addIssue({ code: 'custom', params: BAD_NAME[fault], input: name })
    })

type Chosen = { userName?: string; password: string; passwordAgain: string }

/** A password typed twice and hard to guess: for `superRefine` of the whole form. */
export function checkNewPassword(knownName = '') {
  return (form: Chosen, issues: z.RefinementCtx) => {
    const weakness = weaknessOf(form.password, form.userName ?? knownName)
    if (weakness) issues.addIssue({ code: 'custom', path: ['password'], params: WEAK[weakness], input: '' })
    if (form.password !== form.passwordAgain)
      issues.addIssue({ code: 'custom', path: ['passwordAgain'], params: MISMATCH, input: '' })
  }
}

/** Both fields of a new password; their agreement is checked by `checkNewPassword`. */
export const newPasswordFields = { password: z.string().default(''), passwordAgain: z.string().default('') }
