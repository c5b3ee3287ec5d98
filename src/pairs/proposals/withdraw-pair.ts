import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow } from '../../platform/refusals.ts'
import { postWithdrawn } from '../letters/pair-letters.ts'
import { lockPair } from '../lock-pair.ts'
import { guardMove, movePair } from '../move-pair.ts'
import { maySteerPairs } from '../pair-permissions.ts'
import { reportAgreed } from '../report-agreed.ts'

/** The curator takes the proposal back; both people are told. */
export async function withdrawPair(ctx: Context, pairId: string): Promise<void> {
  allow(maySteerPairs(ctx.actor))
  const pair = await lockPair(ctx, pairId)
  await movePair(ctx, pair, guardMove(ctx, pair, 'withdraw'))
  await record(ctx, 'PairWithdrawn', { pairId })
  await postWithdrawn(ctx, pairId)
  await reportAgreed(ctx)
}
