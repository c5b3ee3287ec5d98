import { inOrderOf } from '../../platform/words.ts'
import { fullName, isDeclinable } from '../paper-person.ts'
import type { Pack, PackPerson } from './mentoring.ts'
import { personOf } from './paper-values.ts'

/** What the papers will have a line for instead of a text. Nothing of it forbids to print. */
const PERSON_LACKS = ['contract-number', 'contract-date', 'pay', 'position', 'gender'] as const
export type PersonLack = (typeof PERSON_LACKS)[number]

/** Of the school itself: its settings (name of the director, ИНН, ОГРН), and the terms of the papers. */
const SCHOOL_LACKS = ['director', 'tax-numbers', 'pay-basis', 'pay-source', 'regulation', 'curator'] as const
export type SchoolLack = (typeof SCHOOL_LACKS)[number]

export type Lacking = {
  readonly people: readonly { readonly lack: PersonLack; readonly who: readonly PackPerson[] }[]
  readonly school: readonly SchoolLack[]
}

/** What should be mended before the papers are printed. */
export function lackingIn(pack: Pack): Lacking {
  const mentors = peopleOf(pack, ({ mentorId }) => [mentorId])
  const all = peopleOf(pack, ({ mentorId, menteeId }) => [mentorId, menteeId])
  const people = PERSON_LACKS.map((lack) => {
    const asked = lack === 'gender' || lack === 'position' ? all : mentors
    return { lack, who: asked.filter((person) => lacks(person, lack)) }
  })
  return {
    people: people.filter(({ who }) => who.length > 0),
    school: SCHOOL_LACKS.filter((lack) => schoolLacks(pack, lack)),
  }
}

function peopleOf(pack: Pack, ids: (mentoring: Pack['mentorings'][number]) => string[]): PackPerson[] {
  const people = [...new Set(pack.mentorings.flatMap(ids))].map((id) => personOf(pack, id))
  return inOrderOf(people, fullName)
}

function lacks(person: PackPerson, lack: PersonLack): boolean {
  if (lack === 'contract-number') return person.contract.number === null
  if (lack === 'contract-date') return person.contract.datedOn === null
  if (lack === 'pay') return person.pay === null
  if (lack === 'position') return person.position === ''
  return !isDeclinable(person)
}

function schoolLacks({ school, terms, people }: Pack, lack: SchoolLack): boolean {
  if (lack === 'director') return school.director.given === '' || !isDeclinable(school.director)
  if (lack === 'tax-numbers') return school.taxNumber === '' || school.registrationNumber === ''
  if (lack === 'pay-basis') return terms.payBasis === ''
  if (lack === 'pay-source') return terms.paySource === ''
  if (lack === 'regulation') return terms.regulationNumber === '' || terms.regulationOn === null
  return !people.has(terms.curatorId ?? '')
}
