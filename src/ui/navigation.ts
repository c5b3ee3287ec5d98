import type { Context } from '../platform/context.ts'
import { runsProgramme } from '../platform/runs-programme.ts'
import { pathsOf } from './paths.ts'
import { uiWords } from './words.ts'

export type Section =
  | 'today'
  | 'programme'
  | 'people'
  | 'diagnosis'
  | 'matching'
  | 'pairs'
  | 'documents'
  | 'settings'
  | 'account'

/** The sections that this role may open, in story order. */
export function sectionsFor(ctx: Context): { key: Section; label: string; short?: string; href: string }[] {
  const t = uiWords(ctx.language)
  const to = pathsOf(ctx.school)
  if (!runsProgramme(ctx.actor)) {
    return [
      { key: 'today', label: t.today, href: to.today },
      { key: 'diagnosis', label: t.mySheet, short: t.diagnosis, href: to.mySheet },
      { key: 'pairs', label: t.myPairs, short: t.pairs, href: to.pairs },
      { key: 'documents', label: t.myDocuments, short: t.papers, href: to.myDocuments },
      { key: 'programme', label: t.programme, href: to.programme },
    ]
  }
  return [
    { key: 'today', label: t.today, href: to.today },
    { key: 'programme', label: t.programme, href: to.programme },
    { key: 'people', label: t.people, href: to.people },
    { key: 'diagnosis', label: t.diagnosis, href: to.diagnosis },
    { key: 'matching', label: t.matching, href: to.matching },
    { key: 'pairs', label: t.pairs, href: to.pairs },
    { key: 'documents', label: t.documents, href: to.documents },
  ]
}
