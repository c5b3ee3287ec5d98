import { type CsvError, parse } from 'csv-parse/sync'
import { cleanText, createGridBudget, type Grid } from './grid.ts'
import { UnreadableFile } from './unreadable-file.ts'

const delimiters = ['\t', ';', ',', '|'] as const
const maxDelimiters = 1_000_000

/** Reads delimited text into a grid; rows are counted as a spreadsheet would show them, empty ones included. */
export function readCsv(text: string): Grid {
  const stated = /^\uFEFF?sep=(.)\r?\n/i.exec(text)
  const body = stated ? text.slice(stated[0].length) : text
  const delimiter = stated?.[1] ?? detectDelimiter(body)
  judgeSize(body, delimiter)
  const shift = stated ? 1 : 0
  try {
    return parseRows(body, delimiter, '"', shift)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    // Word puts no quotes around cells: a quote there is part of the text
    if (delimiter === '\t') return parseRows(body, delimiter, false, shift)
    throw new UnreadableFile('damagedText', String((error as CsvError).lines ?? 1))
  }
}

function parseRows(text: string, delimiter: string, quote: '"' | false, shift: number): Grid {
  const grid: Grid = { rows: [], merges: [] }
  const spend = createGridBudget()
  let number = shift
  parse(text, {
    bom: true,
    delimiter,
    quote,
    relax_quotes: true,
    relax_column_count: true,
    on_record: (record: string[]) => {
      number++
      const cells: string[] = []
      for (const [column, value] of record.entries()) {
        const cell = cleanText(value)
        if (cell === '') continue
        spend(number, column, cell)
        cells[column] = cell
      }
      if (cells.length > 0) grid.rows.push({ number, cells })
      return null
    },
  })
  return grid
}

/** The delimiter that parts most lines into the same number of cells; commas inside sentences lose to it. */
function detectDelimiter(text: string): string {
  const lines = text
    .slice(0, 50_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim())
  let best = { delimiter: ',' as string, score: 0 }
  for (const delimiter of delimiters) {
    const counts = lines.slice(0, 60).map((line) => line.split(delimiter).length - 1)
    const score = mostCommon(counts.filter((count) => count > 0))
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function mostCommon(counts: number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return Math.max(0, ...times.values())
}

function judgeSize(text: string, delimiter: string): void {
  let count = 0
  for (let i = text.indexOf(delimiter); i !== -1; i = text.indexOf(delimiter, i + 1)) count++
  if (count > maxDelimiters) throw new UnreadableFile('giantSheet')
}
