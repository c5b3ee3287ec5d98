import type { Readable } from 'node:stream'
import { cleanText, createGridBudget } from './grid.ts'
import { readXml } from './xml-events.ts'

/** `_x000D_` and the like: how Excel writes characters that XML does not allow. */
export function unescapeExcel(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(parseInt(code, 16)))
    : text
}

/** Reads the shared strings; phonetic hints are not part of a text. */
export async function readSharedStrings(stream: Readable): Promise<string[]> {
  const strings: string[] = []
  const spend = createGridBudget()
  let current = ''
  let inText = false
  let inPhonetic = false
  await readXml(stream, {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 'rPh') inPhonetic = true
      else if (name === 't') inText = !inPhonetic
    },
    text(text) {
      if (inText) current += text
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') {
        const text = cleanText(unescapeExcel(current))
        spend(1, 1, text)
        strings.push(text)
      }
    },
  })
  return strings
}
