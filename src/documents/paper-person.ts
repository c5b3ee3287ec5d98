import { declineName } from './declension/decline-name.ts'
import { declinePosition } from './declension/decline-position.ts'
import type { GrammaticalCase, ObliqueCase } from './declension/grammatical-case.ts'

/** Forms that the curator has corrected by hand: they win over the rules. */
export type CaseForms = {
  readonly name?: Partial<Record<ObliqueCase, string>>
  readonly position?: Partial<Record<ObliqueCase, string>>
}

export type PaperPerson = {
  readonly id: string
  readonly surname: string
  readonly given: string
  readonly patronymic: string
  readonly gender: 'f' | 'm' | null
  readonly position: string
  readonly forms?: CaseForms
}

export function fullName({ surname, given, patronymic }: PaperPerson): string {
  return [surname, given, patronymic].filter(Boolean).join(' ')
}

/** Full name in a case; `certain` is false where the gender is unknown and the name stayed as it is. */
export function nameIn(person: PaperPerson, grammaticalCase: GrammaticalCase): { text: string; certain: boolean } {
  const corrected = grammaticalCase === 'nominative' ? undefined : person.forms?.name?.[grammaticalCase]
  if (corrected) return { text: corrected, certain: true }
  return declineName(fullName(person), grammaticalCase, { gender: genderOf(person) })
}

/** Whether the cases of the name are known: by hand, from the card, or told by the name. */
export function isDeclinable(person: PaperPerson): boolean {
  return Boolean(person.forms?.name?.genitive) || genderOf(person) !== null || fullName(person).trim() === ''
}

export function positionIn(person: PaperPerson, grammaticalCase: GrammaticalCase): string {
  const corrected = grammaticalCase === 'nominative' ? undefined : person.forms?.position?.[grammaticalCase]
  return corrected ?? declinePosition(person.position, grammaticalCase)
}

/** «учителя физики Цоя Виктора Робертовича» */
export function positionAndNameIn(person: PaperPerson, grammaticalCase: GrammaticalCase): string {
  return [positionIn(person, grammaticalCase), nameIn(person, grammaticalCase).text].filter(Boolean).join(' ')
}

/** In a text the initials follow: «Цою В.Р.» */
export function shortNameIn(person: PaperPerson, grammaticalCase: GrammaticalCase): string {
  const surname = nameIn(person, grammaticalCase).text.split(' ').slice(0, person.surname.split(' ').length).join(' ')
  return [surname, initialsOf(person)].filter(Boolean).join('\u00a0')
}

/** Under a paper the initials go before: «В.Р. Цой» */
export function signatureName(person: PaperPerson): string {
  return [initialsOf(person), person.surname].filter(Boolean).join('\u00a0')
}

/** Known from the card, else told by the name. */
export function genderOf(person: PaperPerson): 'male' | 'female' | null {
  if (person.gender) return person.gender === 'f' ? 'female' : 'male'
  return declineName(fullName(person), 'nominative').gender
}

/** The form that agrees with a person: «ознакомлен», «ознакомлена», or both where the gender is unknown. */
export function agreeing(person: PaperPerson, male: string, female: string, unknown: string): string {
  const gender = genderOf(person)
  return gender === null ? unknown : gender === 'female' ? female : male
}

function initialsOf({ given, patronymic }: PaperPerson): string {
  return initial(given) + initial(patronymic)
}

/** «А.-М.» for Анна-Мария, «К.» for Кызыл-оолович, «Г.» for Гусейн оглы. */
function initial(name: string): string {
  const letters = name
    .split('-')
    .map((part) => part.trim()[0] ?? '')
    .filter((letter, index) => letter !== '' && (index === 0 || letter !== letter.toLowerCase()))
  return letters.map((letter) => `${letter}.`).join('-')
}
