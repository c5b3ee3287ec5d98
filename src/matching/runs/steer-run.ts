import type { Context } from '../../platform/context.ts'
import { allow, found } from '../../platform/refusals.ts'
import { maySteerMatching } from '../matching-permissions.ts'
import { readRound } from '../round/round-queries.ts'
import type { RunKind, RunWish } from './run.ts'

/** Asks the run of a round to end. One that has ended meanwhile is left as it is. @returns what it looks for */
export async function steerRun(ctx: Context, roundId: string, wish: RunWish): Promise<RunKind | undefined> {
  allow(maySteerMatching(ctx.actor))
  const { run } = found(await readRound(ctx, roundId))
  if (!run) return undefined
  await ctx.db
    .updateTable('matchingRun')
    .set({ wish })
    .where('id', '=', run.id)
    .where('state', '=', 'running')
    .execute()
  return run.kind
}
