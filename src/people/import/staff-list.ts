import type { Note } from './note.ts'

export const categories = ['высшая', 'первая', 'соответствие', 'педагог-методист', 'педагог-наставник'] as const
export type Category = (typeof categories)[number]

/** One person as read from a file. The names are the contract of `vzaimno import --dry-run --json`. */
export interface StaffPerson {
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
] as const
export type ColumnName = (typeof columnNames)[number]

export type FileFormat = 'xlsx' | 'csv' | 'html'

/** A column of the file as the preview offers it for re-mapping. */
export interface FileColumn {
  index: number
  header: string
  names: ColumnName[]
}

export interface StaffList {
  format: FileFormat
  /** Canonical name → header found. */
  columns: Partial<Record<ColumnName, string>>
  people: StaffPerson[]
  problems: Note[]
  fileColumns: FileColumn[]
}
