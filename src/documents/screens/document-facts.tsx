import type { Child } from 'hono/jsx'
import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { pathsOf } from '../../ui/paths.ts'
import { isNumbered, PAIR_GONE } from '../journal/document.ts'
import type { DocumentRow } from '../journal/document-queries.ts'
import { journalWords } from '../journal/words.ts'
import { writtenDay } from '../journal/written-day.ts'
import { StateWord } from './paper-status.tsx'

/** What the paper says, as it was last written: the preview of a draft, the record of a signed one. */
export function DocumentFacts({ ctx, document }: { ctx: Context; document: DocumentRow }) {
  const facts = [...recordOf(ctx, document), ...contentOf(ctx, document)].filter(([, value]) => value)
  return (
    <dl class="facts">
      {facts.map(([label, value]) => (
        <>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  )
}

type Fact = [string, Child]

function recordOf(ctx: Context, document: DocumentRow): Fact[] {
  const t = journalWords(ctx.language)
  const to = pathsOf(ctx.school)
  const instant = (at: Date | null) => at && writtenDay(dayOf(at, ctx.school.timeZone), ctx)
  const { state, scanId, template } = document
  const why = document.cancelledWhy === PAIR_GONE ? t.pairGone : document.cancelledWhy
  return [
    [t.state, <StateWord ctx={ctx} state={state} />],
    [t.number, isNumbered(template) && (document.number || t.noNumber)],
    [t.datedOn, writtenDay(document.datedOn, ctx) || t.noDate],
    [t.edition, editionOf(ctx, document.edition)],
    [t.writtenAt, state === 'draft' && instant(document.writtenAt)],
    [t.signedAt, state === 'signed' && instant(document.signedAt)],
    [t.scan, state === 'signed' && (scanId ? <a href={to.file(scanId)}>{t.scanOpen}</a> : t.scanNone)],
    [t.earlyWhy, document.earlyWhy],
    [t.cancelledBecause, state === 'cancelled' && `${instant(document.cancelledAt)}. ${why}`],
  ]
}

function editionOf(ctx: Context, edition: string): string {
  const t = journalWords(ctx.language)
  const [kind, day = ''] = edition.split(' ')
  return kind === 'own' ? t.ownEdition(writtenDay(day, ctx)) : t.shippedEdition(writtenDay(edition, ctx))
}

/** The words of the paper itself; the order shows them as a table. */
function contentOf(ctx: Context, { values, template, personId, title }: DocumentRow): Fact[] {
  if (template === 'order') return []
  const t = journalWords(ctx.language)
  const text = (tag: string) => (typeof values[tag] === 'string' ? values[tag].replaceAll('\u200b', '') : '')
  return [
    [
      t.mentor,
      personId && <a href={pathsOf(ctx.school).documentsOfPerson(personId)}>{title.split(': ')[1] ?? title}</a>,
    ],
    [t.about, text('в_отношении')],
    [t.contract, text('договор')],
    [t.term, t.termOf(text('с'), text('по'))],
    [t.pay, text('размер_выплаты')],
  ]
}
