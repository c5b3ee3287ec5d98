import type { Context } from '../../platform/context.ts'
import { journalHead } from '../../platform/events.ts'
import { allow } from '../../platform/refusals.ts'
import { type Desk, readDesk } from '../candidates/exchange-queries.ts'
import { nothingToMatch } from '../desk/nothing-to-match.ts'
import { refusedAtDesk } from '../desk/refused-at-desk.ts'
import { type AsOf, keepDraft } from '../draft/keep-draft.ts'
import { maySteerMatching } from '../matching-permissions.ts'
import { beginRun, type Search } from '../runs/begin-run.ts'
import { type Answer, askThread } from '../thread/ask-thread.ts'
import { lockOpenRound } from './lock-open-round.ts'
import type { Round } from './round.ts'
import { readLastDraft } from './round-queries.ts'

/**
 * «Распределить»: the best plan as a new draft, looked for from the last one too: never worse than what is on the desk, and after an
 * act of the curator what was foretold comes true. What takes long goes on after the answer.
 */
export async function solveRound(ctx: Context, roundId: string): Promise<void> {
  allow(maySteerMatching(ctx.actor))
  const round = await lockOpenRound(ctx, roundId)
  await beginRun(ctx, round, await searchIn(ctx, round))
}

/** The same, waited for however long it takes. */
export async function solveRoundWhole(ctx: Context, roundId: string): Promise<{ number: number }> {
  allow(maySteerMatching(ctx.actor))
  const { given, asOf } = await searchIn(ctx, await lockOpenRound(ctx, roundId))
  return keepSolved(ctx, given.desk, await askThread(ctx, 'draft', given), asOf)
}

async function searchIn(ctx: Context, round: Round): Promise<Search<'draft'> & { asOf: AsOf }> {
  const asOf = { madeAt: ctx.now, journalSeq: await journalHead(ctx) }
  const desk = await readDesk(ctx, round)
  return {
    kind: 'draft',
    task: 'draft',
    given: { desk, last: await readLastDraft(ctx, round.id) },
    keep: async (later, solved) => void (await keepSolved(later, desk, solved, asOf)),
    asOf,
  }
}

/** A plan that fails the independent check is never kept. */
async function keepSolved(ctx: Context, desk: Desk, solved: Answer<'draft'>, asOf: AsOf): Promise<{ number: number }> {
  if ('flaw' in solved)
    throw solved.flaw === 'no-candidates'
      ? nothingToMatch(ctx, desk)
      : refusedAtDesk(ctx, desk.round.id, (t) => t.locksClash)
  if (solved.violations.length > 0) throw new Error(`the plan fails its check: ${JSON.stringify(solved.violations)}`)
  return keepDraft(ctx, desk, solved, asOf)
}
