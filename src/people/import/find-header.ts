import { type Match, type Meaning, meaningOf } from './column-aliases.ts'
import { cellText, type Grid, type GridRow } from './grid.ts'
import { parsePersonName } from './person-name.ts'

export interface Heading {
  column: number
  /** Columns it covers: more than one below a merged cell. */
  span: number
  text: string
  match: Match | null
}

export interface Header {
  /** Indexes into the rows of the grid, both included. */
  first: number
  last: number
  headings: Heading[]
}

const nameMeanings: Meaning[] = ['full_name', 'surname']
const searchedRows = 80
const longestHeading = 260

/** Finds the best header of a table: title rows may stand above it, and it may take up to three rows. */
export function findHeader(grid: Grid): Header | null {
  let best: { header: Header; score: number } | null = null
  for (let index = 0; index < Math.min(grid.rows.length, searchedRows); index++) {
    const header = headerAt(grid, index)
    if (!header) continue
    const score = scoreOf(header)
    if ((score >= 2 || hasNamesBelow(grid, header)) && (!best || score > best.score)) best = { header, score }
    index = Math.max(index, header.last)
  }
  return best?.header ?? null
}

/** The header that begins, or whose lowest row is, at this row; null when no column of names stands there. */
export function headerAt(grid: Grid, index: number): Header | null {
  const row = grid.rows[index]!
  const nameColumn = row.cells.findIndex((text, column) => text !== undefined && isNameHeading(row, column))
  if (nameColumn === -1) return null
  const last = lastHeaderRow(grid, index, nameColumn)
  const first = firstHeaderRow(grid, index, last)
  const header = withGroupsAbove(grid, { first, last, headings: readHeadings(grid, first, last) })
  return header.headings.some(({ match }) => match && nameMeanings.includes(match.meaning)) ? header : null
}

/** Groups typed above without merging cells: «Трудовой договор», «Стаж». They count when more columns are understood. */
function withGroupsAbove(grid: Grid, header: Header): Header {
  const above = grid.rows[header.first - 1]
  const groups = above?.cells.filter((text) => text && text.length < 60) ?? []
  if (!above || groups.length < 2 || above.number !== grid.rows[header.first]!.number - 1) return header
  const higher = { ...header, first: header.first - 1, headings: readHeadings(grid, header.first - 1, header.last) }
  return scoreOf(higher) > scoreOf(header) ? higher : header
}

function isNameHeading(row: GridRow, column: number): boolean {
  const text = cellText(row, column)
  if (text.length > 90) return false
  const match = meaningOf(text)
  // «Педагог» or «Учитель» alone may be a position in a row of data
  return (
    match !== null && nameMeanings.includes(match.meaning) && (match.weight > 2 || row.cells.filter(Boolean).length > 1)
  )
}

/** Further rows belong to the header while the name column stays empty or merged and something stands under a group. */
function lastHeaderRow(grid: Grid, index: number, nameColumn: number): number {
  let last = index
  for (const below of grid.rows.slice(index + 1, index + 3)) {
    const row = grid.rows[last]!
    if (below.number !== row.number + 1) break
    const nameIsOpen =
      !cellText(below, nameColumn) || below.joined?.has(nameColumn) || isSplitName(grid, index, below, nameColumn)
    if (!nameIsOpen || !hasSubheadings(grid, last, below)) break
    last++
  }
  return last
}

/** «ФИО» over «Фамилия», «Имя», «Отчество». */
function isSplitName(grid: Grid, index: number, below: GridRow, nameColumn: number): boolean {
  return meaningOf(cellText(below, nameColumn))?.meaning === 'surname' && spanOf(grid, index, nameColumn) > 1
}

function hasSubheadings(grid: Grid, index: number, below: GridRow): boolean {
  const row = grid.rows[index]!
  const own = Object.keys(below.cells)
    .map(Number)
    .filter((column) => !below.joined?.has(column))
  const texts = own.map((column) => cellText(below, column))
  if (
    own.length === 0 ||
    texts.every((text) => /^[\d.]+$/.test(text)) ||
    texts.some((text) => text.length > longestHeading)
  )
    return false
  return own.some((column) => !cellText(row, column) || spanOf(grid, index, column) > 1 || row.joined?.has(column))
}

