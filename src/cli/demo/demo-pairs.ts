import { defaultSettings } from '../../matching/round.ts'
import { publishRound } from '../../matching/publish-round.ts'
import { solveRound } from '../../matching/solve-round.ts'
import { startRound } from '../../matching/start-round.ts'
import { recordAnswers } from '../../pairs/answer-pair.ts'
import type { Context } from '../../platform/context.ts'

/** Every so many pairs one declines, and the next ones have not answered yet. */
const DECLINED_EVERY = 9
const WAITING_EVERY = 4

/**
 * A published round with answers of every sort: most pairs have agreed, a few wait, one or two came back to the desk; then
 * a finished draft for those who are free again.
 */
export async function runDemoRound(ctx: Context, diagnosisId: string): Promise<void> {
  const roundId = await startRound(ctx, diagnosisId, defaultSettings)
  const { number } = await solveRound(ctx, roundId)
  await publishRound(ctx, roundId, number)
  const pairs = await ctx.db.selectFrom('pair').select(['id', 'oneId', 'otherId']).where('roundId', '=', roundId).orderBy('id').execute()
  for (const [at, pair] of pairs.entries()) {
    if (at % DECLINED_EVERY === DECLINED_EVERY - 1) {
      await recordAnswers(ctx, [{ pairId: pair.id, personId: pair.otherId, answer: 'declined', reason: 'В этом году веду два выпускных класса' }])
    } else if (at % WAITING_EVERY === WAITING_EVERY - 1) {
      await recordAnswers(ctx, [{ pairId: pair.id, personId: pair.oneId, answer: 'accepted', reason: '' }])
    } else {
      const both = [pair.oneId, pair.otherId]
      await recordAnswers(ctx, both.map((personId) => ({ pairId: pair.id, personId, answer: 'accepted' as const, reason: '' })))
    }
  }
  await solveRound(ctx, roundId)
}
