import { Parser } from 'htmlparser2'
import { cleanText } from './grid.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** An element that matters to a list of staff: part of a table or a definition list, or named by microdata. */
export interface HtmlNode {
  name: string
  /** `itemprop` in lower case, or ''. */
  tag: string
  colspan: number
  rowspan: number
  /** Whether a table stands somewhere inside. */
  holdsTable: boolean
  children: (HtmlNode | string)[]
}

const structural = new Set(['table', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'dl', 'dt', 'dd'])
const lineBreaking = new Set([
  'br',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
])
const skipped = new Set(['script', 'style', 'noscript', 'template', 'select', 'svg', 'head', 'button'])
/** Between the cells of a table stands nothing but white space. */
const textless = new Set(['table', 'tr', 'tbody', 'thead', 'tfoot'])
const maxTags = 1_000_000
const maxKept = 200_000
const maxDepth = 100
/** The parser looks through its stack at each tag: depth is what makes a hostile page slow. */
const maxNesting = 1000

/** Reads a page into a tree of only the elements that matter; everything else is reduced to text. */
export function readHtmlTree(html: string): HtmlNode {
  judgeTags(html)
  const root = nodeOf('root', {})
  const kept: HtmlNode[] = [root]
  // for every open element of the page: whether it is kept, skipped or melts into text
  const open: ('kept' | 'skipped' | 'melted')[] = []
  let skipping = 0
  let count = 0
  const addText = (text: string) => {
    const node = kept.at(-1)!
    if (skipping === 0 && !textless.has(node.name)) node.children.push(text)
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length > maxNesting) throw new UnreadableFile('giantSheet')
      if (skipped.has(name)) {
        open.push('skipped')
        skipping++
        return
      }
      if (lineBreaking.has(name)) addText('\n')
      const node = nodeOf(name, attributes)
      if (skipping > 0 || kept.length > maxDepth || !(structural.has(name) || node.tag)) {
        open.push('melted')
        return
      }
      if (++count > maxKept) throw new UnreadableFile('giantSheet')
      if (name === 'table') for (const outer of kept) outer.holdsTable = true
      kept.at(-1)!.children.push(node)
      kept.push(node)
      open.push('kept')
    },
    ontext: (text) => addText(text.replace(/\s+/g, ' ')),
    onclosetag(name) {
      const state = open.pop()
      if (state === 'kept') joinTexts(kept.pop()!)
      else if (state === 'skipped') skipping--
      if (lineBreaking.has(name) && name !== 'br') addText('\n')
    },
    onprocessinginstruction(name, content) {
      if (/^!(?:entity|doctype)/i.test(name) && /<!ENTITY|\[/i.test(content))
        throw new UnreadableFile('entityDeclaration')
    },
  })
  parser.write(html)
  parser.end()
  return root
}

/** A node of mere texts keeps one of them: pages have a hundred thousand cells. */
function joinTexts(node: HtmlNode): void {
  if (node.children.some((child) => typeof child !== 'string')) return
  const text = cleanText(node.children.join(''))
  node.children = text ? [text] : []
}

function judgeTags(html: string): void {
  let count = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) count++
  if (count > maxTags) throw new UnreadableFile('giantSheet')
}

function nodeOf(name: string, attributes: Record<string, string>): HtmlNode {
  const span = (value: string | undefined) => Math.min(Math.max(Number.parseInt(value ?? '1', 10) || 1, 1), 1000)
  const tag = (attributes.itemprop ?? '').trim().toLowerCase()
  return {
    name,
    tag,
    colspan: Math.min(span(attributes.colspan), 200),
    rowspan: span(attributes.rowspan),
    holdsTable: false,
    children: [],
  }
}

export function textOfNode(node: HtmlNode): string {
  return node.children
    .map((child) =>
      typeof child === 'string'
        ? child
        : `${child.tag && !structural.has(child.name) ? ' ' : '\n'}${textOfNode(child)} `,
    )
    .join('')
}

/** All elements below, in the order of the page; `into` decides whether to look inside one. */
export function* walk(node: HtmlNode, into: (child: HtmlNode) => boolean = () => true): Generator<HtmlNode> {
  for (const child of node.children) {
    if (typeof child === 'string') continue
    yield child
    if (into(child)) yield* walk(child, into)
  }
}
