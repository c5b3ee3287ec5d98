import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { isId } from '../../platform/ids.ts'
import { allow, found } from '../../platform/refusals.ts'
import { maySteerMatching } from '../matching-permissions.ts'
import { lockOpenRound } from '../round/lock-open-round.ts'
import { readDraft } from '../round/round-queries.ts'
import { solveRound } from '../round/solve-round.ts'

/** Takes back one act of the curator whole, and finds the best plan without it. */
export async function undoDeskRule(ctx: Context, roundId: string, ruleId: string): Promise<void> {
  allow(maySteerMatching(ctx.actor))
  allow(isId(ruleId))
  await lockOpenRound(ctx, roundId)
  const rule = found(
    await ctx.db
      .selectFrom('deskRule')
      .select('madeAt')
      .where('id', '=', ruleId)
      .where('roundId', '=', roundId)
      .where('cause', '=', 'hand')
      .where('undoneAt', 'is', null)
      .executeTakeFirst(),
  )
  await undoAct(ctx, roundId, rule.madeAt)
  await record(ctx, 'DeskRuleUndone', { roundId, ruleId })
  if (await readDraft(ctx, roundId)) await solveRound(ctx, roundId)
}

/** What one act made ends, and what it put an end to stands again: all of an act bears one moment. */
async function undoAct({ db, now }: Context, roundId: string, madeAt: Date): Promise<void> {
  const byHand = () => db.updateTable('deskRule').where('roundId', '=', roundId).where('cause', '=', 'hand')
  await byHand().set({ undoneAt: now }).where('madeAt', '=', madeAt).where('undoneAt', 'is', null).execute()
  await byHand().set({ undoneAt: null }).where('undoneAt', '=', madeAt).where('madeAt', '<', madeAt).execute()
}