/** A row of group headings above: none of its cells may stretch over the whole table, as a title does. */
function firstHeaderRow(grid: Grid, index: number, last: number): number {
  const above = grid.rows[index - 1]
  const row = grid.rows[index]!
  if (!above || above.number !== row.number - 1) return index
  const columns = Object.keys(row.cells).map(Number)
  const texts = Object.entries(above.cells).filter(([, text]) => text)
  const width = Math.max(...columns) - Math.min(...columns) + 1
  const grouping = texts.some(([column, text]) => {
    const span = spanOf(grid, index - 1, Number(column))
    return span > 1
      ? span < width - 1 && text.length < 60
      : text.length < longestHeading && meaningOf(text) !== null && !cellText(row, Number(column))
  })
  return grouping && last >= index ? index - 1 : index
}

function spanOf(grid: Grid, index: number, column: number): number {
  const { number } = grid.rows[index]!
  const merge = grid.merges.find(({ top, bottom, left }) => top <= number && bottom >= number && left === column)
  return merge ? merge.right - merge.left + 1 : 1
}

function readHeadings(grid: Grid, first: number, last: number): Heading[] {
  const rows = grid.rows.slice(first, last + 1)
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row.cells).map(Number)))].sort((a, b) => a - b)
  const headings = columns.map((column) => {
    const path = headingPath(grid, first, last, column)
    const leaf = path.at(-1) ?? ''
    const text = path
      .filter((part, i) => part !== path[i - 1])
      .join(' / ')
      .replace(/(\p{L})-\n(?=\p{Ll})/gu, '$1')
      .replace(/\s+/g, ' ')
    return { column, span: 1, text, match: leaf.length <= longestHeading ? meaningOf(leaf, path.slice(0, -1)) : null }
  })
  for (const [i, heading] of headings.entries()) {
    const span = Math.max(...rows.map((_, k) => spanOf(grid, first + k, heading.column)))
    heading.span = Math.max(1, Math.min(span, (headings[i + 1]?.column ?? Number.POSITIVE_INFINITY) - heading.column))
  }
  return headings.filter(({ text }) => text !== '')
}

/** Texts of one column from the group down; a group without merged cells covers the empty cells to its right. */
function headingPath(grid: Grid, first: number, last: number, column: number): string[] {
  const path: string[] = []
  for (let index = first; index <= last; index++) {
    const row = grid.rows[index]!
    const text = cellText(row, column) || (index < last ? groupOver(grid, index, last, column) : '')
    if (text) path.push(text)
  }
  return path
}

function groupOver(grid: Grid, index: number, last: number, column: number): string {
  const row = grid.rows[index]!
  const merge = grid.merges.find(
    ({ top, bottom, left, right }) => top <= row.number && bottom >= row.number && left < column && right >= column,
  )
  if (merge) return merge.bottom - merge.top < last - index + 1 ? cellText(row, merge.left) : ''
  let left = column - 1
  while (left >= 0 && !cellText(row, left)) left--
  const below = grid.rows[index + 1]!
  if (meaningOf(cellText(grid.rows[last]!, column))) return ''
  const isGroup =
    left >= 0 && cellText(below, left) !== '' && !below.joined?.has(left) && spanOf(grid, index, left) === 1
  return isGroup ? cellText(row, left) : ''
}

function scoreOf(header: Header): number {
  const meanings = new Set(header.headings.flatMap(({ match }) => (match ? [match.meaning] : [])))
  meanings.delete('private')
  meanings.delete('number')
  return meanings.size
}

function hasNamesBelow(grid: Grid, header: Header): boolean {
  const name = header.headings.find(({ match }) => match && nameMeanings.includes(match.meaning))!
  const below = grid.rows.slice(header.last + 1, header.last + 6).map((row) => cellText(row, name.column))
  const names = below.filter((text) => parsePersonName(text)?.given)
  return names.length > 0 && names.length * 2 >= below.length
}
