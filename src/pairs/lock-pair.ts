import type { Context } from '../platform/context.ts'
import { isId } from '../platform/ids.ts'
import { allow, found } from '../platform/refusals.ts'
import { type Answer, type Facts, type PairState, stateOn } from './pair.ts'
import { standingAnswers } from './read-pairs.ts'

/** The pair's row, held until the transaction ends, with the answers that stand. Moves on one pair come one by one. */
export async function lockPair(ctx: Context, id: string) {
  allow(isId(id))
  const row = found(await ctx.db.selectFrom('pair').selectAll().where('id', '=', id).forUpdate().executeTakeFirst())
  const answers = await standingAnswers(ctx, [id])
  const state = stateOn(ctx.today, { state: row.state as PairState, startsOn: row.startsOn })
  return { ...row, state, answers }
}

export type LockedPair = Awaited<ReturnType<typeof lockPair>>

/** What the table of moves asks of this pair. */
export const factsOf = ({ today }: Context, pair: Pick<LockedPair, 'answers' | 'startsOn'>): Facts => ({
  answers: pair.answers.map((one) => one.answer as Answer),
  startsOn: pair.startsOn,
  today,
})
