import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
import type { DraftPair } from '../draft/draft.ts'
import type { DraftGroup } from '../groups/draft-group.ts'
import { competenceOf, nameOf, type Roster } from '../round/roster.ts'
import { matchingWords } from '../words.ts'

const SHOWN = ['', 'reciprocal', 'reverse', 'traditional', 'peer', 'group', 'locked'] as const

export type Filter = { q: string; show: (typeof SHOWN)[number] }

export function readFilter(q: string | undefined, show: string | undefined): Filter {
  return { q: (q ?? '').trim().slice(0, 100), show: SHOWN.find((one) => one === show) ?? '' }
}

/** A pair fits when its kind does and every word is found in the names or the skills. */
export function fits(pair: DraftPair, { q, show }: Filter, roster: Roster, isLocked: boolean): boolean {
  if (show === 'locked' ? !isLocked : show !== '' && show !== pair.kind) return false
  return hasWords(q, [
    nameOf(roster, pair.oneId),
    nameOf(roster, pair.otherId),
    ...pair.directions.map((one) => competenceOf(roster, one.competenceId)),
  ])
}

/** Groups are shown with all pairs, or alone. */
export function fitsGroup(
  { competenceId, leadIds, members }: DraftGroup,
  { q, show }: Filter,
  roster: Roster,
): boolean {
  if (show !== '' && show !== 'group') return false
  const ids = [...leadIds, ...members.map((one) => one.menteeId)]
  return hasWords(q, [competenceOf(roster, competenceId), ...ids.map((id) => nameOf(roster, id))])
}

function hasWords(q: string, parts: string[]): boolean {
  const text = plain(parts.join(' '))
  return plain(q)
    .split(' ')
    .every((word) => text.includes(word))
}

const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ')

type Props = { ctx: Context; roundId: string; filter: Filter; draft: number | undefined }

export function PairFilter({ ctx, roundId, filter, draft }: Props) {
  const t = matchingWords(ctx.language)
  const labels = { ...t.kinds, '': t.filterAll, locked: t.locked, group: t.filterGroups }
  return (
    <form method="get" action={pathsOf(ctx.school).round(roundId)} class="filters pair-filter" role="search">
      {draft !== undefined && <input type="hidden" name="draft" value={draft} />}
      <input class="cell" name="q" type="search" aria-label={t.search} placeholder={t.search} value={filter.q} />
      <select class="cell" name="show" aria-label={t.showPairs}>
        {SHOWN.map((value) => (
          <option value={value} selected={value === filter.show}>
            {labels[value]}
          </option>
        ))}
      </select>
      <button class="button quiet-button" type="submit">
        {t.show}
      </button>
    </form>
  )
}
