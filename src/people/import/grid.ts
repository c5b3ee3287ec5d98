import { UnreadableFile } from './unreadable-file.ts'

/** A value that microdata names: the text of one element with an `itemprop` in a cell. */
export interface TaggedValue {
  column: number
  tag: string
  text: string
}

export interface GridRow {
  /** Physical row from 1. */
  number: number
  /** Cleaned texts, sparse by column from 0; dates as ISO, numbers as written. */
  cells: string[]
  hidden?: boolean
  /** Columns filled from the merged cell above. */
  joined?: Set<number>
  tags?: TaggedValue[]
}

/** Zero-based columns and physical rows, both ends included. */
export interface Merge {
  top: number
  bottom: number
  left: number
  right: number
}

export interface Grid {
  rows: GridRow[]
  merges: Merge[]
}

const maxRow = 100_000
const maxColumn = 2000
const maxCells = 400_000
const maxCharacters = 20_000_000

/** Counts what a sheet has cost so far and refuses it when no staff list could need that much. */
export function createGridBudget() {
  let cells = 0
  let characters = 0
  return (row: number, column: number, text: string) => {
    cells++
    characters += text.length
    const placed = row >= 1 && row <= maxRow && column >= 0 && column <= maxColumn
    if (!placed || cells > maxCells || characters > maxCharacters) throw new UnreadableFile('giantSheet')
  }
}

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/** One kind of space, no invisible characters; line breaks inside a cell are kept. */
export function cleanText(text: string): string {
  if (/^[\w.,+@-]*$/.test(text)) return text
  return text
    .replace(invisible, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

export function cellText(row: GridRow, column: number): string {
  return row.cells[column] ?? ''
}

/** Repeats the text of vertically merged cells in each row they cover. */
export function spreadMergedRows(grid: Grid): void {
  const byNumber = new Map(grid.rows.map((row) => [row.number, row]))
  for (const { top, bottom, left } of grid.merges) {
    const text = byNumber.get(top)?.cells[left]
    if (!text || bottom - top > 1000) continue
    for (let number = top + 1; number <= bottom; number++) {
      const row = byNumber.get(number)
      if (!row || row.cells[left]) continue
      row.cells[left] = text
      row.joined ??= new Set()
      row.joined.add(left)
    }
  }
}
