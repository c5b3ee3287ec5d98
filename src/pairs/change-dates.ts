import type { Context } from '../platform/context.ts'
import type { Day } from '../platform/days.ts'
import { record } from '../platform/events.ts'
import { allow, sameVersion } from '../platform/refusals.ts'
import { dayInWords } from '../platform/words.ts'
import { postNewDates } from './letters/pair-letters.ts'
import { lockPair } from './lock-pair.ts'
import { guardMove } from './move-pair.ts'
import { maySteerPairs } from './pair-permissions.ts'
import { pairWords } from './words.ts'

export type NewDates = { startsOn: Day; endsOn: Day; version: number }

/** Sets when the pair begins and ends; open until the order names the dates. */
export async function changeDates(ctx: Context, pairId: string, dates: NewDates): Promise<void> {
  allow(maySteerPairs(ctx.actor))
  const pair = await lockPair(ctx, pairId)
  const { startsOn, endsOn } = dates
  guardMove(ctx, pair, 'change dates')
  const t = pairWords(ctx.language)
  const said = (day: Day) => dayInWords(day, ctx.language)
  sameVersion(pair.version, dates.version, () => [
    { label: t.startsOn, saved: said(pair.startsOn), typed: said(startsOn) },
    { label: t.endsOn, saved: said(pair.endsOn), typed: said(endsOn) },
  ])
  if (startsOn === pair.startsOn && endsOn === pair.endsOn) return
  await ctx.db
    .updateTable('pair')
    .set({ startsOn, endsOn, version: pair.version + 1 })
    .where('id', '=', pairId)
    .execute()
  await record(ctx, 'PairDatesChanged', { pairId, startsOn, endsOn })
  await postNewDates(ctx, pairId)
}
