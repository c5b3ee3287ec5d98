import { PLAIN_TAG } from './fill-template.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { TagTree } from './tags.ts'
import type { TemplatePlace, TemplateProblem } from './template-problems.ts'

type OpenLoop = { readonly tag: string; readonly place: TemplatePlace }
type Report = (kind: TemplateProblem['kind'], detail: string, place: TemplatePlace) => void
type Scan = { readonly open: OpenLoop[]; readonly allowed: TagTree; readonly report: Report }

/** Walks the tags of one printed part in reading order and reports everything that is wrong with them. */
export function scanTags(partName: string, xml: string, allowed: TagTree): TemplateProblem[] {
  const problems: TemplateProblem[] = []
  const report: Report = (kind, detail, place) => problems.push({ kind, detail, place })
  const open: OpenLoop[] = []
  paragraphsOf(xml).forEach((text, index) => {
    const place = { part: printedPart(partName), paragraph: index + 1, excerpt: excerptOf(text) }
    for (const piece of text.match(/\{[^{}]*\}|\{[^{}]*|[^{}]*\}/g) ?? [])
      judge(piece, place, { open, allowed, report })
  })
  for (const { tag, place } of open) report('unclosedLoop', tag, place)
  return problems
}

function judge(piece: string, place: TemplatePlace, scan: Scan): void {
  const isOpened = piece.startsWith('{')
  const isClosed = piece.endsWith('}')
  if (!isClosed) scan.report('unclosedTag', shortened(piece.slice(1)), place)
  else if (!isOpened) scan.report('unopenedTag', shortened(piece.slice(0, -1)), place)
  else judgeTag(piece.slice(1, -1), place, scan)
}

function judgeTag(inside: string, place: TemplatePlace, scan: Scan): void {
  const mark = /^[#/]/.exec(inside)?.[0] ?? ''
  const tag = inside.slice(mark.length)
  if (!PLAIN_TAG.test(tag)) scan.report('notPlain', shortened(inside), place)
  else if (mark === '/') closeLoop(tag, place, scan)
  else judgeUse(tag, mark === '#', place, scan)
}

function judgeUse(tag: string, opens: boolean, place: TemplatePlace, { open, allowed, report }: Scan): void {
  const found = lookUp(tag, open, allowed)
  if (opens) open.push({ tag, place })
  if (found === undefined) report('unknownTag', tag, place)
  else if (opens && typeof found === 'string') report('notAList', tag, place)
  else if (!opens && typeof found !== 'string') report('isAList', tag, place)
}

function closeLoop(tag: string, place: TemplatePlace, { open, report }: Scan): void {
  const at = open.findLastIndex((loop) => loop.tag === tag)
  if (at < 0) report('unopenedLoop', tag, place)
  else for (const inner of open.splice(at).slice(1)) report('unclosedLoop', inner.tag, inner.place)
}

/** A tag is known in its list and in everything around it. */
function lookUp(tag: string, open: readonly OpenLoop[], allowed: TagTree): string | TagTree | undefined {
  const scopes: TagTree[] = [allowed]
  for (const loop of open) {
    const inner = scopes.findLast((scope) => Object.hasOwn(scope, loop.tag))?.[loop.tag]
    if (inner !== undefined && typeof inner !== 'string') scopes.push(inner)
  }
  return scopes.findLast((scope) => Object.hasOwn(scope, tag))?.[tag]
}

function printedPart(name: string): TemplatePlace['part'] {
  if (name.includes('header')) return 'header'
  if (name.includes('footer')) return 'footer'
  return name.includes('notes') ? 'notes' : 'body'
}

function excerptOf(text: string): string {
  return shortened(text.replace(/\s+/g, ' ').trim())
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
