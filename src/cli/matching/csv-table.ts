import { say } from '../../platform/operator.ts'
import { FileFlaw, readRecords } from './csv-records.ts'

export type Columns = { required: string[]; optional: string[] }

/** Calls `row` with a reader of cells by the order of `required`, then `optional`; an absent optional cell is blank. `notice` hears of columns that are not read. */
export function readTable(
  file: string,
  columns: Columns,
  row: (cell: (k: number) => string, line: number) => void,
  notice?: (line: string) => void,
): void {
  let places: number[] | undefined
  let width = 0
  let fields: string[] = []
  const cell = (k: number) => (places![k]! < 0 ? '' : fields[places![k]!]!)
  readRecords(file, (record, line) => {
    if (!places) {
      places = findColumns(file, record, columns)
      tellUnread(file, record, columns, notice)
      width = record.length
      return
    }
    if (record.length !== width)
      throw new FileFlaw(file, line, {
        ru: `полей ${record.length}, а в заголовке ${width}`,
        en: `${record.length} fields, and ${width} in the header`,
      })
    fields = record
    row(cell, line)
  })
  if (!places)
    throw new FileFlaw(file, 1, {
      ru: `нет заголовка: ${columns.required.join(',')}`,
      en: `no header: ${columns.required.join(',')}`,
    })
}

function findColumns(file: string, header: string[], { required, optional }: Columns): number[] {
  const names = header.map((name) => name.trim())
  const [, separator] = /^[\w-]+([;\t])/.exec(header.length === 1 ? names[0]! : '') ?? []
  if (separator)
    throw new FileFlaw(file, 1, {
      ru: `столбцы разделены ${separator === ';' ? 'точкой с запятой' : 'табуляцией'}, а нужна запятая: сохраните как «CSV (разделитель – запятая)»`,
      en: `columns are parted by ${separator === ';' ? 'semicolons' : 'tabs'}, and it takes commas: save it as comma-separated CSV`,
    })
  for (const name of required)
    if (!names.includes(name))
      throw new FileFlaw(file, 1, {
        ru: `в заголовке нет столбца ${name}: нужны ${required.join(',')}`,
        en: `no column ${name} in the header: it takes ${required.join(',')}`,
      })
  for (const name of [...required, ...optional])
    if (names.indexOf(name) !== names.lastIndexOf(name))
      throw new FileFlaw(file, 1, { ru: `столбец ${name} стоит дважды`, en: `the column ${name} stands twice` })
  return [...required, ...optional].map((name) => names.indexOf(name))
}

function tellUnread(
  file: string,
  header: readonly string[],
  { required, optional }: Columns,
  notice?: (line: string) => void,
): void {
  const known = new Set([...required, ...optional])
  const unread = header.map((name) => name.trim()).filter((name) => !known.has(name))
  if (unread.length === 0) return
  const ru = `${file}: не читается столбец ${unread.join(', ')}; есть ещё ${optional.join(', ')}`
  notice?.(say({ ru, en: `${file}: the column ${unread.join(', ')} is not read; there may be ${optional.join(', ')}` }))
}

/** A blank is `blank`; NaN when it is no whole number ≥ 0. */
export function numberOr(blank: number, text: string): number {
  if (text === '') return blank
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
}

export function flag(text: string, flaw: () => FileFlaw): boolean {
  if (text !== '' && text !== '0' && text !== '1') throw flaw()
  return text === '1'
}
