import type { Context } from '../platform/context.ts'
import type { StageNumber } from './stage.ts'

/** What a later slice has to show for a stage: `label` is the short line under the ruler («53 запроса»). */
export type Evidence = { stage: StageNumber; kind: string; amount: number; label: string }

/** Reports what shows that a stage moves; the same kind is replaced. The stage ruler only reads. */
export async function reportEvidence(ctx: Context, evidence: Evidence): Promise<void> {
  const programmeId = ctx.frame.programmeId
  if (!programmeId) return
  await ctx.db
    .insertInto('stageEvidence')
    .values({ ...evidence, schoolId: ctx.school.id, programmeId, at: ctx.now })
    .onConflict((conflict) =>
      conflict
        .columns(['schoolId', 'programmeId', 'stage', 'kind'])
        .doUpdateSet({ amount: evidence.amount, label: evidence.label, at: ctx.now }),
    )
    .execute()
}
