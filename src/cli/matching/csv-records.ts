import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { Bilingual } from '../../platform/operator.ts'
import { say } from '../../platform/operator.ts'

/** A file that cannot be used: says where and why. */
export class FileFlaw extends Error {
  constructor(file: string, line: number | undefined, said: Bilingual) {
    const reason = say(said)
    super(
      line === undefined ? `${file}: ${reason}` : `${file}, ${say({ ru: 'строка', en: 'line' })} ${line}: ${reason}`,
    )
    this.name = 'FileFlaw'
  }
}

const chunkBytes = 1 << 20

/**
 * Reads a UTF-8 CSV (commas, RFC 4180 quotes, any line ends) piece by piece. `take` gets the fields of each record and the line it
 * begins on; the array is reused. Blank lines are skipped. Throws `FileFlaw`.
 */
export function readRecords(file: string, take: (fields: string[], line: number) => void): void {
  const records = new Records(file, take)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const chunk = Buffer.allocUnsafe(chunkBytes)
  const handle = open(file)
  try {
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk))
      records.add(decode(() => decoder.decode(chunk.subarray(0, read), { stream: true }), file, records))
    records.add(decode(() => decoder.decode(), file, records))
    records.end()
  } finally {
    closeSync(handle)
  }
}

function open(file: string): number {
  try {
    if (!statSync(file).isDirectory()) return openSync(file, 'r')
  } catch {
    throw new FileFlaw(file, undefined, {
      ru: 'файл не открывается, проверьте имя и права',
      en: 'the file does not open, check its name and rights',
    })
  }
  throw new FileFlaw(file, undefined, { ru: 'это папка, а нужен файл', en: 'this is a folder, a file is wanted' })
}

function decode(text: () => string, file: string, { line }: Records): string {
  try {
    return text()
  } catch (error) {
    if (error instanceof TypeError)
      throw new FileFlaw(file, line, {
        ru: 'здесь или ниже не UTF-8, сохраните файл в этой кодировке',
        en: 'not UTF-8 here or below, save the file in that encoding',
      })
    throw error
  }
}

class Records {
  line = 1
  private readonly file: string
  private readonly take: (fields: string[], line: number) => void
  private readonly fields: string[] = []
  private rest = ''

  constructor(file: string, take: (fields: string[], line: number) => void) {
    this.file = file
    this.take = take
  }

  add(text: string): void {
    const all = this.rest + text
    let quote = all.indexOf('"')
    let at = 0
    for (;;) {
      if (quote >= 0 && quote < at) quote = all.indexOf('"', at)
      const end = endOfRecord(all, at, quote)
      if (end < 0) break
      this.record(all, at, end)
      at = end + 1
    }
    this.rest = all.slice(at)
  }

  end(): void {
    if (this.rest !== '') this.record(this.rest, 0, this.rest.length)
    this.rest = ''
  }

  private record(text: string, from: number, lineEnd: number): void {
    const end = text.charCodeAt(lineEnd - 1) === 13 && lineEnd > from ? lineEnd - 1 : lineEnd
    const began = this.line++
    if (end === from) return
    this.fields.length = 0
    const raw = text.slice(from, end)
    if (raw.includes('"')) this.splitQuoted(raw, began)
    else {
      let at = 0
      for (let comma = raw.indexOf(','); comma >= 0; comma = raw.indexOf(',', at)) {
        this.fields.push(raw.slice(at, comma))
        at = comma + 1
      }
      this.fields.push(raw.slice(at))
    }
    this.take(this.fields, began)
  }

  private splitQuoted(raw: string, line: number): void {
    const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y
    let last = ','
    while (last === ',') {
      const match = field.exec(raw)
      if (!match)
        throw new FileFlaw(this.file, line, {
          ru: 'кавычки не закрыты или стоят внутри слова',
          en: 'quotation marks are left open or stand inside a word',
        })
      this.fields.push(match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"'))
      last = match[3]!
    }
    this.line += raw.split('\n').length - 1
  }
}

/** The line end that closes the record, skipping those inside quotes; −1 when it is not here yet. */
function endOfRecord(text: string, from: number, quote: number): number {
  const end = text.indexOf('\n', from)
  if (end < 0 || quote < 0 || quote > end) return end
  let quoted = false
  for (let i = quote; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 34) quoted = !quoted
    else if (code === 10 && !quoted) return i
  }
  return -1
}
