import { declineName } from '../declension/decline-name.ts'
import { declinePosition } from '../declension/decline-position.ts'
import type { ObliqueCase } from '../declension/grammatical-case.ts'
import { fullName, genderOf, type PaperPerson } from '../paper-person.ts'

/** The cases a form can be corrected in, in the school order. */
export const OBLIQUE_CASES = [
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const satisfies ObliqueCase[]

export type Forms = Record<ObliqueCase, string>

export function nameFormsByRule(person: PaperPerson): Forms {
  return inAllCases((one) => declineName(fullName(person), one, { gender: genderOf(person) }).text)
}

export function positionFormsByRule(position: string): Forms {
  return inAllCases((one) => declinePosition(position, one))
}

function inAllCases(form: (one: ObliqueCase) => string): Forms {
  return Object.fromEntries(OBLIQUE_CASES.map((one) => [one, form(one)])) as Forms
}

/** What differs from the rules is remembered; what was emptied goes back to them. */
export function corrections(typed: Forms, byRule: Forms): Partial<Forms> {
  return Object.fromEntries(
    OBLIQUE_CASES.filter((one) => typed[one] !== '' && typed[one] !== byRule[one]).map((one) => [one, typed[one]]),
  )
}
