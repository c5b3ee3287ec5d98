import { meaningOfTag } from './column-aliases.ts'
import { findHeader, type Header } from './find-header.ts'
import type { Grid } from './grid.ts'
import { splitLabel } from './html-records.ts'
import type { HtmlTable } from './html-tables.ts'

/**
 * The header of a table with microdata: by the words of its heading first, by tags where the words say nothing.
 * The tags alone mislead: `qualification` holds courses, `profDevelopment` retraining (order № 1493 of 2023).
 */
export function microdataHeader({ grid }: HtmlTable): Header | null {
  moveSharedCells(grid)
  const written = findHeader(grid)
  const tags = columnTags(grid)
  const nameColumn = [...tags].find(([, tag]) => tag === 'fio')?.[0]
  if (!written && nameColumn === undefined) return null
  if (nameColumn !== undefined) clearForeignNames(grid, nameColumn)
  const headings = [...(written?.headings ?? [])]
  for (const [column, tag] of tags) {
    const tagged = meaningOfTag(tag)
    const known = headings.find((heading) => heading.column === column)
    if (!tagged || known?.match) continue
    const match = { meaning: tagged.meaning, weight: column >= beyond ? 10 : 1 }
    if (known) known.match = match
    else headings.push({ column, span: 1, text: tagged.tag, match })
  }
  return { first: written?.first ?? -1, last: written?.last ?? -1, headings }
}

/** A further row of one person has its details where the others have the name. */
function clearForeignNames(grid: Grid, nameColumn: number): void {
  for (const row of grid.rows) {
    const tagged = row.tags !== undefined && row.tags.length > 0
    if (tagged && !row.tags!.some(({ tag }) => tag === 'fio') && !row.joined?.has(nameColumn))
      row.cells[nameColumn] = ''
  }
}

const beyond = 1000

/** Values that share a cell each get a column of their own beyond the table; one alone is the cell's text. */
function moveSharedCells(grid: Grid): void {
  const columns = new Map<string, number>()
  for (const row of grid.rows) {
    if (!row.tags) continue
    const byColumn = Map.groupBy(row.tags, ({ column }) => column)
    row.tags = []
    for (const [column, values] of byColumn) {
      const byTag = Map.groupBy(values, ({ tag }) => tag)
      for (const [tag, same] of byTag) {
        const target = byTag.size > 1 ? (columns.get(tag) ?? beyond + columns.size) : column
        if (target >= beyond) columns.set(tag, target)
        const text = splitLabel(joinTexts(same.map((value) => value.text))).text
        if (text) row.cells[target] = text
        row.tags.push({ column: target, tag, text })
      }
    }
  }
}

/** List items stand one below another; an element that holds the others says it all. */
function joinTexts(texts: string[]): string {
  const [first = '', ...others] = texts
  return others.every((text) => first.includes(text)) ? first : texts.join('\n')
}

/** The tag that most rows put on a column. */
function columnTags(grid: Grid): Map<number, string> {
  const counts = new Map<number, Map<string, number>>()
  for (const { tags = [] } of grid.rows) {
    for (const { column, tag } of tags) {
      const times = counts.get(column) ?? new Map<string, number>()
      counts.set(column, times.set(tag, (times.get(tag) ?? 0) + 1))
    }
  }
  return new Map([...counts].map(([column, tags]) => [column, [...tags].sort((a, b) => b[1] - a[1])[0]![0]]))
}
