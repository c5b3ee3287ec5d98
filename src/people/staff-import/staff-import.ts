import type { ComparedField, Comparison, RegisteredPerson } from '../import/compare-with-register.ts'
import type { StaffPerson } from '../import/staff-list.ts'

/** What the curator may decide about a row: take it, leave it, or say whose it is. */
export type RowChoice = 'take' | 'leave' | string

/** A row of a preview as it is stored: what was read, what the register says, what was decided. */
export type ImportRow = {
  row: number
  recognised: StaffPerson
  verdict: Comparison['verdict']['kind']
  reason: string
  personId: string | null
  changes: { field: ComparedField; before: unknown; after: unknown }[]
  candidates: string[]
}

/** A compared person as a row of the preview. */
export function rowOf({ person, verdict }: Comparison): ImportRow {
  return {
    row: person.row,
    recognised: person,
    verdict: verdict.kind,
    reason: 'reason' in verdict ? verdict.reason : '',
    personId: 'id' in verdict ? verdict.id : null,
    changes: verdict.kind === 'changed' ? verdict.changes : [],
    candidates: verdict.kind === 'unclear' ? verdict.candidates : [],
  }
}

/** What happens to a row unless the curator decides otherwise; nothing is ever overwritten without a decision. */
export function usualChoice(verdict: ImportRow['verdict']): RowChoice {
  return verdict === 'new' || verdict === 'changed' ? 'take' : 'leave'
}

/** As many rows of each verdict are listed in a preview; of the rest it tells the number. */
const SHOWN_OF_EACH = 300

/** The rows that a preview lists one by one. */
export function shownRows(rows: ImportRow[]): Set<number> {
  const groups = Map.groupBy(rows, ({ verdict }) => verdict)
  return new Set([...groups.values()].flatMap((some) => some.slice(0, SHOWN_OF_EACH).map(({ row }) => row)))
}

type RegisterRow = {
  id: string
  surname: string
  given: string
  patronymic: string
  position: string
  subjects: string[]
  category: string | null
  experienceYears: number | null
  teachingExperienceYears: number | null
  birthDate: string | null
  birthYear: number | null
  email: string
  phone: string
  contractNumber: string
  contractOn: string | null
  mentoringPay: string | null
  mentoringPayUnit: string | null
  superiorName?: string | null
}

/** A person of the register in the words of a staff list. */
export function asListed(row: RegisterRow): RegisteredPerson {
  return {
    id: row.id,
    surname: row.surname,
    given: row.given || null,
    patronymic: row.patronymic || null,
    position: row.position || null,
    subjects: row.subjects,
    category: row.category as RegisteredPerson['category'],
    experience_years: row.experienceYears,
    teaching_experience_years: row.teachingExperienceYears,
    birth_date: row.birthDate,
    birth_year: row.birthYear,
    email: row.email || null,
    phone: row.phone || null,
    contract_number: row.contractNumber || null,
    contract_on: row.contractOn,
    superior: row.superiorName || null,
    mentoring_pay: row.mentoringPay === null ? null : Number(row.mentoringPay),
    mentoring_pay_unit: row.mentoringPayUnit as RegisteredPerson['mentoring_pay_unit'],
  }
}

/** What a staff list says of a person, in the words of the register; the superior is another card and set apart. */
export function asRegistered(person: Omit<StaffPerson, 'row'>) {
  return {
    surname: person.surname,
    given: person.given ?? '',
    patronymic: person.patronymic ?? '',
    position: person.position ?? '',
    subjects: person.subjects,
    category: person.category,
    experienceYears: inRange(person.experience_years),
    teachingExperienceYears: inRange(person.teaching_experience_years),
    birthDate: person.birth_date,
    birthYear: person.birth_year,
    email: person.email ?? '',
    phone: person.phone ?? '',
    contractNumber: person.contract_number ?? '',
    contractOn: person.contract_on ?? null,
    mentoringPay: person.mentoring_pay == null ? null : person.mentoring_pay.toFixed(2),
    mentoringPayUnit: person.mentoring_pay_unit ?? null,
  }
}

const inRange = (years: number | null) => (years !== null && years >= 0 && years <= 80 ? years : null)
