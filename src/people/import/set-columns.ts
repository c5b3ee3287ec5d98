import type { Header } from './find-header.ts'
import type { Grid } from './grid.ts'
import { columnLetter, columnsOf } from './infer-header.ts'
import type { ColumnName } from './staff-list.ts'

/** The header as the user set it in the preview: named columns mean what she says, all others nothing. */
export function withColumns(found: Header | null, grid: Grid, columns: Partial<Record<ColumnName, number>>): Header {
  const header = found ?? { first: -1, last: -1, headings: lettered(grid) }
  const entries = Object.entries(columns) as [ColumnName, number][]
  const headings = entries.map(([meaning, column]) => {
    const known = header.headings.find((heading) => heading.column === column)
    const { span, text } = known ?? { span: 1, text: columnLetter(column) }
    return { column, span, text, match: { meaning, weight: 9 } }
  })
  const kept = header.headings.filter(({ match }) => match?.meaning === 'number' || match?.meaning === 'programme')
  const unset = header.headings.filter(({ column }) => !entries.some(([, index]) => index === column))
  const silent = unset.filter((heading) => !kept.includes(heading)).map((heading) => ({ ...heading, match: null }))
  return { ...header, headings: [...headings, ...kept, ...silent].sort((a, b) => a.column - b.column) }
}

function lettered(grid: Grid): Header['headings'] {
  return columnsOf(grid.rows.slice(0, 50)).map((column) => ({
    column,
    span: 1,
    text: columnLetter(column),
    match: null,
  }))
}
