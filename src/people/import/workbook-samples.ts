import { strToU8, zipSync } from 'fflate'

/** A cell of a sample: text, number, or raw XML attributes and content. */
export type SampleCell = string | number | null | { xml: string }

export interface SampleSheet {
  name: string
  rows: SampleCell[][]
  state?: 'hidden' | 'veryHidden'
  merges?: string[]
  hiddenRows?: number[]
  dimension?: string
  /** Physical number of the first row. */
  from?: number
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const inXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** Parts of a small workbook as Excel would write them; style 1 is a date. */
export function workbookParts(sheets: SampleSheet[]): Record<string, string> {
  const strings: string[] = []
  const parts: Record<string, string> = {}
  for (const [i, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, strings)
  const links = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  const names = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${inXml(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  )
  return {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}<Relationship Id="rS" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rT" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<?xml version="1.0"?><styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...parts,
    'xl/sharedStrings.xml': `<?xml version="1.0"?><sst xmlns="${main}">${strings.map((text) => `<si><t xml:space="preserve">${inXml(text)}</t></si>`).join('')}</sst>`,
  }
}

export function zipParts(parts: Record<string, string | Uint8Array>): Buffer {
  const files = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
  return Buffer.from(zipSync(Object.fromEntries(files), { level: 6 }))
}

export const workbook = (...sheets: SampleSheet[]): Buffer => zipParts(workbookParts(sheets))

function sheetXml(sheet: SampleSheet, strings: string[]): string {
  const known = new Map(strings.map((text, i) => [text, i]))
  const share = (text: string) => {
    if (!known.has(text)) known.set(text, strings.push(text) - 1)
    return known.get(text)!
  }
  const rows = sheet.rows.map((cells, i) => {
    const number = i + (sheet.from ?? 1)
    const hidden = sheet.hiddenRows?.includes(number) ? ' hidden="1"' : ''
    return `<row r="${number}"${hidden}>${cells.map((cell, column) => cellXml(cell, `${letter(column)}${number}`, share)).join('')}</row>`
  })
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const dimension = sheet.dimension ? `<dimension ref="${sheet.dimension}"/>` : ''
  return `<?xml version="1.0"?><worksheet xmlns="${main}">${dimension}<sheetData>${rows.join('')}</sheetData>${merges ? `<mergeCells>${merges}</mergeCells>` : ''}</worksheet>`
}

const letter = (column: number) => String.fromCharCode(65 + column)

function cellXml(cell: SampleCell, reference: string, share: (text: string) => number): string {
  if (cell === null || cell === '') return `<c r="${reference}" s="0"/>`
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${reference}" t="s"><v>${share(cell)}</v></c>`
  return `<c r="${reference}" ${cell.xml}</c>`
}

/** A cell shown as a date. */
export const dateCell = (serial: number): SampleCell => ({ xml: `s="1"><v>${serial}</v>` })
/** A formula with the value Excel computed last, or without one. */
export const formulaCell = (formula: string, value: string | null): SampleCell => ({
  xml: value === null ? `><f>${formula}</f>` : `t="str"><f>${formula}</f><v>${inXml(value)}</v>`,
})
