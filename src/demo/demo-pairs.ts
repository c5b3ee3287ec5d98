import { agreeTerms, signedPack } from '../documents/pack/samples.ts'
import { publishRound } from '../matching/publish-round.ts'
import { defaultSettings } from '../matching/round.ts'
import { solveRoundWhole } from '../matching/solve-round.ts'
import { startRound } from '../matching/start-round.ts'
import { recordAnswers } from '../pairs/answers/answer-pair.ts'
import type { Context } from '../platform/context.ts'
import { addDays } from '../platform/days.ts'
import { usualDates } from '../programme/pair-dates.ts'

type Proposed = { id: string; oneId: string; otherId: string }

/**
 * A published round with answers of every sort. The first pairs have agreed, their papers are signed; later ones have
 * agreed and await papers, or have not both answered; one has come back to the desk, where a new draft is ready.
 */
export async function runDemoRound(ctx: Context, diagnosisId: string): Promise<void> {
  const roundId = await startRound(ctx, diagnosisId, defaultSettings)
  const { number } = await solveRoundWhole(ctx, roundId)
  await publishRound(ctx, roundId, { number, ...usualDates(ctx.today) })
  const pairs = await ctx.db
    .selectFrom('pair')
    .select(['id', 'oneId', 'otherId'])
    .where('roundId', '=', roundId)
    .orderBy('id')
    .execute()
  const [ordered, agreed, waiting, declined] = [
    pairs.slice(0, 6),
    pairs.slice(6, 9),
    pairs.slice(9, -1),
    pairs.slice(-1),
  ]
  await accept(ctx, ordered)
  await agreeTerms(ctx)
  await signedPack(ctx, { consentsOn: addDays(ctx.today, -3), orderOn: addDays(ctx.today, -2), number: '131-лс' })
  await accept(ctx, agreed)
  for (const [at, pair] of waiting.entries()) if (at % 2 === 0) await answer(ctx, pair, 'oneId', 'accepted')
  for (const pair of declined) await answer(ctx, pair, 'otherId', 'declined', 'В этом году веду два выпускных класса')
  await solveRoundWhole(ctx, roundId)
}

async function accept(ctx: Context, pairs: Proposed[]): Promise<void> {
  for (const pair of pairs) for (const side of ['oneId', 'otherId'] as const) await answer(ctx, pair, side, 'accepted')
}

function answer(
  ctx: Context,
  pair: Proposed,
  side: 'oneId' | 'otherId',
  given: 'accepted' | 'declined',
  reason = '',
): Promise<void> {
  return recordAnswers(ctx, [{ pairId: pair.id, personId: pair[side], answer: given, reason }])
}
