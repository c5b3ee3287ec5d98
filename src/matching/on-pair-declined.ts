import type { Context } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { engagementOfRound } from './engagement.ts'
import { pairKey } from './round/round.ts'

/**
 * A declined pair returns to the desk: never again these two in this round, and the round is open for those who are free. Whoever
 * declines a seat in a group declines the seat, not the mentor.
 */
export async function onPairDeclined(ctx: Context, { pairId }: { pairId: string }): Promise<void> {
  const pair = await engagementOfRound(ctx, pairId)
  if (!pair) return
  const rules = await rulesBetween(ctx, pair)
  await undo(
    ctx,
    rules.filter((rule) => (rule.kind !== 'forbid' && rule.kind !== 'ungroup') || rule.cause === 'declined'),
  )
  await ctx.db
    .insertInto('deskRule')
    .values({
      schoolId: ctx.school.id,
      id: newId(),
      roundId: pair.roundId,
      kind: pair.isSeat ? 'ungroup' : 'forbid',
      cause: 'declined',
      mentorId: pair.mentorId,
      menteeId: pair.menteeId,
      competenceId: pair.isSeat ? pair.competenceId : null,
      madeAt: ctx.now,
    })
    .execute()
  await reopen(ctx, pair.roundId)
}

/** A withdrawn proposal frees its people; nothing forbids them to be proposed to each other again. */
export async function onPairWithdrawn(ctx: Context, { pairId }: { pairId: string }): Promise<void> {
  const pair = await engagementOfRound(ctx, pairId)
  if (pair) await reopen(ctx, pair.roundId)
}

/** A refusal taken back stands against nobody any more. */
export async function onPairReopened(ctx: Context, { pairId }: { pairId: string }): Promise<void> {
  const pair = await engagementOfRound(ctx, pairId)
  if (!pair) return
  const rules = await rulesBetween(ctx, pair)
  await undo(
    ctx,
    rules.filter((rule) => rule.cause === 'declined'),
  )
}

async function rulesBetween({ db }: Context, pair: { roundId: string; mentorId: string; menteeId: string }) {
  const rules = await db
    .selectFrom('deskRule')
    .select(['id', 'kind', 'cause', 'mentorId', 'menteeId'])
    .where('roundId', '=', pair.roundId)
    .where('undoneAt', 'is', null)
    .execute()
  const key = pairKey(pair.mentorId, pair.menteeId)
  return rules.filter((rule) => rule.menteeId && pairKey(rule.mentorId, rule.menteeId) === key)
}

async function undo(ctx: Context, rules: { id: string }[]): Promise<void> {
  if (rules.length === 0) return
  await ctx.db
    .updateTable('deskRule')
    .set({ undoneAt: ctx.now })
    .where(
      'id',
      'in',
      rules.map((rule) => rule.id),
    )
    .execute()
}

async function reopen(ctx: Context, roundId: string): Promise<void> {
  await ctx.db
    .updateTable('matchingRound')
    .set((eb) => ({ reopenedAt: ctx.now, version: eb('version', '+', 1) }))
    .where('id', '=', roundId)
    .where('publishedAt', 'is not', null)
    .execute()
}
