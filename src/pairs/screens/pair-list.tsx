import type { Context } from '../../platform/context.ts'
import { Empty } from '../../ui/empty.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { PAIR_STATES } from '../pair.ts'
import { pairListWords, pairsAndSeats } from '../pair-list-words.ts'
import type { PairCounts } from '../pair-queries.ts'
import { Counts, Filters } from './pair-list-filters.tsx'
import { type ListedPairs, PairRows } from './pair-rows.tsx'

type Props = ListedPairs & { said?: { text: string; isBad: boolean } }

/** All pairs of the programme: who agrees, who is awaited, and acts on many at once. */
export function PairList(props: Props) {
  const { ctx, counts, pairs, said } = props
  const t = pairListWords(ctx.language)
  const to = pathsOf(ctx.school)
  const hasAny = PAIR_STATES.some((state) => counts[state] > 0)
  return (
    <Page
      ctx={ctx}
      title={t.title}
      section="pairs"
      lead={t.lead}
      head={
        <div class="actions">
          {counts.proposed > 0 && (
            <a class="button" href={to.pairAnswers}>
              {t.answerSheet}
            </a>
          )}
          {hasAny && (
            <a class="button quiet-button" href={to.groups}>
              {t.toGroups}
            </a>
          )}
          {hasAny && (
            <a class="button quiet-button" href={to.newPair}>
              {t.addByHand}
            </a>
          )}
        </div>
      }
      margin={<Margin ctx={ctx} counts={counts} />}
    >
      {said && (
        <div class={`note ${said.isBad ? 'soon' : 'good'} spaced`} role="status">
          <p>{said.text}</p>
        </div>
      )}
      {hasAny ? (
        <>
          <Counts {...props} />
          <WithSeats ctx={ctx} counts={counts} />
          <Filters {...props} />
          {pairs.length === 0 ? <NothingFits ctx={ctx} /> : <PairRows {...props} />}
        </>
      ) : (
        <NoPairsYet ctx={ctx} />
      )}
    </Page>
  )
}

/** The numbers above count a seat in a group as they count a pair. */
function WithSeats({ ctx, counts: { standing } }: Pick<Props, 'ctx' | 'counts'>) {
  const t = pairListWords(ctx.language)
  const { pairs, seats, members } = standing
  if (members === 0) return null
  return (
    <p class="quiet">
      {t.withSeats(pairsAndSeats(ctx.language).said(pairs, seats))}{' '}
      {members > seats && t.membersToo(members, members - seats)}
    </p>
  )
}

function Margin({ ctx, counts }: { ctx: Context; counts: PairCounts }) {
  const t = pairListWords(ctx.language)
  return (
    <>
      {counts.awaited > 0 && (
        <MarginNote title={t.marginWaitTitle}>
          <p>
            <b>{t.awaited(counts.awaited)}</b> {t.marginWait}
          </p>
        </MarginNote>
      )}
      {counts.awaited > 0 && (
        <MarginNote title={t.marginPersonTitle}>
          <p>{t.marginPerson}</p>
        </MarginNote>
      )}
      <MarginNote title={t.marginConsentTitle} source={<Law ctx={ctx} of={['r-145', 'tk-351-8']} />}>
        <p>{t.marginConsent}</p>
      </MarginNote>
    </>
  )
}

function NothingFits({ ctx }: { ctx: Context }) {
  const t = pairListWords(ctx.language)
  return (
    <Empty
      title={t.emptyFilterTitle}
      action={
        <a class="button quiet-button" href={pathsOf(ctx.school).pairs}>
          {t.showAll}
        </a>
      }
    >
      <p>{t.emptyFilterWhy}</p>
    </Empty>
  )
}

function NoPairsYet({ ctx }: { ctx: Context }) {
  const t = pairListWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <Empty
      title={t.emptyTitle}
      action={
        <>
          <a class="button" href={to.matching}>
            {t.toMatching}
          </a>
          <a class="button quiet-button" href={to.newPair}>
            {t.addByHand}
          </a>
        </>
      }
    >
      <p>{t.emptyWhy}</p>
    </Empty>
  )
}
