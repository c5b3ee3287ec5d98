import { text as readText } from 'node:stream/consumers'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { UnreadableFile } from '../people/import/unreadable-file.ts'
import { openGuardedZip } from '../people/import/zip-guard.ts'
import { templateOptions } from './fill-template.ts'
import { PRINTED_PART } from './paragraphs.ts'
import { scanTags } from './scan-tags.ts'
import type { TagTree } from './tags.ts'
import type { TemplateProblem } from './template-problems.ts'
import { isWellFormed } from './well-formed.ts'

const MEGABYTE = 1024 * 1024
const TEMPLATE_SIZE_LIMIT = 5 * MEGABYTE
const LIMITS = { entries: 300, totalBytes: 30 * MEGABYTE, ratio: 100 }

/** Macros, ActiveX and embedded objects. */
const ACTIVE_PART = /vbaProject|vbaData|\.bin$|^word\/(?:activeX|embeddings)\//i
const LOADING_FIELD = /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|LINK)\b/

/** Everything that is wrong with a template a school wants to use, all at once; an empty list: it may be used. */
export async function checkTemplate(template: Uint8Array, allowed: TagTree): Promise<TemplateProblem[]> {
  let parts: Map<string, string>
  try {
    parts = await readParts(template)
  } catch (cause) {
    if (!(cause instanceof UnreadableFile)) throw cause
    return [whole(cause.key === 'damagedArchive' ? 'notWord' : 'unreadable', cause.key)]
  }
  if (!parts.has('word/document.xml') || !parts.has('[Content_Types].xml')) return [whole('notWord', '')]
  const problems = [...activeContent(parts), ...printed(parts).flatMap(([name, xml]) => scanTags(name, xml, allowed))]
  return problems.length > 0 ? problems : brokenMarkup(template, parts)
}

/** Texts of the XML parts; every entry is inflated, so that a lying size is found out now. */
async function readParts(template: Uint8Array): Promise<Map<string, string>> {
  if (template.byteLength > TEMPLATE_SIZE_LIMIT) throw new UnreadableFile('zipBomb')
  const zip = await openGuardedZip(Buffer.from(template), LIMITS)
  const parts = new Map<string, string>()
  for (const name of zip.names) {
    try {
      parts.set(name, await readText(await zip.open(name)))
    } catch {
      throw new UnreadableFile('damagedArchive')
    }
  }
  return parts
}

function activeContent(parts: Map<string, string>): TemplateProblem[] {
  const problems: TemplateProblem[] = []
  for (const [name, xml] of parts) {
    if (ACTIVE_PART.test(name)) problems.push(whole('macro', name))
    if (name === '[Content_Types].xml' && /macroEnabled/i.test(xml)) problems.push(whole('macro', 'macroEnabled'))
    if (name.endsWith('.rels')) problems.push(...externalLinks(xml))
  }
  for (const [, xml] of printed(parts)) {
    const codes = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)|w:instr="([^"]*)"/g)].map(([, a, b]) => a ?? b ?? '')
    const loading = LOADING_FIELD.exec(codes.join(''))
    if (loading) problems.push(whole('field', loading[1]!))
  }
  return problems
}

/** A hyperlink to a site or an address is only text until somebody follows it; anything else is fetched by itself. */
function externalLinks(rels: string): TemplateProblem[] {
  return [...rels.matchAll(/<Relationship\s[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /TargetMode\s*=\s*["']External["']/i.test(tag))
    .filter((tag) => !(/\/hyperlink["']/.test(tag) && /Target\s*=\s*["'](?:https?:|mailto:|tel:)/i.test(tag)))
    .map((tag) => whole('externalLink', /Target\s*=\s*["']([^"']*)/.exec(tag)?.[1]?.slice(0, 80) ?? ''))
}

function printed(parts: Map<string, string>): [string, string][] {
  return [...parts].filter(([name]) => PRINTED_PART.test(name))
}

/** What the tag scan cannot see: markup the filling engine refuses. */
function brokenMarkup(template: Uint8Array, parts: Map<string, string>): TemplateProblem[] {
  const torn = printed(parts).find(([, xml]) => !isWellFormed(xml))
  if (torn) return [whole('broken', torn[0])]
  try {
    new Docxtemplater(new PizZip(template), templateOptions())
    return []
  } catch (cause) {
    return [whole('broken', reasonsOf(cause))]
  }
}

function reasonsOf(cause: unknown): string {
  const { properties, message } = cause as { properties?: { errors?: { message: string }[] }; message?: string }
  return (properties?.errors ?? [{ message: message ?? '' }]).map((error) => error.message).join('; ')
}

function whole(kind: TemplateProblem['kind'], detail: string): TemplateProblem {
  return { kind, detail, place: null }
}
