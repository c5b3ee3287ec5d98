import type { Context } from '../../platform/context.ts'
import { asJson } from '../../platform/json.ts'
import { allow, Conflicting, found } from '../../platform/refusals.ts'
import { readDesk } from '../candidates/exchange-queries.ts'
import { maySteerMatching } from '../matching-permissions.ts'
import { lockOpenRound } from '../round/lock-open-round.ts'
import { readLastDraft } from '../round/round-queries.ts'
import { beginRun } from '../runs/begin-run.ts'
import { matchingWords } from '../words.ts'

/** Counts what one more mentor or place would change for everybody, and keeps it with the last draft. */
export async function countLacking(ctx: Context, roundId: string): Promise<void> {
  allow(maySteerMatching(ctx.actor))
  const round = await lockOpenRound(ctx, roundId)
  const kept = found(await readLastDraft(ctx, roundId))
  const desk = await readDesk(ctx, round)
  await beginRun(ctx, round, {
    kind: 'lacking',
    task: 'lacking',
    given: { desk, kept },
    keep: async (later, lacking) => {
      if (!lacking) throw new Conflicting(matchingWords(ctx.language).stalePrice)
      await later.db
        .updateTable('draft')
        .set({ lacking: asJson(lacking) })
        .where('id', '=', kept.draft.id)
        .execute()
    },
  })
}
