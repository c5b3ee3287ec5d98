import { type ColumnMap, chooseColumns, describeColumns, listFileColumns, textUnder } from './choose-columns.ts'
import type { Meaning } from './column-aliases.ts'
import { isFiller } from './filler.ts'
import { findHeader, type Header, headerAt } from './find-header.ts'
import type { Grid, GridRow } from './grid.ts'
import { inferHeader } from './infer-header.ts'
import { gatherPeople, noteInitialTwins, type PeopleGatherer } from './merge-people.ts'
import { type Note, note } from './note.ts'
import { isInitial } from './person-name.ts'
import { readPerson } from './read-person.ts'
import { isSignature, isTotal, kindOfNamelessRow } from './row-kinds.ts'
import { nameInRow } from './row-name.ts'
import { withColumns } from './set-columns.ts'
import type { ColumnName, FileColumn, StaffList, StaffPerson } from './staff-list.ts'
import { isFormulaWithoutValue } from './xlsx-sheet.ts'

export interface TableReading {
  columns: Partial<Record<ColumnName, string>>
  fileColumns: FileColumn[]
  people: StaffPerson[]
  problems: Note[]
  lastRow: number
  /** Of a workbook: the sheet that was read, and those that list people too. */
  sheet?: string
  otherSheets?: StaffList['otherSheets']
}

export interface TableOptions {
  today: string
  /** Columns set by hand: canonical name → index. */
  columns?: Partial<Record<ColumnName, number>>
  /** The header, when something else than the words of the table tells it. */
  header?: Header
}

const maxHeaders = 40

interface State {
  grid: Grid
  today: string
  map: ColumnMap
  notes: Note[]
  gatherer: PeopleGatherer
  afterTotal: boolean
  lastNumber: number
  tail: { row: number; unnumbered: boolean; initials: boolean; gap: boolean; afterTotal: boolean }[]
}

/** Reads the people of one table; null when it has no column of names. */
export function readTable(grid: Grid, options: TableOptions): TableReading | null {
  const found = options.header ?? findHeader(grid) ?? inferHeader(grid, options.today)
  const header = options.columns ? withColumns(found, grid, options.columns) : found
  if (!header) return null
  const notes: Note[] = []
  const map = chooseColumns(header)
  notePrivateColumns(map, notes)
  const gatherer = gatherPeople(notes)
  const state: State = { grid, today: options.today, map, notes, gatherer, afterTotal: false, lastNumber: 0, tail: [] }
  const columns = describeColumns(map)
  readRows(state, header, columns)
  const signatures = findSignatures(state)
  return {
    columns,
    fileColumns: listFileColumns(header),
    people: withoutSignatures(gatherer.people(), signatures, notes),
    problems: summarise(notes).filter(({ row }) => row === null || !signatures.has(row)),
    lastRow: grid.rows.at(-1)?.number ?? 0,
  }
}

function readRows(state: State, header: Header, columns: TableReading['columns']): void {
  const { rows } = state.grid
  let headers = 0
  for (let index = header.last + 1; index < rows.length; index++) {
    const again = headers < maxHeaders ? repeatedHeader(state.grid, index) : null
    if (again) {
      headers++
      state.map = chooseColumns(again)
      for (const [name, text] of Object.entries(describeColumns(state.map))) columns[name as ColumnName] ??= text
      index = again.last
    } else readRow(state, rows[index]!)
  }
}

/** A header printed again on each page, or that of a second table below the first. */
function repeatedHeader(grid: Grid, index: number): Header | null {
  const row = grid.rows[index]!
  if (
    !row.cells.some(
      (text) => text !== undefined && text.length < 60 && /ф\.?\s?и\.?\s?о|фамил|сотрудник|работник/i.test(text),
    )
  )
    return null
  const header = headerAt(grid, index)
  const strong = header?.headings.some(
    ({ match }) => match && match.weight >= 3 && /^(full_name|surname)$/.test(match.meaning),
  )
  const others = header?.headings.filter(({ match }) => match && match.meaning !== 'private').length ?? 0
  return strong && others >= 2 ? header : null
}

function readRow(state: State, row: GridRow): void {
  const { map, notes } = state
  noteFormulas(state, row)
  const texts = row.cells.filter(Boolean)
  if (texts.length === 0 || isNumberingRow(texts)) return
  if (isTotal(row, map)) {
    state.afterTotal = true
    notes.push(note('totalRow', { row: row.number }, texts[0]!.slice(0, 60)))
    return
  }
  const found = nameInRow(row, map)
  if (found.name === null) {
    readNamelessRow(state, row, found.text)
    return
  }
  if (isSignature(row, map)) return
  const hasMore = hasDetails(row, map)
  if (found.name.given === null && !hasMore) {
    if (texts.length > 1 || map.size === 1) notes.push(note('nameUnclear', place(state, row), found.text))
    return
  }
  if (state.afterTotal && !hasMore) return
  notePerson(state, row, found.name)
  const person = readPerson(found.name, { row, map, today: state.today, notes })
  const continues = isJoinedName(row, map)
  if (state.gatherer.add(person, textUnder(row, map, 'programme'), continues)) rememberTail(state, row, person)
  state.lastNumber = row.number
}

