import { agreeTerms, signedPack } from '../documents/pack/samples.ts'
import { publishRound } from '../matching/round/publish-round.ts'
import { defaultSettings } from '../matching/round/round.ts'
import { solveRoundWhole } from '../matching/round/solve-round.ts'
import { startRound } from '../matching/round/start-round.ts'
import { recordAnswers } from '../pairs/answers/answer-pair.ts'
import type { Context } from '../platform/context.ts'
import { addDays } from '../platform/days.ts'
import { usualDates } from '../programme/pair-dates.ts'

import { daysAgo } from './days-ago.ts'

type Proposed = { id: string; oneId: string; otherId: string }

/** As many have agreed and await papers, or have not both answered. */
const AGREED = 5
const WAITING = 3

/** A few groups of those whose foremost wishes are left over, beside the pairs. */
const GROUPS = { groups: 'all', groupLeast: 4, groupMost: 6 } as const

/**
 * A round published nine days ago with answers of every sort. Most pairs have agreed, their papers are signed; some have
 * agreed and await papers, one of them too long; some have not both answered, among them whoever is `asked` in the pictures of the
 * guide; one has come back to the desk, where a new draft is ready.
 */
export async function runDemoRound(ctx: Context, diagnosisId: string, askedId: string): Promise<void> {
  const then = daysAgo(ctx, 9)
  const roundId = await startRound(then, diagnosisId, { ...defaultSettings, ...GROUPS })
  const { number } = await solveRoundWhole(then, roundId)
  await publishRound(then, roundId, { number, ...usualDates(ctx.today) })
  const proposed = await ctx.db
    .selectFrom('pair')
    .select(['id', 'oneId', 'otherId'])
    .where('roundId', '=', roundId)
    .orderBy('id')
    .execute()
  const pairs = lastButOne(proposed, ({ oneId, otherId }) => oneId === askedId || otherId === askedId)
  const ordered = pairs.slice(0, -(AGREED + WAITING + 1))
  const agreed = pairs.slice(ordered.length, ordered.length + AGREED)
  const waiting = pairs.slice(-(WAITING + 1), -1)
  const declined = pairs.slice(-1)
  await accept(daysAgo(ctx, 8), ordered)
  await agreeTerms(daysAgo(ctx, 7))
  await signedPack(daysAgo(ctx, 3), {
    consentsOn: addDays(ctx.today, -4),
    orderOn: addDays(ctx.today, -3),
    number: '131-лс',
  })
  await accept(daysAgo(ctx, 8), agreed.slice(0, 1))
  await accept(daysAgo(ctx, 2), agreed.slice(1))
  for (const [at, pair] of waiting.entries())
    if (at % 2 === 0) await answer(daysAgo(ctx, 6), pair, pair.oneId === askedId ? 'otherId' : 'oneId', 'accepted')
  for (const pair of declined)
    await answer(daysAgo(ctx, 5), pair, 'otherId', 'declined', 'В этом году веду два выпускных класса')
  await solveRoundWhole(ctx, roundId)
}

/** The first that is meant stands last but one: among those who wait. */
function lastButOne(pairs: Proposed[], isMeant: (pair: Proposed) => boolean): Proposed[] {
  const meant = pairs.find(isMeant)
  if (!meant) return pairs
  const others = pairs.filter((one) => one !== meant)
  return [...others.slice(0, -1), meant, ...others.slice(-1)]
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
