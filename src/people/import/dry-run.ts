import type { Language } from '../../platform/context.ts'
import { type NoteKey, sayNote } from './note.ts'
import { type ColumnName, type PrintedPerson, printedColumns, type StaffList, type StaffPerson } from './staff-list.ts'
import type { UnreadableFile } from './unreadable-file.ts'

export interface DryRun {
  format: string | null
  columns: Partial<Record<ColumnName, string>>
  people: PrintedPerson[]
  problems: { row: number | null; column: string | null; message: string }[]
}

/** Told only where a list is looked at row by row: nothing is wrong with it. */
const ordinary: NoteKey[] = ['totalRow', 'joined']

/** What `vzaimno import --dry-run --json` prints: programs rely on exactly these names, whatever else a list tells. */
export function dryRun(list: StaffList | null, language: Language, error?: UnreadableFile): DryRun {
  const problems = (list?.problems ?? [])
    .filter(({ key }) => !ordinary.includes(key))
    .map((each) => ({
      row: each.row,
      column: each.column,
      message: sayNote(each, language),
    }))
  if (error) problems.push({ row: null, column: null, message: sayNote(error, language) })
  const printed = Object.entries(list?.columns ?? {}).filter(([name]) => printedColumns.has(name))
  return {
    format: list?.format ?? null,
    columns: Object.fromEntries(printed),
    people: (list?.people ?? []).map(printedPerson),
    problems,
  }
}

function printedPerson(person: StaffPerson): PrintedPerson {
  const {
    contract_number: _n,
    contract_on: _d,
    superior: _s,
    mentoring_pay: _p,
    mentoring_pay_unit: _u,
    ...rest
  } = person
  return rest
}
