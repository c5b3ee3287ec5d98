import type { Note } from './note.ts'

const categories = ['высшая', 'первая', 'соответствие', 'педагог-методист', 'педагог-наставник'] as const
export type Category = (typeof categories)[number]

/** What a list may tell of the employment beside the published fields: the order and the agreements need it. */
export interface Employment {
  contract_number: string | null
  contract_on: string | null
  /** As it stands in the list: «Орлова В. И.»; whose card that is, the register tells. */
  superior: string | null
  mentoring_pay: number | null
  mentoring_pay_unit: 'roubles' | 'percent' | null
}

/** One person as read from a file. */
export interface StaffPerson extends PrintedPerson, Employment {}

/** The names are the contract of `vzaimno import --dry-run --json`. */
export interface PrintedPerson {
  surname: string
  given: string | null
  patronymic: string | null
  position: string | null
  subjects: string[]
  category: Category | null
  experience_years: number | null
  teaching_experience_years: number | null
  birth_date: string | null
  birth_year: number | null
  email: string | null
  phone: string | null
  /** Physical row from 1; the first one of a person merged from several. */
  row: number
}

export const columnNames = [
  'full_name',
  'surname',
  'given',
  'patronymic',
  'position',
  'subjects',
  'category',
  'experience_years',
  'teaching_experience_years',
  'birth_date',
  'birth_year',
  'email',
  'phone',
  'contract_number',
  'contract_on',
  'superior',
  'mentoring_pay',
] as const
export type ColumnName = (typeof columnNames)[number]

const unprinted = ['contract_number', 'contract_on', 'superior', 'mentoring_pay']

/** The columns that `vzaimno import --dry-run --json` names. */
export const printedColumns = new Set<string>(columnNames.filter((name) => !unprinted.includes(name)))

export type FileFormat = 'xlsx' | 'csv' | 'html'

/** A column of the file as the preview offers it for re-mapping. */
export interface FileColumn {
  index: number
  header: string
  names: ColumnName[]
  /** Why nothing is taken from it; absent where it is used. */
  ignored?: IgnoredWhy
}

/** `never`: passport and the like; the others are of no use to mentoring, or nobody knows what they mean. */
export type IgnoredWhy = 'never' | 'education' | 'money' | 'awards' | 'others' | 'number' | 'gender' | 'unknown'

export interface StaffList {
  format: FileFormat
  /** Canonical name → header found. */
  columns: Partial<Record<ColumnName, string>>
  people: StaffPerson[]
  problems: Note[]
  fileColumns: FileColumn[]
  /** The sheet of a workbook that was read; null where there are no sheets. */
  sheet: string | null
  /** Its other sheets that list people too. */
  otherSheets: { name: string; people: number }[]
}
