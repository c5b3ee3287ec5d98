import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import type { Running } from '../../platform/threads.ts'
import type { Round } from '../round/round.ts'
import { type Answer, type Given, startInThread, type TaskName } from '../thread/ask-thread.ts'
import { followRun } from './follow-run.ts'
import type { RunKind, RunProgress } from './run.ts'
import { endRun } from './run-queries.ts'

/** How long a request waits for its answer, in milliseconds, and for a thread to take it up; a longer search goes on behind the desk. */
const PATIENCE = 1000
const PATIENCE_FOR_A_THREAD = 4000

export type Search<K extends TaskName> = {
  kind: RunKind
  task: K
  given: Given<K>
  /** Writes what was found, in a transaction that holds the round. */
  keep: (ctx: Context, answer: Answer<K>) => Promise<void>
}

/** Starts a search: kept at once where it is quick, and followed behind the desk where it is not. The round is locked. */
export async function beginRun<K extends TaskName>(
  ctx: Context,
  round: Round,
  { kind, task, given, keep }: Search<K>,
): Promise<void> {
  const progress: RunProgress = {}
  const running = startInThread(ctx, task, given, (told) => Object.assign(progress, told))
  try {
    const found = await Promise.race([running.answer.then((answer) => ({ answer })), patience(running)])
    if (found) return await keep(ctx, found.answer)
    const runId = await openRun(ctx, round, kind)
    void followRun(ctx, { runId, roundId: round.id, running, progress, keep })
  } catch (error) {
    running.cancel()
    throw error
  }
}

async function patience({ begun }: Running<unknown>): Promise<undefined> {
  await Promise.race([begun, pause(PATIENCE_FOR_A_THREAD, undefined, { ref: false })])
  await pause(PATIENCE, undefined, { ref: false })
}

async function openRun(ctx: Context, round: Round, kind: RunKind): Promise<string> {
  if (round.run?.state === 'interrupted') await endRun(ctx, round.run.id, 'interrupted')
  const runId = newId()
  await ctx.db
    .insertInto('matchingRun')
    .values({
      schoolId: ctx.school.id,
      id: runId,
      roundId: round.id,
      kind,
      state: 'running',
      startedBy: ctx.actor.membershipId,
      startedAt: ctx.now,
      seenAt: ctx.installation.clock.now(),
    })
    .execute()
  return runId
}
