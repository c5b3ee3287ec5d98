import type { Readable } from 'node:stream'
import { isDateFormat } from './excel-dates.ts'
import { readXml } from './xml-events.ts'

/** Reads which cell styles show a date: one flag per style index. */
export async function readDateStyles(stream: Readable): Promise<boolean[]> {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let inCellFormats = false
  await readXml(stream, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats) formats.push(Number(attributes.numFmtId ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return formats.map((id) => isDateFormat(id, codes.get(id)))
}
