import type { Context } from '../../platform/context.ts'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { uiWords } from '../../ui/words.ts'
import { PAIR_KINDS, PAIR_STATES } from '../pair.ts'
import { pairListWords } from '../pair-list-words.ts'
import type { PairCounts, PairFilter } from '../pair-queries.ts'

type Props = { ctx: Context; filter: PairFilter }

/** How many pairs stand where; each number shows its pairs. */
export function Counts({ ctx, counts, filter }: Props & { counts: PairCounts }) {
  const t = pairListWords(ctx.language)
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

export function Filters({ ctx, filter }: Props) {
  const t = pairListWords(ctx.language)
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

/** Earlier and later pages of the list, the filter kept. */
export function Pager({ ctx, filter, hasMore }: Props & { hasMore: boolean }) {
  const ui = uiWords(ctx.language)
  if (filter.page === 'all' || (filter.page === 1 && !hasMore)) return null
  const { page: current } = filter
  const page = (number: number) => {
    const query = new URLSearchParams({ page: String(number) })
    for (const key of ['state', 'kind', 'answers'] as const) if (filter[key]) query.set(key, filter[key])
    if (filter.search) query.set('q', filter.search)
    return `${pathsOf(ctx.school).pairs}?${query}`
  }
  return (
    <nav class="pager" aria-label={pairListWords(ctx.language).title}>
      {current > 1 && <a href={page(current - 1)}>{ui.previous}</a>}
      {hasMore && <a href={page(current + 1)}>{ui.next}</a>}
    </nav>
  )
}
