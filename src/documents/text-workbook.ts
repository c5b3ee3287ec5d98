import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'

export type Column = { readonly heading: string; readonly width: number }

/**
 * A workbook of one sheet to read, sort and print: every cell is typed text, so that «=1+1» in a name stays a name; all
 * columns on the width of one page, the headings on each.
 */
export async function textWorkbook(
  sheet: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const headings = columns.map(({ heading }) => heading)
  const tall = (texts: readonly string[], spare: number) => {
    const height = heightOf(texts, columns, spare)
    return texts.map((text) => ({ ...cell(text), height }))
  }
  const workbook = await writeExcelFile(
    [
      tall(headings, FOR_BOLD).map((one) => ({ ...one, fontWeight: 'bold' as const })),
      ...rows.map((row) => tall(row, FOR_EDGES)),
    ],
    {
      sheet,
      orientation: 'landscape',
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
    },
  ).toBuffer()
  return fittedToPage(new Uint8Array(workbook), sheet)
}

function cell(value: string) {
  return { value, type: String, wrap: true, alignVertical: 'top' as const, borderStyle: 'thin' as const }
}

const LINE = 15

/** No row of a workbook may be taller, in points. */
const TALLEST = 409

/** Letters of a column's width that its text may not fill. */
const FOR_EDGES = 1
const FOR_BOLD = 4

/** Tall enough for its longest cell: not every program measures the rows of a file it opens. */
function heightOf(row: readonly string[], columns: readonly Column[], spare: number): number {
  const lines = Math.max(1, ...row.map((text, at) => linesOf(text, columns[at]!.width - spare)))
  return Math.min(TALLEST, LINE * lines)
}

/** The lines that words fill one after another. */
function linesOf(text: string, width: number): number {
  let lines = 1
  let filled = 0
  for (const word of text.split(' ')) {
    const isNew = filled > 0 && filled + 1 + word.length > width
    if (isNew) lines++
    filled = (isNew || filled === 0 ? 0 : filled + 1) + word.length
  }
  return lines
}

const SHEET = 'xl/worksheets/sheet1.xml'
const BOOK = 'xl/workbook.xml'

/** What the writer of workbooks has no words for: the scale of the print and the rows that it repeats. */
function fittedToPage(workbook: Uint8Array, sheet: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(workbook)
  const put = (part: string, change: (xml: string) => string) => {
    parts[part] = strToU8(change(strFromU8(parts[part]!)))
  }
  put(SHEET, (xml) =>
    xml
      .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
      .replace(
        /<pageMargins[^>]*>/,
        '<pageMargins left="0.4" right="0.4" top="0.8" bottom="0.4" header="0.3" footer="0.3"/>',
      )
      .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
  )
  const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet}'!$1:$1</definedName>`
  put(BOOK, (xml) => xml.replace('<definedNames/>', `<definedNames>${titles}</definedNames>`))
  return new Uint8Array(zipSync(parts))
}
