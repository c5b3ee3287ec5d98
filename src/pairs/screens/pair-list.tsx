import type { Context } from '../../platform/context.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { shortName } from '../../ui/person-chip.tsx'
import { uiWords } from '../../ui/words.ts'
import { PAIR_KINDS, PAIR_STATES } from '../pair.ts'
import type { PairCounts, PairFilter } from '../pair-queries.ts'
import { namesOf, type PairView } from '../read-pairs.ts'
import { pairWords } from '../words.ts'
import { GoalLines } from './exchange.tsx'
import { AnswerStatus, dayAt, PairStatus } from './pair-status.tsx'

type Props = {
  ctx: Context
  pairs: PairView[]
  hasMore: boolean
  counts: PairCounts
  filter: PairFilter
  said?: { text: string; isBad: boolean }
}

/** All pairs of the programme: who agrees, who is awaited, and acts on many at once. */
export function PairList(props: Props) {
  const { ctx, counts, pairs, said } = props
  const t = pairWords(ctx.language)
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
          <Filters {...props} />
          {pairs.length === 0 ? <NothingFits ctx={ctx} /> : <Rows {...props} />}
        </>
      ) : (
        <NoPairsYet ctx={ctx} />
      )}
    </Page>
  )
}

function Counts({ ctx, counts, filter }: Props) {
  const t = pairWords(ctx.language)
  const shown = ['proposed', 'agreed', 'ordered', 'running', 'declined'] as const
  return (
    <ul class="numbers">
      {shown.map((state) => (
        <li>
          <a
            href={`${pathsOf(ctx.school).pairs}?state=${state}`}
            aria-current={filter.state === state ? 'true' : undefined}
          >
            <b>{counts[state]}</b>
            <span>{t.counts[state]}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Filters({ ctx, filter }: Props) {
  const t = pairWords(ctx.language)
  const ui = uiWords(ctx.language)
  const all = { value: '', label: ui.all }
  return (
    <form class="filters" method="get" action={pathsOf(ctx.school).pairs}>
      <TextField name="q" type="search" label={t.search} value={filter.search} />
      <SelectField
        name="state"
        label={t.state}
        value={filter.state}
        options={[all, ...PAIR_STATES.map((value) => ({ value, label: t.states[value] }))]}
      />
      <SelectField
        name="answers"
        label={t.answers}
        value={filter.answers}
        options={[all, { value: 'none', label: t.answersNone }, { value: 'one', label: t.answersOne }]}
      />
      <SelectField
        name="kind"
        label={t.kind}
        value={filter.kind}
        options={[all, ...PAIR_KINDS.map((value) => ({ value, label: t.kinds[value] }))]}
      />
      <button class="button quiet-button" type="submit">
        {ui.show}
      </button>
    </form>
  )
}

function Rows(props: Props) {
  const { ctx, pairs } = props
  const t = pairWords(ctx.language)
  const to = pathsOf(ctx.school)
  const hasWaiting = pairs.some((pair) => pair.state === 'proposed')
  return (
    <Form ctx={ctx} action={to.pairReminders} class="">
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
              <Row ctx={ctx} pair={pair} />
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

function Row({ ctx, pair }: { ctx: Context; pair: PairView }) {
  const t = pairWords(ctx.language)
  const names = namesOf(pair, t.and)
  const day = (value: string) => dayAndMonth(value, ctx.language)
  return (
    <tr>
      <td class="pick">
        {pair.state === 'proposed' && <input type="checkbox" name="pair" value={pair.id} aria-label={t.pick(names)} />}
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
        <PairStatus state={pair.state} language={ctx.language} />
        <small class="small">{t.kinds[pair.kind]}</small>
        <small class="small nowrap">
          {day(pair.startsOn)} – {day(pair.endsOn)}
        </small>
      </td>
    </tr>
  )
}

function Pager({ ctx, filter, hasMore }: Props) {
  const ui = uiWords(ctx.language)
  if (filter.page === 1 && !hasMore) return null
  const page = (number: number) => {
    const query = new URLSearchParams({ page: String(number) })
    for (const key of ['state', 'kind', 'answers'] as const) if (filter[key]) query.set(key, filter[key])
    if (filter.search) query.set('q', filter.search)
    return `${pathsOf(ctx.school).pairs}?${query}`
  }
  return (
    <nav class="pager" aria-label={pairWords(ctx.language).title}>
      {filter.page > 1 && <a href={page(filter.page - 1)}>{ui.previous}</a>}
      {hasMore && <a href={page(filter.page + 1)}>{ui.next}</a>}
    </nav>
  )
}

function Margin({ ctx, counts }: { ctx: Context; counts: PairCounts }) {
  const t = pairWords(ctx.language)
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
      <MarginNote title={t.marginConsentTitle} source={t.marginConsentSource}>
        <p>{t.marginConsent}</p>
      </MarginNote>
    </>
  )
}

function NothingFits({ ctx }: { ctx: Context }) {
  const t = pairWords(ctx.language)
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
  const t = pairWords(ctx.language)
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
