import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusals.ts'
import { refusedAtDesk } from '../desk/refused-at-desk.ts'
import { isRunning } from '../runs/run.ts'
import { isOpen, type Round } from './round.ts'
import { readRound } from './round-queries.ts'

/** The round, held for this request: open, and nothing is being looked for. */
export async function lockOpenRound(ctx: Context, roundId: string): Promise<Round> {
  const round = found(await readRound(ctx, roundId, 'for update'))
  if (!isOpen(round)) throw refusedAtDesk(ctx, roundId, (t) => t.isPublished)
  if (isRunning(round.run)) throw refusedAtDesk(ctx, roundId, (t) => t.isRunning)
  return round
}
