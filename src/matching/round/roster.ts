import type { Language } from '../../platform/context.ts'
import { type Named, shortName } from '../../ui/person-chip.tsx'
import { matchingWords } from '../words.ts'

/** Everybody and everything that the desk calls by name. */
export type Roster = {
  people: ReadonlyMap<string, RosterPerson>
  competences: ReadonlyMap<string, string>
}

export type RosterPerson = Named & {
  id: string
  position: string
  subjects: string[]
  experienceYears: number | null
  superiorId: string | null
}

export const nameOf = ({ people }: Roster, id: string): string => {
  const person = people.get(id)
  return person ? shortName(person) : '—'
}

/** «Ким Д. С., Лоза Г. П.» */
export const namesOf = (roster: Roster, ids: readonly string[]): string =>
  ids.map((id) => nameOf(roster, id)).join(', ')

/** «Ким Д. С. → Лоза В. П. → Седых О. В. → Ким Д. С.» */
export const ringOf = (roster: Roster, ids: readonly string[]): string =>
  [...ids, ids[0]!].map((id) => nameOf(roster, id)).join(' → ')

/** A name may end with the full stop of an initial: then the sentence needs no other. */
export const tidy = (sentence: string): string => sentence.replace(/\.\.(?=\s|$)/g, '.')

export const competenceOf = ({ competences }: Roster, id: string): string => competences.get(id) ?? '—'

/** Whether the rule on superiors can apply to anybody but the director. */
export const namesSuperiors = ({ people }: Roster): boolean =>
  [...people.values()].some((person) => person.superiorId !== null)

/** «информатика, 2 года». */
export function lineOf(person: RosterPerson, language: Language): string {
  const what = person.subjects[0] ?? person.position
  const years = person.experienceYears === null ? '' : matchingWords(language).experience(person.experienceYears)
  return [what, years].filter(Boolean).join(', ')
}
