import { decodeText } from './decode-text.ts'
import { pageOfMhtml } from './mhtml.ts'
import { readCsv } from './read-csv.ts'
import { readHtml } from './read-html.ts'
import { readTable, type TableReading } from './read-table.ts'
import { readXlsx } from './read-xlsx.ts'
import { sniffContainer } from './sniff-format.ts'
import type { ColumnName, FileFormat, StaffList } from './staff-list.ts'
import { UnreadableFile } from './unreadable-file.ts'

export interface ReadOptions {
  /** ISO date; two-figure years and years of birth are judged by it. */
  today: string
  /** Columns as the user set them in the preview: canonical name → index of the file's column. */
  columns?: Partial<Record<ColumnName, number>>
  /** A sheet of the workbook other than the one that would be chosen. */
  sheet?: string
}

export const maxFileBytes = 20 * 1024 * 1024

/** Reads a file of any accepted kind, told by content. Throws `UnreadableFile` when there is nothing to take from it. */
export async function readStaffList(bytes: Buffer, options: ReadOptions): Promise<StaffList> {
  if (bytes.length > maxFileBytes) throw new UnreadableFile('tooBigFile', String(maxFileBytes / 1024 / 1024))
  if (sniffContainer(bytes) === 'zip') return finish('xlsx', await readXlsx(bytes, options))
  return readStaffText(decodeText(bytes), options)
}

/** Reads pasted text: a table from the clipboard of Word or Excel (tabs), or the source of a page. */
export function readStaffText(text: string, options: ReadOptions): StaffList {
  if (text.trim() === '') throw new UnreadableFile('emptyFile')
  if (text.length > maxFileBytes) throw new UnreadableFile('tooBigFile', String(maxFileBytes / 1024 / 1024))
  const page = pageOfMhtml(text) ?? text
  if (/^\s*(?:<!--[\s\S]*?-->\s*)?<!DOCTYPE[^>]*\[|<!ENTITY/i.test(page.slice(0, 20_000)))
    throw new UnreadableFile('entityDeclaration')
  if (looksLikeHtml(page)) return finish('html', readHtml(page, options))
  if (/^\s*<\?xml/.test(page)) throw new UnreadableFile('xmlFile')
  return finish('csv', readTable(readCsv(page), options))
}

function looksLikeHtml(text: string): boolean {
  return /<(?:!doctype html|html|body|table|tr|td|div|dl|tbody|p)[\s>]|\bitemprop\s*=/i.test(text.slice(0, 200_000))
}

function finish(format: FileFormat, reading: TableReading | null): StaffList {
  if (!reading) throw new UnreadableFile('noHeader')
  const { columns, fileColumns, people, problems, sheet = null, otherSheets = [] } = reading
  if (people.length === 0) throw new UnreadableFile('noPeople')
  const ordered = problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))
  return { format, columns, people, problems: ordered, fileColumns, sheet, otherSheets }
}
