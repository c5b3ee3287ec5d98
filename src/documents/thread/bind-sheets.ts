import PizZip from 'pizzip'
import { found } from '../../platform/refusals.ts'

const BODY = 'word/document.xml'
const LAST_SECTION = /<w:sectPr(?:(?!<w:sectPr)[\s\S])*<\/w:sectPr>\s*$/

/** Papers from one template as one file: each is a section of its own, so that its pages are counted from one. */
export function bindSheets(sheets: readonly Uint8Array[]): Uint8Array {
  const [first] = sheets
  if (!first || sheets.length === 1) return found(first)
  const zip = new PizZip(first)
  const [, before = '', , after = ''] = bodyOf(first)
  const bodies = sheets.map((sheet) => bodyOf(sheet)[2] ?? '')
  const joined = bodies.map((body, index) => (index < bodies.length - 1 ? withSectionEnd(body) : fromPageOne(body)))
  zip.file(BODY, before + joined.join('') + after)
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

function bodyOf(sheet: Uint8Array): RegExpMatchArray {
  const xml = new PizZip(sheet).file(BODY)!.asText()
  return found(xml.match(/^([\s\S]*<w:body>)([\s\S]*)(<\/w:body>[\s\S]*)$/))
}

/** The section's properties move into a last paragraph of no height. */
function withSectionEnd(body: string): string {
  const flat = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
  return fromPageOne(body).replace(LAST_SECTION, (section) => `<w:p><w:pPr>${flat}${section}</w:pPr></w:p>`)
}

function fromPageOne(body: string): string {
  return body.replace(LAST_SECTION, (section) =>
    section.includes('<w:pgNumType') && !/<w:pgNumType\s*\/>/.test(section)
      ? section
      : section
          .replace(/<w:pgNumType\s*\/>/, '')
          .replace(
            /(<w:pgMar[^>]*\/>(?:<w:(?:paperSrc|pgBorders|lnNumType)[^>]*\/>)*)/,
            '$1<w:pgNumType w:start="1"/>',
          ),
  )
}
