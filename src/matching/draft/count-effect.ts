import type { Context } from '../../platform/context.ts'
import { asJson } from '../../platform/json.ts'
import { allow } from '../../platform/refusals.ts'
import { readDesk } from '../candidates/exchange-queries.ts'
import { nothingToMatch } from '../desk/nothing-to-match.ts'
import { maySteerMatching } from '../matching-permissions.ts'
import { lockOpenRound } from '../round/lock-open-round.ts'
import type { Effect } from '../round/round.ts'
import { readLastDraft } from '../round/round-queries.ts'
import { beginRun } from '../runs/begin-run.ts'

/** Counts what reciprocity brings and costs in this round, and keeps the figures beside it; the draft stays as it is. */
export async function countEffect(ctx: Context, roundId: string): Promise<void> {
  allow(maySteerMatching(ctx.actor))
  const round = await lockOpenRound(ctx, roundId)
  const desk = await readDesk(ctx, round)
  await beginRun(ctx, round, {
    kind: 'effect',
    task: 'effect',
    given: { desk, last: await readLastDraft(ctx, roundId) },
    keep: async (later, found) => {
      if (!found) throw nothingToMatch(ctx, desk)
      const effect: Effect = { ...found, settings: round.settings, at: later.now.toISOString() }
      await later.db
        .updateTable('matchingRound')
        .set({ effect: asJson(effect) })
        .where('id', '=', roundId)
        .execute()
    },
  })
}
