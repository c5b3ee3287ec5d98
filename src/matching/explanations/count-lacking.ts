import type { Context } from '../../platform/context.ts'
import { asJson } from '../../platform/json.ts'
import { allow, found } from '../../platform/refusals.ts'
import { readDesk } from '../candidates/exchange-queries.ts'
import { refusedAtDesk } from '../desk/refused-at-desk.ts'
import { maySteerMatching } from '../matching-permissions.ts'
import { lockOpenRound } from '../round/lock-open-round.ts'
import { readLastDraft } from '../round/round-queries.ts'
import { beginRun } from '../runs/begin-run.ts'

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
      if (!lacking) throw refusedAtDesk(ctx, roundId, (t) => t.stalePrice)
      await later.db
        .updateTable('draft')
        .set({ lacking: asJson(lacking) })
        .where('id', '=', kept.draft.id)
        .execute()
    },
  })
}