function readNamelessRow(state: State, row: GridRow, text: string): void {
  const { map, notes, gatherer } = state
  const kind = kindOfNamelessRow(row, map, text)
  if (kind === 'vacancy' || kind === 'nameUnclear' || kind === 'surnameMissing')
    notes.push(note(kind, place(state, row), text.slice(0, 60)))
  else if (kind === 'continuation') {
    const last = gatherer.last()
    if (!last || state.afterTotal) return
    const { surname, given, patronymic } = last
    const person = readPerson({ surname, given, patronymic, rest: '' }, { row, map, today: state.today, notes })
    gatherer.add(person, textUnder(row, map, 'programme'), true)
    state.lastNumber = row.number
  } else if (kind === 'nameMissing') notes.push(note('nameMissing', place(state, row)))
}

function notePerson(state: State, row: GridRow, name: { given: string | null; patronymic: string | null }): void {
  if (row.hidden) state.notes.push(note('hiddenRow', { row: row.number }))
  if (isJoinedName(row, state.map)) return
  if (name.given === null) state.notes.push(note('surnameOnly', place(state, row)))
  else if (isInitial(name.given)) state.notes.push(note('initialsOnly', place(state, row)))
}

const detailMeanings: Meaning[] = [
  'position',
  'position_subjects',
  'subjects',
  'category',
  'experience_years',
  'teaching_experience_years',
  'both_experiences',
  'birth_date',
  'birth_year',
  'email',
  'phone',
  'contacts',
]

function hasDetails(row: GridRow, map: ColumnMap): boolean {
  return detailMeanings.some((meaning) => !isFiller(textUnder(row, map, meaning)))
}

const nameColumn = (map: ColumnMap) => (map.get('full_name') ?? map.get('surname'))?.[0]

function isJoinedName(row: GridRow, map: ColumnMap): boolean {
  const heading = nameColumn(map)
  return heading !== undefined && (row.joined?.has(heading.column) ?? false)
}

const place = (state: State, row: GridRow) => ({ row: row.number, column: nameColumn(state.map)?.text ?? null })

/** «1 2 3 4 …» below the header. */
function isNumberingRow(texts: string[]): boolean {
  return (
    texts.length >= 3 &&
    texts.every((text, i) => /^\d{1,2}$/.test(text) && (i === 0 || Number(text) > Number(texts[i - 1])))
  )
}

function noteFormulas({ map, notes }: State, row: GridRow): void {
  for (const [column, text] of row.cells.entries()) {
    if (text === undefined || !isFormulaWithoutValue(text)) continue
    const heading = [...map.values()].flat().find((each) => each.column === column)
    if (heading && heading.match?.meaning !== 'number')
      notes.push(note('noFormulaValue', { row: row.number, column: heading.text }))
    row.cells[column] = ''
  }
}

function notePrivateColumns(map: ColumnMap, notes: Note[]): void {
  for (const heading of map.get('private') ?? []) notes.push(note('privateColumn', { column: heading.text }))
}

function rememberTail(state: State, row: GridRow, person: StaffPerson): void {
  const number = textUnder(row, state.map, 'number')
  state.tail.push({
    row: row.number,
    unnumbered: !/\d/.test(number),
    initials: isInitial(person.given),
    gap: row.number > state.lastNumber + 1,
    afterTotal: state.afterTotal,
  })
}

/** «Директор … И. И. Иванова» below the list: initials, unnumbered or unlike the others, after an empty row. */
function findSignatures({ tail }: State): Set<number> {
  const numbered = tail.filter(({ unnumbered }) => !unnumbered).length * 2 > tail.length
  const mostlyFull = tail.filter(({ initials }) => !initials).length * 2 > tail.length
  const rows = new Set<number>()
  for (const entry of tail.toReversed()) {
    const odd = (numbered && entry.unnumbered) || (!numbered && mostlyFull && entry.afterTotal)
    if (!(odd && entry.initials && (entry.gap || entry.afterTotal))) break
    rows.add(entry.row)
  }
  return rows.size === tail.length ? new Set() : rows
}

function withoutSignatures(people: StaffPerson[], signatures: Set<number>, notes: Note[]): StaffPerson[] {
  const kept = people.filter(({ row }) => !signatures.has(row))
  noteInitialTwins(kept, notes)
  return kept
}

/** An age in each row is one remark about the column. */
function summarise(notes: Note[]): Note[] {
  const ages = notes.filter(({ key }) => key === 'ageOnly')
  return ages.length === 0 ? notes : [...notes.filter(({ key }) => key !== 'ageOnly'), { ...ages[0]!, row: null }]
}
