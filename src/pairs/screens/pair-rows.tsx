import type { Context } from '../../platform/context.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { Form } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { shortName } from '../../ui/person-chip.tsx'
import { TickAll } from '../../ui/tick-all.tsx'
import type { Circle } from '../circles-of-pairs.ts'
import { pairListWords } from '../pair-list-words.ts'
import type { PairCounts, PairFilter } from '../pair-queries.ts'
import { namesOf, type PairView } from '../read-pairs.ts'
import { GoalLines } from './exchange.tsx'
import { Pager } from './pair-list-filters.tsx'
import { AnswerStatus, dayAt, PairStatus } from './pair-status.tsx'

export type ListedPairs = {
  ctx: Context
  pairs: PairView[]
  circles: Circle[]
  hasMore: boolean
  counts: PairCounts
  filter: PairFilter
  /** Everybody who waits within the filter is ticked. */
  isTicked: boolean
}

/** A row for each pair, and what is done with many at once. */
export function PairRows(props: ListedPairs) {
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
