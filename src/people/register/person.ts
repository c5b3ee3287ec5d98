/** Somebody in a school's register. Staff first; pupils, parents and external mentors live here too. */
export const STATUSES = ['works', 'on-leave', 'left'] as const
export type Status = (typeof STATUSES)[number]

export const CATEGORIES = ['высшая', 'первая', 'соответствие', 'педагог-методист', 'педагог-наставник'] as const
export type Category = (typeof CATEGORIES)[number]

export const PAY_UNITS = ['roubles', 'percent'] as const
export const PAY_FOR = ['mentee', 'work'] as const

/** What the register keeps about a person; passport, СНИЛС and home address are never among it. */
export type PersonFields = {
  surname: string
  given: string
  patronymic: string
  gender: 'f' | 'm' | null
  position: string
  subjects: string[]
  category: Category | null
  experienceYears: number | null
  teachingExperienceYears: number | null
  birthDate: string | null
  birthYear: number | null
  email: string
  phone: string
  superiorId: string | null
  contractNumber: string
  contractOn: string | null
  mentoringPay: string | null
  mentoringPayUnit: (typeof PAY_UNITS)[number] | null
  mentoringPayFor: (typeof PAY_FOR)[number] | null
  ownFields: Record<string, string>
}

const FEMININE = /(вна|чна|шна|кызы|қызы|гызы)$/i
const MASCULINE = /(вич|ьич|оглы|оглу|улы|уулу)$/i

/** The gender that a patronymic tells; null where it does not. */
export function genderOf(patronymic: string): 'f' | 'm' | null {
  if (FEMININE.test(patronymic)) return 'f'
  return MASCULINE.test(patronymic) ? 'm' : null
}

/** The fields in which two states of a person differ. */
export function changedFields(before: PersonFields, after: PersonFields): (keyof PersonFields)[] {
  const keys = Object.keys(after) as (keyof PersonFields)[]
  return keys.filter((key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null))
}
