import type { AgreementTerms } from '../../platform/agreement-terms.ts'
import type { Context } from '../../platform/context.ts'
import { dayInWords } from '../../platform/words.ts'
import { pageWordsFor } from '../groups/seat-words.ts'
import { pairPageWords } from '../pair-page-words.ts'
import type { PairView } from '../read-pairs.ts'

type Props = {
  ctx: Context
  pair: PairView
  /** What the reader stated in the diagnosis. */
  hours: number | null
  terms: AgreementTerms | null
}

/** What is expected of the reader: nobody accepts what they could not read. */
export function Expected({ ctx, pair, hours, terms }: Props) {
  const t = pageWordsFor(pair, ctx.language)
  const isMentor = pair.directions.some((one) => one.mentorId === ctx.actor.personId)
  const isMentee = pair.directions.some((one) => one.menteeId === ctx.actor.personId)
  return (
    <section aria-labelledby="expected">
      <h2 id="expected">{t.whatExpected}</h2>
      <dl class="facts measure">
        <dt>{t.dates}</dt>
        <dd>{periodOf(ctx, pair)}</dd>
        <dt>{t.time}</dt>
        <dd>
          {hours === null ? t.timeBoth : t.timeOwn(hours.toLocaleString(ctx.language))}
          {pair.groupId && pair.kind !== 'group' && `; ${t.timeGroup}`}
        </dd>
        {isMentor && (
          <>
            <dt>{t.mentorWork}</dt>
            <dd>{terms && terms.signedAs !== null ? t.mentorPaidBy(terms.signedAs) : t.mentorPaid}</dd>
            {terms && <AgreementLines ctx={ctx} terms={terms} />}
          </>
        )}
        {isMentee && (
          <>
            <dt>{t.menteePaper}</dt>
            <dd>{t.menteeNoPaper}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

export const periodOf = (ctx: Context, pair: Pick<PairView, 'startsOn' | 'endsOn'>): string =>
  pairPageWords(ctx.language).period(dayInWords(pair.startsOn, ctx.language), dayInWords(pair.endsOn, ctx.language))

/** The same that the agreement will say: nobody accepts what they could not read. */
function AgreementLines({ ctx, terms }: { ctx: Context; terms: AgreementTerms }) {
  const t = pairPageWords(ctx.language)
  return (
    <>
      <dt>{t.meetings}</dt>
      <dd>
        {terms.meetings}; {terms.mode}
      </dd>
      <dt>{t.keptPapers}</dt>
      <dd>{terms.documents}</dd>
      <dt>{t.pay}</dt>
      <dd>{terms.pay ?? t.payUnknown}</dd>
    </>
  )
}
