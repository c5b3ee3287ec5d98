import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { postAgreed, postCirclesFallen, postDeclined } from '../letters/pair-letters.ts'
import type { LockedPair } from '../lock-pair.ts'
import { guardMove, movePair } from '../move-pair.ts'
import type { PairState } from '../pair.ts'
import { reportAgreed } from '../report-agreed.ts'

/** After an answer was given or undone: the pair moves to where its answers put it, and whom it concerns is told. */
export async function settleAnswers(ctx: Context, pair: LockedPair, answeredBy: string): Promise<void> {
  const to = guardMove(ctx, pair, 'answer')
  if (to === pair.state) return
  await movePair(ctx, pair, to)
  await tell(ctx, pair, to, answeredBy)
  await reportAgreed(ctx)
}

async function tell(ctx: Context, pair: LockedPair, to: PairState, answeredBy: string): Promise<void> {
  const pairId = pair.id
  const otherSide = pair.oneId === answeredBy ? pair.otherId : pair.oneId
  if (to === 'proposed' || pair.state === 'declined') await record(ctx, 'PairReopened', { pairId })
  if (to === 'agreed') {
    await record(ctx, 'PairAgreed', { pairId })
    await postAgreed(ctx, pairId, otherSide)
  } else if (to === 'declined') {
    await record(ctx, 'PairDeclined', { pairId, personId: answeredBy })
    await postDeclined(ctx, pairId, otherSide)
    await postCirclesFallen(ctx, [pairId], answeredBy)
  }
}
