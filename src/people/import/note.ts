import { type ImportWords, importWords } from './words.ts'

export type NoteKey = keyof ImportWords

/** Something to tell about a place in the file; put into words only where it is shown. */
export interface Note {
  /** Physical row from 1, or null when it concerns the whole file. */
  row: number | null
  /** Header of the column, or null. */
  column: string | null
  key: NoteKey
  details: string[]
}

/** A row of which nobody comes: why it names no one, or whose row it repeats. */
const ofRowsLeft: NoteKey[] = [
  'nameMissing',
  'nameUnclear',
  'surnameMissing',
  'vacancy',
  'duplicate',
  'merged',
  'joined',
  'totalRow',
]

export const isOfRowLeft = ({ row, key }: Note): boolean => row !== null && ofRowsLeft.includes(key)

export function note(
  key: NoteKey,
  place: { row?: number | null; column?: string | null } = {},
  ...details: string[]
): Note {
  return { row: place.row ?? null, column: place.column ?? null, key, details }
}

export function sayNote({ key, details }: Pick<Note, 'key' | 'details'>, language: 'ru' | 'en' = 'ru'): string {
  return importWords[language][key](...details)
}
