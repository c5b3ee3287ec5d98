import { type HtmlRecords, readHtmlRecords } from './html-records.ts'
import { type HtmlTable, readHtmlTables } from './html-tables.ts'
import { readHtmlTree } from './html-tree.ts'
import { gatherPeople } from './merge-people.ts'
import { microdataHeader } from './microdata-header.ts'
import type { Note, NoteKey } from './note.ts'
import { readTable, type TableOptions, type TableReading } from './read-table.ts'

/** Reads a page or a fragment: elements marked as `teachingStaff` if there are any people in them, else plain tables. */
export function readHtml(html: string, options: TableOptions): TableReading | null {
  const root = readHtmlTree(html)
  const records = readHtmlRecords(root)
  const tables = readHtmlTables(root)
  const marked = readMarked(records, tables, options)
  if (marked && marked.people.length > 0) return marked
  const plain = tables.map((table) => readOne(table, options))
  return joinReadings(plain.filter((reading) => reading !== null)) ?? marked
}

function readMarked(records: HtmlRecords | null, tables: HtmlTable[], options: TableOptions): TableReading | null {
  const readings = tables
    .filter(({ staffRows }) => staffRows.size > 0)
    .map((table) => {
      const header = microdataHeader(table)
      const last = header?.last ?? -1
      const rows = table.grid.rows.filter((row, index) => index <= last || table.staffRows.has(row.number))
      return header && readTable({ ...table.grid, rows }, { ...options, header })
    })
  if (records) readings.push(readTable(records.grid, { ...options, header: records.header }))
  return joinReadings(readings.filter((reading) => reading !== null))
}

function readOne(table: HtmlTable, options: TableOptions): TableReading | null {
  const header = options.header ?? microdataHeader(table)
  return header && readTable(table.grid, { ...options, header })
}

/** One list from several tables: people met again are the same people, rows go on counting. */
function joinReadings(readings: TableReading[]): TableReading | null {
  const filled = readings.filter(({ people }) => people.length > 0)
  if (filled.length <= 1) return filled[0] ?? readings[0] ?? null
  const problems: Note[] = []
  const gatherer = gatherPeople(problems)
  let offset = 0
  for (const reading of filled) {
    const shift = offset
    for (const person of reading.people) gatherer.add({ ...person, row: person.row + shift }, String(shift), false)
    for (const each of reading.problems) problems.push(shiftNote(each, shift))
    offset += reading.lastRow
  }
  const columns = Object.assign({}, ...filled.toReversed().map((reading) => reading.columns))
  return { ...filled[0]!, columns, people: gatherer.people(), problems, lastRow: offset }
}

const tellsRow = new Set<NoteKey>(['duplicate', 'merged', 'namesake'])

function shiftNote(each: Note, shift: number): Note {
  const details = tellsRow.has(each.key) ? each.details.map((row) => String(Number(row) + shift)) : each.details
  return { ...each, row: each.row && each.row + shift, details }
}
