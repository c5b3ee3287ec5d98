import type { Context } from '../../platform/context.ts'
import { allow, found } from '../../platform/refusals.ts'
import { maySteerMatching } from '../matching-permissions.ts'
import { readRound } from '../round/round-queries.ts'
import type { RunWish } from './run.ts'

/** Asks the run of a round to end. One that has ended meanwhile is left as it is. */
export async function steerRun(ctx: Context, roundId: string, wish: RunWish): Promise<void> {
  allow(maySteerMatching(ctx.actor))
  const { run } = found(await readRound(ctx, roundId))
  if (!run) return
  await ctx.db
    .updateTable('matchingRun')
    .set({ wish })
    .where('id', '=', run.id)
    .where('state', '=', 'running')
    .execute()
}
