import type { Child } from 'hono/jsx'
import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { pathsOf } from '../../ui/paths.ts'
import { isNumbered, PAIR_GONE } from '../journal/document.ts'
import type { DocumentRow } from '../journal/document-queries.ts'
import type { PaperValues } from '../journal/filled-in.ts'
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

/** The annex of an order. */
export function OrderRows({ ctx, values }: { ctx: Context; values: PaperValues }) {
  const t = journalWords(ctx.language)
  const rows = Array.isArray(values.пары) ? (values.пары as readonly PaperValues[]) : []
  return (
    <>
      <h2>{t.pairsOfOrder}</h2>
      <div class="table-wrap">
        <table class="cards">
          <thead>
            <tr>
              <th>{t.mentor}</th>
              <th>{t.mentee}</th>
              <th>{t.directions}</th>
              <th>{t.term}</th>
              <th>{t.pay}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row">{row.наставник}</th>
                <td data-label={t.mentee}>{row.наставляемый}</td>
                <td data-label={t.directions}>{row.направления}</td>
                <td data-label={t.term}>{`${row.с} – ${row.по}`}</td>
                <td data-label={t.pay}>{row.выплата}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
