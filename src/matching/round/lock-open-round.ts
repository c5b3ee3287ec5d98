import type { Context } from '../../platform/context.ts'
import { Conflicting, found } from '../../platform/refusals.ts'
import { isRunning } from '../runs/run.ts'
import { matchingWords } from '../words.ts'
import { isOpen, type Round } from './round.ts'
import { readRound } from './round-queries.ts'

/** The round, held for this request: open, and nothing is being looked for. */
export async function lockOpenRound(ctx: Context, roundId: string): Promise<Round> {
  const round = found(await readRound(ctx, roundId, 'for update'))
  const t = matchingWords(ctx.language)
  if (!isOpen(round)) throw new Conflicting(t.isPublished)
  if (isRunning(round.run)) throw new Conflicting(t.isRunning)
  return round
}
