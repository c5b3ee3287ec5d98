import type { Context } from '../../platform/context.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { Form } from '../../ui/form.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { shortName } from '../../ui/person-chip.tsx'
import { TickAll } from '../../ui/tick-all.tsx'
import type { Circle } from '../circles-of-pairs.ts'
import { PAIR_STATES } from '../pair.ts'
import { pairListWords, pairsAndSeats } from '../pair-list-words.ts'
import type { PairCounts, PairFilter } from '../pair-queries.ts'
import { namesOf, type PairView } from '../read-pairs.ts'
import { GoalLines } from './exchange.tsx'
import { Counts, Filters, Pager } from './pair-list-filters.tsx'
import { AnswerStatus, dayAt, PairStatus } from './pair-status.tsx'

type Props = {
  ctx: Context
  pairs: PairView[]
  circles: Circle[]
  hasMore: boolean
  counts: PairCounts
  filter: PairFilter
  /** Everybody who waits within the filter is ticked. */
  isTicked: boolean
  said?: { text: string; isBad: boolean }
}

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
          {pairs.length === 0 ? <NothingFits ctx={ctx} /> : <Rows {...props} />}
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

function Rows(props: Props) {
  const { ctx, pairs, filter, counts, isTicked } = props
  const t = pairListWords(ctx.language)
  const to = pathsOf(ctx.school)
  const hasWaiting = pairs.some((pair) => pair.state === 'proposed')
  const { search, page: _, ...rest } = filter
  return (
    <Form ctx={ctx} action={to.pairReminders} class="">
      {hasWaiting && (
        <TickAll
          ctx={ctx}
          path={to.pairs}
          query={{ ...rest, state: 'proposed', q: search }}
          total={isTicked ? pairs.length : counts.proposed}
          isTicked={isTicked}
        />
      )}
      <div class="table-wrap">
        <table class="cards pair-rows">
          <thead>
            <tr>
              <th class="pick" scope="col">
                <span class="hidden">{t.pick('')}</span>
              </th>
              <th scope="col">{t.pair}</th>
              <th scope="col">{t.answers}</th>
              <th scope="col">{t.state}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair) => (
              <Row
                ctx={ctx}
                pair={pair}
                isTicked={isTicked}
                isOfCircle={props.circles.some(({ pairIds }) => pairIds.includes(pair.id))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Pager {...props} />
      {hasWaiting && (
        <div class="bulk">
          <button class="button quiet-button" type="submit">
            {t.remindChosen}
          </button>
          <button class="button quiet-button" type="submit" formaction={to.pairAcceptances}>
            {t.acceptChosen}
          </button>
        </div>
      )}
    </Form>
  )
}

type RowProps = { ctx: Context; pair: PairView; isTicked: boolean; isOfCircle: boolean }

function Row({ ctx, pair, isTicked, isOfCircle }: RowProps) {
  const t = pairListWords(ctx.language)
  const names = namesOf(pair, t.and)
  const day = (value: string) => dayAndMonth(value, ctx.language)
  return (
    <tr>
      <td class="pick">
        {pair.state === 'proposed' && (
          <input type="checkbox" name="pair" value={pair.id} checked={isTicked} aria-label={t.pick(names)} />
        )}
      </td>
      <th scope="row">
        <a href={pathsOf(ctx.school).pair(pair.id)}>{names}</a>
        <GoalLines pair={pair} language={ctx.language} />
      </th>
      <td data-label={t.answers}>
        {pair.sides.map((side) => (
          <span class="pair-side-answer">
            {shortName(side)} <AnswerStatus side={side} language={ctx.language} />
          </span>
        ))}
        {pair.state === 'proposed' && pair.remindedAt && (
          <small class="small">{t.remindedOn(dayAt(ctx, pair.remindedAt))}</small>
        )}
      </td>
      <td data-label={t.state}>
        <PairStatus pair={pair} language={ctx.language} />
        <small class="small">
          {[pair.kind !== 'unknown' && t.kinds[pair.kind], isOfCircle && t.circleTag].filter(Boolean).join(', ')}
          {pair.groupId && (
            <>
              {(pair.kind !== 'unknown' || isOfCircle) && ', '}
              <a class="nowrap" href={pathsOf(ctx.school).group(pair.groupId)}>
                {t.inGroup}
              </a>
            </>
          )}
        </small>
        <small class="small nowrap">
          {day(pair.startsOn)} – {day(pair.endsOn)}
        </small>
      </td>
    </tr>
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
