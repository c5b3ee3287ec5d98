import type { Context } from '../platform/context.ts'
import type { Day } from '../platform/days.ts'
import { record } from '../platform/events.ts'
import { isId } from '../platform/ids.ts'
import { allow, sameVersion } from '../platform/refusals.ts'
import { dayInWords } from '../platform/words.ts'
import { postNewDates } from './letters/pair-letters.ts'
import { lockPair } from './lock-pair.ts'
import { guardMove } from './move-pair.ts'
import { MOVES } from './pair.ts'
import { maySteerPairs } from './pair-permissions.ts'
import { pairWords } from './words.ts'

export type NewDates = { startsOn: Day; endsOn: Day; version: number }

/** Sets when the pair begins and ends, or the whole group that it is a seat of; open until the order names the dates. */
export async function changeDates(ctx: Context, pairId: string, dates: NewDates): Promise<void> {
  allow(maySteerPairs(ctx.actor))
  allow(isId(pairId))
  const beside = await lockOpenSeats(ctx, pairId)
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
  const pairIds = pair.kind === 'group' ? beside : [pairId]
  await ctx.db
    .updateTable('pair')
    .set((eb) => ({ startsOn, endsOn, version: eb('version', '+', 1) }))
    .where('id', 'in', pairIds)
    .execute()
  for (const id of pairIds) await record(ctx, 'PairDatesChanged', { pairId: id, startsOn, endsOn })
  await postNewDates(ctx, pairIds)
}

/**
 * The seats of the same group that no order names yet, this one among them: a group has one time for all. Held in the order of
 * their ids, and before any single one is, so that two who change a group wait for each other.
 */
async function lockOpenSeats({ db }: Context, pairId: string): Promise<string[]> {
  const open = MOVES.filter((move) => move.act === 'change dates').flatMap((move) => move.from)
  const seats = await db
    .selectFrom('pair')
    .innerJoin('direction as seat', (join) =>
      join.onRef('seat.pairId', '=', 'pair.id').onRef('seat.schoolId', '=', 'pair.schoolId'),
    )
    .select('pair.id')
    .where('pair.kind', '=', 'group')
    .where('pair.state', 'in', open)
    .where('seat.groupId', 'in', (eb) =>
      eb.selectFrom('direction').select('groupId').where('pairId', '=', pairId).where('groupId', 'is not', null),
    )
    .orderBy('pair.id')
    .forUpdate('pair')
    .execute()
  return seats.map(({ id }) => id)
}
