import type { Context } from '../platform/context.ts'
import { record } from '../platform/events.ts'
import { isId } from '../platform/ids.ts'
import { allow, found } from '../platform/refusals.ts'
import { lockOpenRound } from './lock-open-round.ts'
import { maySteerMatching } from './matching-permissions.ts'
import { readDraft } from './round-queries.ts'
import { solveRound } from './solve-round.ts'

/** Takes back one act of the curator, and finds the best plan without it. */
export async function undoDeskRule(ctx: Context, roundId: string, ruleId: string): Promise<void> {
  allow(maySteerMatching(ctx.actor))
  allow(isId(ruleId))
  await lockOpenRound(ctx, roundId)
  const undone = await ctx.db
    .updateTable('deskRule')
    .set({ undoneAt: ctx.now })
    .where('id', '=', ruleId)
    .where('roundId', '=', roundId)
    .where('cause', '=', 'hand')
    .where('undoneAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  found(undone)
  await record(ctx, 'DeskRuleUndone', { roundId, ruleId })
  if (await readDraft(ctx, roundId)) await solveRound(ctx, roundId)
}
