import PizZip from 'pizzip'
import { PRINTED_PART, paragraphsOf } from '../src/documents/paragraphs.ts'

/** The text of a .docx as a reader sees it, paragraph by paragraph; non-breaking spaces become plain ones. */
export function textOfDocx(docx: Uint8Array): string {
  const zip = new PizZip(docx)
  return Object.keys(zip.files)
    .filter((name) => PRINTED_PART.test(name))
    .flatMap((name) => paragraphsOf(zip.file(name)!.asText()))
    .join('\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u200b', '')
}

/** The same .docx with one of its parts replaced or added. */
export function withPart(docx: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const zip = new PizZip(docx)
  zip.file(name, change(zip.file(name)?.asText() ?? ''))
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}
