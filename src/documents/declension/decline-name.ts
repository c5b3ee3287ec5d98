import { declineGivenName } from './decline-given-name.ts'
import { declinePatronymic } from './decline-patronymic.ts'
import { declineSurname } from './decline-surname.ts'
import { type NameWord, readFullName } from './full-name.ts'
import { genderOfName } from './gender-of-name.ts'
import type { Gender, GrammaticalCase } from './grammatical-case.ts'

export type DeclinedName = {
  readonly text: string
  readonly gender: Gender | null
  /** False where the gender could not be told and the name was left as it is. */
  readonly certain: boolean
}

/** A full name in a case. Spaces, brackets, initials and capitals stay as they were written. */
export function declineName(
  fullName: string,
  grammaticalCase: GrammaticalCase,
  options: { gender?: Gender | null } = {},
): DeclinedName {
  const pieces = fullName.split(/([\s\u00a0]+)/)
  const words = readFullName(pieces.filter((_, index) => index % 2 === 0 && pieces[index] !== ''))
  if (words.length === 0) return { text: fullName, gender: options.gender ?? null, certain: true }
  const gender = options.gender ?? genderOfName(words)
  if (gender === null) return { text: fullName, gender, certain: false }
  const declined = words.map((word) => declineWord(word, gender, grammaticalCase))
  const text = pieces.map((piece, index) => (index % 2 === 0 && piece !== '' ? declined.shift()! : piece)).join('')
  return { text, gender, certain: true }
}

function declineWord({ text, role }: NameWord, gender: Gender, grammaticalCase: GrammaticalCase): string {
  const [, before, bare, after] = /^(\(?)(.*?)([),.]?)$/.exec(text)!
  if (role === 'surname') return before + declineSurname(bare!, gender, grammaticalCase) + after
  if (role === 'given') return before + declineGivenName(bare!, gender, grammaticalCase) + after
  return role === 'patronymic' ? declinePatronymic(text, grammaticalCase) : text
}
