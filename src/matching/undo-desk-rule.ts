import type { Context } from '../platform/context.ts'
import { record } from '../platform/events.ts'
import { isId } from '../platform/ids.ts'
import { allow, Conflicting, found } from '../platform/refusals.ts'
import { maySteerMatching } from './matching-permissions.ts'
import { isOpen } from './round.ts'
import { readDraft, readRound } from './round-queries.ts'
import { solveRound } from './solve-round.ts'
import { matchingWords } from './words.ts'

/** Takes back one act of the curator, and finds the best plan without it. */
export async function undoDeskRule(ctx: Context, roundId: string, ruleId: string): Promise<void> {
  allow(maySteerMatching(ctx.actor))
  allow(isId(ruleId))
  const round = found(await readRound(ctx, roundId, 'for update'))
  if (!isOpen(round)) throw new Conflicting(matchingWords(ctx.language).isPublished)
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
