import { cleanText, createGridBudget, type Grid, type GridRow, spreadMergedRows, type TaggedValue } from './grid.ts'
import { type HtmlNode, textOfNode, walk } from './html-tree.ts'
import { UnreadableFile } from './unreadable-file.ts'

export interface HtmlTable {
  grid: Grid
  /** Rows (by number) that microdata calls `teachingStaff`. */
  staffRows: Set<number>
}

/** Every table of the page as a grid; rows are counted within the table from 1. Rows leave the tree as they are read. */
export function readHtmlTables(root: HtmlNode): HtmlTable[] {
  const spend = createGridBudget()
  return [...walk(root)].filter(({ name }) => name === 'table').map((table) => readTableNode(table, spend))
}

function readTableNode(table: HtmlNode, spend: ReturnType<typeof createGridBudget>): HtmlTable {
  const grid: Grid = { rows: [], merges: [] }
  const staffRows = new Set<number>()
  const taken: Taken = { columns: new Map(), cells: 0 }
  let number = 0
  const readRows = (node: HtmlNode, isStaff: boolean) => {
    for (const child of node.children) {
      if (typeof child === 'string' || child.name === 'table') continue
      const staff = isStaff || marksRows(child)
      if (child.name === 'tr') {
        const row = readRowNode(child, ++number, grid, taken, spend)
        if (row.cells.length > 0) grid.rows.push(row)
        if (staff) staffRows.add(number)
        if (!child.holdsTable) child.children = []
      } else readRows(child, staff)
    }
  }
  readRows(table, marksRows(table))
  spreadMergedRows(grid)
  for (const row of grid.rows) if (row.joined && staffRows.has(row.number - 1)) staffRows.add(row.number)
  return { grid, staffRows }
}

/** A `teachingStaff` element that is one person by itself: not a row, nor a wrapper around rows of many. */
export function isRecord(node: HtmlNode): boolean {
  if (node.tag !== 'teachingstaff' || node.name === 'tr') return false
  const inside = [...walk(node)]
  if (inside.filter(({ tag }) => tag === 'fio').length !== 1) return false
  const rows = inside.filter(({ name }) => name === 'tr')
  const named = rows.find((row) => [...walk(row)].some(({ tag }) => tag === 'fio'))
  return !named || [...walk(named)].filter(({ tag }) => tag !== '').length === 1
}

const marksRows = (node: HtmlNode) => node.tag === 'teachingstaff' && !isRecord(node)

/** Columns that cells spanning from above occupy, by row. */
interface Taken {
  columns: Map<number, Set<number>>
  cells: number
}

const maxSpannedCells = 300_000

function readRowNode(
  tr: HtmlNode,
  number: number,
  grid: Grid,
  taken: Taken,
  spend: ReturnType<typeof createGridBudget>,
): GridRow {
  const row: GridRow = { number, cells: [] }
  const own = taken.columns.get(number) ?? new Set()
  let column = 0
  for (const cell of walk(tr, (child) => child.name !== 'td' && child.name !== 'th')) {
    if (cell.name !== 'td' && cell.name !== 'th') continue
    while (own.has(column)) column++
    const tags = taggedValues(cell, column)
    const text = (tags.length === 1 && tags[0]!.text) || textOfCell(cell)
    spend(number, column, text)
    if (text) row.cells[column] = text
    if (tags.length > 0) row.tags = row.tags ?? []
    row.tags?.push(...tags)
    occupy(grid, taken, number, column, cell)
    column += cell.colspan
  }
  return row
}

/** A cell that holds a whole table is layout, and says nothing itself. */
const textOfCell = (cell: HtmlNode) => (cell.holdsTable ? '' : cleanText(textOfNode(cell)))

function occupy(grid: Grid, taken: Taken, number: number, column: number, { colspan, rowspan }: HtmlNode): void {
  if (colspan === 1 && rowspan === 1) return
  grid.merges.push({ top: number, bottom: number + rowspan - 1, left: column, right: column + colspan - 1 })
  taken.cells += rowspan * colspan
  if (taken.cells > maxSpannedCells) throw new UnreadableFile('giantSheet')
  for (let below = number + 1; below < number + rowspan; below++) {
    const columns = taken.columns.get(below) ?? new Set()
    for (let i = 0; i < colspan; i++) columns.add(column + i)
    taken.columns.set(below, columns)
  }
}

/** Values that microdata names in a cell: the cell itself, or elements inside it. */
function taggedValues(cell: HtmlNode, column: number): TaggedValue[] {
  const leaf = cell.children.every((child) => typeof child === 'string')
  if (leaf && cell.tag === '') return []
  const nodes = leaf ? [cell] : [cell, ...walk(cell, (child) => child.name !== 'table')]
  return nodes
    .filter(({ tag }) => tag !== '' && tag !== 'teachingstaff')
    .map((node) => ({ column, tag: node.tag, text: cleanText(textOfNode(node)) }))
}
