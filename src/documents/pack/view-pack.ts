import type { Context } from '../../platform/context.ts'
import { isId } from '../../platform/ids.ts'
import { allow } from '../../platform/refusals.ts'
import { pagingFrom } from '../../ui/pager.tsx'
import { mayKeepPapers } from '../journal/document-permissions.ts'
import type { PackView } from '../screens/pack-page.tsx'
import { lackingIn } from './lacking.ts'
import { outdatedPapers } from './outdated-papers.ts'
import { readPack } from './pack-queries.ts'
import { PACK_FILTERS, type PackFilter, packCounts, packRows, packRowsThatFit } from './pack-rows.ts'
import { payTotals } from './pay-totals.ts'
import { planPack } from './plan-pack.ts'

const EVERYTHING: PackFilter = { show: '', search: '', person: '', pair: '', page: 1 }

/** The filter that an address carries; whatever it does not understand is left out. */
export function packFilter(query: Record<string, string>): PackFilter {
  return {
    show: PACK_FILTERS.find((one) => one === query.show) ?? '',
    search: (query.q ?? '').trim().slice(0, 100),
    person: isId(query.person ?? '') ? query.person! : '',
    pair: isId(query.pair ?? '') ? query.pair! : '',
    page: pagingFrom(query.page),
  }
}

/** The set of the programme as its page shows it. */
export async function viewPack(ctx: Context, filter: PackFilter = EVERYTHING): Promise<PackView> {
  allow(mayKeepPapers(ctx.actor))
  const pack = await readPack(ctx)
  const rows = packRows(pack)
  const missing = planPack(pack.mentorings, pack.papers).writings.filter(({ id }) => id === null)
  return {
    rows: packRowsThatFit(rows, filter),
    counts: packCounts(rows, missing),
    lacking: lackingIn(pack),
    payTotals: payTotals(pack),
    outdated: outdatedPapers(pack),
    filter,
    mentors: new Set(pack.mentorings.map(({ mentorId }) => mentorId)).size,
    pairs: rows.length,
    seats: rows.filter(({ isSeat }) => isSeat).length,
    missing: missing.length,
  }
}
