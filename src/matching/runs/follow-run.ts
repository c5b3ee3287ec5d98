import { setTimeout as pause } from 'node:timers/promises'
import { afterwards, type Context } from '../../platform/context.ts'
import { type Running, ThreadEnded } from '../../platform/threads.ts'
import { isOpen } from '../round/round.ts'
import { readRound } from '../round/round-queries.ts'
import { HEARTBEAT, type RunProgress } from './run.ts'
import { endRun, noteProgress } from './run-queries.ts'

type Followed<T> = {
  runId: string
  roundId: string
  running: Running<T>
  /** Kept up to date by the thread. */
  progress: RunProgress
  keep: (ctx: Context, answer: T) => Promise<void>
}

/** So often the run may be missing at first: the request that opened it has not committed yet. */
const TRIES = 20

/** Behind the desk: says how far the run is, does what is asked of it, and keeps what it found. Never throws. */
export async function followRun<T>(ctx: Context, run: Followed<T>): Promise<void> {
  const { runId, running } = run
  let isCalledOff = false
  try {
    isCalledOff = await watchRun(ctx, run)
    await keepFound(ctx, run, await running.answer)
  } catch (error) {
    running.cancel()
    const state = isCalledOff ? 'cancelled' : error instanceof ThreadEnded ? 'interrupted' : 'failed'
    // where the database is gone as well, the run's silence will tell
    await afterwards(ctx, (later) => endRun(later, runId, state)).catch(() => {})
  }
}

/** @returns whether the run was called off */
async function watchRun<T>(ctx: Context, { runId, running, progress }: Followed<T>): Promise<boolean> {
  const over = running.answer.then(
    () => true,
    () => true,
  )
  for (let tries = 0; !(await Promise.race([over, pause(HEARTBEAT, false, { ref: false })])); tries += 1) {
    const noted = await afterwards(ctx, (later) => noteProgress(later, runId, progress))
    if (noted?.wish === 'stop') running.stop()
    const isGone = !noted && tries > TRIES
    if (noted?.wish !== 'cancel' && !isGone) continue
    running.cancel()
    return true
  }
  return false
}

/** A run that was called off meanwhile, or whose round has been closed, leaves nothing behind. */
function keepFound<T>(ctx: Context, { runId, roundId, keep }: Followed<T>, answer: T): Promise<void> {
  return afterwards(ctx, async (later) => {
    const round = await readRound(later, roundId, 'for update')
    const isWanted = await endRun(later, runId, 'finished')
    if (isWanted && round && isOpen(round)) await keep(later, answer)
  })
}
