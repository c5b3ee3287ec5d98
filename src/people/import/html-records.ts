import { meaningOf, meaningOfTag } from './column-aliases.ts'
import type { Header, Heading } from './find-header.ts'
import { cleanText, type Grid, type GridRow } from './grid.ts'
import { isRecord } from './html-tables.ts'
import { type HtmlNode, textOfNode, walk } from './html-tree.ts'

interface LabelledValue {
  tag: string
  label: string
  text: string
}

export interface HtmlRecords {
  grid: Grid
  header: Header
}

/** People laid out as cards or definition lists: one `teachingStaff` element each, counted from 1 as rows. */
export function readHtmlRecords(root: HtmlNode): HtmlRecords | null {
  const staff = [...walk(root)].filter(isRecord)
  if (staff.length === 0) return null
  const headings = new Map<string, Heading>()
  const rows = staff.map((node, i) => readRecord(node, i + 1, headings)).filter((row) => row.cells.length > 0)
  const header = { first: -1, last: -1, headings: [...headings.values()] }
  return { grid: { rows, merges: [] }, header }
}

function readRecord(node: HtmlNode, number: number, headings: Map<string, Heading>): GridRow {
  const row: GridRow = { number, cells: [] }
  for (const { tag, label, text } of labelledValues(node)) {
    const tagged = meaningOfTag(tag)
    const match = meaningOf(label) ?? (tagged && { meaning: tagged.meaning, weight: 1 })
    if (!match) continue
    const heading = headings.get(match.meaning) ?? {
      column: headings.size,
      span: 1,
      text: label || (tagged?.tag ?? tag),
      match,
    }
    headings.set(match.meaning, heading)
    const known = row.cells[heading.column]
    row.cells[heading.column] = known ? `${known}\n${text}` : text
  }
  return row
}

function labelledValues(node: HtmlNode): LabelledValue[] {
  const values: LabelledValue[] = []
  let label = ''
  for (const child of walk(node)) {
    const text = cleanText(textOfNode(child))
    const isLabel =
      child.name === 'dt' ||
      (child.name === 'th' && !child.tag) ||
      (child.name === 'td' && !child.tag && !hasTags(child))
    if (isLabel && text.length < 200) label = text.replace(/[\s:]+$/, '')
    else if (child.tag) {
      const own = splitLabel(text)
      values.push({ tag: child.tag, label: own.label || label, text: own.text })
      label = ''
    } else if (child.name === 'dd' && !hasTags(child) && label) {
      values.push({ tag: '', label, text })
      label = ''
    }
  }
  return values
}

const hasTags = (node: HtmlNode) => [...walk(node)].some(({ tag }) => tag !== '')

/** «Должность: учитель» inside one element. */
export function splitLabel(text: string): { label: string; text: string } {
  const match = /^([^:\n]{2,60}):\s*([\s\S]+)$/.exec(text)
  const known = match && meaningOf(match[1]!)
  // «учитель: математика» is a post and its subject, not a label
  return known && !(known.meaning === 'full_name' && known.weight === 2)
    ? { label: match[1]!, text: match[2]!.trim() }
    : { label: '', text }
}
