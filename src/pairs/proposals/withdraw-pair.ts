import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow } from '../../platform/refusals.ts'
import { postCirclesFallen, postWithdrawn } from '../letters/pair-letters.ts'
import { lockPair } from '../lock-pair.ts'
import { guardMove, movePair } from '../move-pair.ts'
import { maySteerPairs } from '../pair-permissions.ts'
import { reportAgreed } from '../report-agreed.ts'

/** The curator takes the proposal back; both people are told. */
export const withdrawPair = (ctx: Context, pairId: string): Promise<void> => withdrawPairs(ctx, [pairId])

/** Several at once, as the seats of a group: all are free before anybody is told, so that nobody hears of a half. */
export async function withdrawPairs(ctx: Context, pairIds: string[]): Promise<void> {
  allow(maySteerPairs(ctx.actor))
  const inOneOrder = [...pairIds].sort()
  for (const pairId of inOneOrder) {
    const pair = await lockPair(ctx, pairId)
    await movePair(ctx, pair, guardMove(ctx, pair, 'withdraw'))
  }
  for (const pairId of inOneOrder) await record(ctx, 'PairWithdrawn', { pairId })
  await postWithdrawn(ctx, inOneOrder)
  await postCirclesFallen(ctx, inOneOrder)
  await reportAgreed(ctx)
}
