// The look of the papers: margins, letterhead, tables, signatures (ГОСТ Р 7.0.97-2025).
import {
  AlignmentType,
  BorderStyle,
  Header,
  LeaderType,
  LineRuleType,
  convertMillimetersToTwip as mm,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'

const INDENT = { firstLine: mm(12.5) }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE }

const run = (text, options = {}) => new TextRun({ text, ...options })

/** A paragraph of body text: justified, with the first line indented. */
export const body = (text, options = {}) =>
  new Paragraph({ alignment: AlignmentType.JUSTIFIED, indent: INDENT, children: [run(text)], ...options })

export const plain = (text, options = {}, style = {}) => new Paragraph({ children: [run(text, style)], ...options })
export const centred = (text, style = {}, options = {}) =>
  plain(text, { alignment: AlignmentType.CENTER, ...options }, style)
export const gap = (points = 12, options = {}) =>
  new Paragraph({ ...options, spacing: { before: 0, after: 0, line: points * 20, lineRule: LineRuleType.EXACT } })
/** A paragraph that holds only a loop tag vanishes when the template is filled. */
export const loop = (tag) => plain(tag)

/** «руководитель        И.О. Фамилия» across the page. */
export const signature = (left, right, width, options = {}, size = 28) =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: mm(width) }],
    children: [run(left, { size }), new TextRun({ children: [new Tab()], size }), run(right, { size })],
    ...options,
  })

export const pageNumber = new Header({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: [PageNumber.CURRENT], size: 24 })],
    }),
  ],
})
export const noHeader = new Header({ children: [new Paragraph({})] })

/** A4 upright; 30 mm on the left for papers that are kept longer than ten years (ГОСТ Р 7.0.97-2025). */
export const upright = (left) => ({
  titlePage: true,
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(20), bottom: mm(20), left: mm(left), right: mm(10), header: mm(10), footer: mm(10) },
  },
})
export const sideways = {
  titlePage: false,
  page: {
    size: { width: mm(210), height: mm(297), orientation: PageOrientation.LANDSCAPE },
    margin: { top: mm(30), bottom: mm(10), left: mm(20), right: mm(20), header: mm(12), footer: mm(8) },
  },
}

export function letterhead() {
  return [
    loop('{#учредитель}'),
    centred('{строка}', { size: 24 }),
    loop('{/учредитель}'),
    centred('{школа}', { bold: true }),
    centred('({школа_кратко})'),
    centred('{адрес}', { size: 22 }),
    centred(
      '{инн_огрн}',
      { size: 22 },
      { spacing: { after: 120 }, border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 4, color: 'auto' } } },
    ),
    gap(10),
  ]
}

const cell = (width, children, options = {}) =>
  new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    margins: { top: mm(0.8), bottom: mm(0.8), left: mm(1.2), right: mm(1.2) },
    children,
    ...options,
  })

/**
 * A table whose first row repeats on each page and whose rows do not split; `together`: on one page, if a page can hold it;
 * `tight`: with as many rows to a page as can still be signed.
 */
export function table(widths, headings, row, size, { together = false, tight = false } = {}) {
  const text = (content, alignment, keepNext = false) => plain(content, { alignment, keepNext }, { size })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map((width) => mm(width)),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headings.map((heading, index) =>
          cell(widths[index], [text(heading, AlignmentType.CENTER, true)], { verticalAlign: VerticalAlign.CENTER }),
        ),
      }),
      new TableRow({
        cantSplit: true,
        children: row.map((lines, index) =>
          cell(
            widths[index],
            lines.map((line) => text(line, AlignmentType.LEFT, together)),
            tight ? { margins: { top: mm(0.4), bottom: mm(0.4), left: mm(1.2), right: mm(1.2) } } : {},
          ),
        ),
      }),
    ],
  })
}

/** Rows of columns without borders, for signatures and parties. */
export function columns(widths, ...rows) {
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    width: { size: mm(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map((width) => mm(width)),
    rows: rows.map(
      (contents) =>
        new TableRow({
          cantSplit: true,
          children: contents.map((children, index) => cell(widths[index], children, { borders: NO_BORDERS })),
        }),
    ),
  })
}

/**
 * A line to be written in by hand: each piece is a caption and where its rule ends, in millimetres; after them, if need be,
 * the size of the captions and the space after the line.
 */
export const byHand = (width, ...given) => {
  const pieces = given.filter(Array.isArray)
  const { size = 28, after = 0 } = given.find((one) => !Array.isArray(one)) ?? {}
  return new Paragraph({
    keepNext: true,
    spacing: { before: 60, after },
    tabStops: pieces.map(([, end]) => ({
      type: TabStopType.RIGHT,
      position: mm(Math.min(end, width)),
      leader: LeaderType.UNDERSCORE,
    })),
    children: pieces.flatMap(([caption]) => [run(caption, { size }), new TextRun({ children: [new Tab()], size })]),
  })
}

export const small = (text) => centred(text, { size: 18 })

/** Date, signature and name on one line with small captions under them. */
export function signedBy(width, day, name, caption = '(подпись)') {
  const widths = [width * 0.4, width * 0.25, width * 0.35]
  return columns(widths, [
    [centred(day), small('(дата)')],
    [centred('________________'), small(caption)],
    [centred(name), small('(расшифровка подписи)')],
  ])
}
