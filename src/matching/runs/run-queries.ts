import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { asJson } from '../../platform/json.ts'
import { type Run, type RunKind, type RunProgress, type RunState, type RunWish, stateOf } from './run.ts'

type Ctx = Pick<Context, 'db' | 'now'>

/** The latest run of a round, as a column of the query that reads the round. */
export const latestRun = sql<KeptRun | null>`(
  select to_jsonb(run) from matching_run run
  where run.school_id = matching_round.school_id and run.round_id = matching_round.id
  order by run.started_at desc limit 1
)`

export type KeptRun = {
  id: string
  kind: RunKind
  state: RunState
  wish: RunWish | null
  progress: RunProgress
  started_at: string
  seen_at: string
}

export function asRun(kept: KeptRun, now: Date): Run {
  const { id, kind, wish, progress } = kept
  const state = stateOf({ state: kept.state, seenAt: new Date(kept.seen_at) }, now)
  return { id, kind, state, wish, progress, startedAt: new Date(kept.started_at) }
}

/** Says that the run goes on and how far it is. @returns what is asked of it; undefined where it is not there any more */
export async function noteProgress(
  { db, now }: Ctx,
  runId: string,
  progress: RunProgress,
): Promise<{ wish: RunWish | null } | undefined> {
  const row = await db
    .updateTable('matchingRun')
    .set({ progress: asJson(progress), seenAt: now })
    .where('id', '=', runId)
    .where('state', '=', 'running')
    .returning('wish')
    .executeTakeFirst()
  return row && { wish: row.wish as RunWish | null }
}

/** @returns whether it was still running */
export async function endRun({ db, now }: Ctx, runId: string, state: Exclude<RunState, 'running'>): Promise<boolean> {
  const ended = await db
    .updateTable('matchingRun')
    .set({ state, endedAt: now, seenAt: now })
    .where('id', '=', runId)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}
