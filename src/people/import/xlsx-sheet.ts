import type { Readable } from 'node:stream'
import { isoFromSerial } from './excel-dates.ts'
import { cleanText, createGridBudget, type Grid, type GridRow, type Merge, spreadMergedRows } from './grid.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { unescapeExcel } from './xlsx-strings.ts'
import { readXml } from './xml-events.ts'

export interface CellContext {
  strings: string[]
  dateStyles: boolean[]
  epoch1904: boolean
}

interface RawCell {
  type: string
  style: number
  value: string
  formula: boolean
  /** The file holds a value, be it empty. */
  stored: boolean
}

const maxDeclaredCells = 50_000_000
const maxMerges = 100_000
const formulaWithoutValue = '\u0000'

/** A formula that the writing program never computed; its value exists nowhere in the file. */
export const isFormulaWithoutValue = (text: string) => text === formulaWithoutValue

/** Reads one sheet as it flows: only cells with content are kept. */
export async function readSheet(stream: Readable, context: CellContext): Promise<Grid> {
  const grid: Grid = { rows: [], merges: [] }
  const spend = createGridBudget()
  let row: GridRow = { number: 0, cells: [] }
  let column = -1
  let cell: RawCell = { type: '', style: 0, value: '', formula: false, stored: false }
  let collecting = false
  let inPhonetic = false
  const finishCell = () => {
    const text = cellValue(cell, context)
    if (text === '') return
    spend(row.number, column, text)
    if (row.cells.length === 0) grid.rows.push(row)
    row.cells[column] = text
  }
  await readXml(stream, {
    open(name, attributes) {
      if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', formula: false, stored: false }
      } else if (name === 'row') {
        row = { number: attributes.r ? Number(attributes.r) : row.number + 1, cells: [] }
        if (/^(1|true)$/.test(attributes.hidden ?? '')) row.hidden = true
        column = -1
      } else if (name === 'v' || name === 't') {
        collecting = !inPhonetic
        cell.stored = true
      } else if (name === 'f') cell.formula = true
      else if (name === 'rPh') inPhonetic = true
      else if (name === 'dimension') judgeDimension(attributes.ref ?? '')
      else if (name === 'mergeCell') addMerge(grid.merges, attributes.ref ?? '')
    },
    text(text) {
      if (collecting) cell.value += text
    },
    close(name) {
      if (name === 'v' || name === 't') collecting = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'c') finishCell()
    },
  })
  spreadMergedRows(grid)
  return grid
}

function cellValue(cell: RawCell, context: CellContext): string {
  const { type, value } = cell
  if (value === '') return cell.formula && !cell.stored ? formulaWithoutValue : ''
  if (type === 's') return context.strings[Number(value)] ?? ''
  if (type === 'e' || type === 'b') return ''
  if (type === 'd') return value.slice(0, 10)
  if (type !== 'n') return cleanText(unescapeExcel(value))
  const number = Number(value)
  if (!Number.isFinite(number)) return cleanText(value)
  if (context.dateStyles[cell.style]) return isoFromSerial(number, context.epoch1904) ?? String(number)
  return String(Math.round(number * 1e6) / 1e6)
}

function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}

function rangeOf(reference: string): Merge | null {
  const match = /^\$?([A-Z]{1,4})\$?(\d{1,9}):\$?([A-Z]{1,4})\$?(\d{1,9})$/i.exec(reference)
  if (!match) return null
  const [, left, top, right, bottom] = match
  return { left: columnOf(left!), top: Number(top), right: columnOf(right!), bottom: Number(bottom) }
}

function judgeDimension(reference: string): void {
  const range = rangeOf(reference)
  const cells = range ? (range.bottom - range.top + 1) * (range.right - range.left + 1) : 0
  if (cells > maxDeclaredCells) throw new UnreadableFile('giantSheet')
}

function addMerge(merges: Merge[], reference: string): void {
  const range = rangeOf(reference)
  if (!range) return
  if (merges.length >= maxMerges) throw new UnreadableFile('giantSheet')
  merges.push(range)
}
