import type { Context } from '../platform/context.ts'
import type { EvidenceKind } from './evidence.ts'
import type { StageNumber } from './stage.ts'

/** What a later slice has to show for a stage; nothing of it is a text. `detail` is the number of an order. */
export type Evidence = { stage: StageNumber; kind: EvidenceKind; amount: number; detail?: string }

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
        .doUpdateSet({ amount: evidence.amount, detail: evidence.detail ?? '', at: ctx.now }),
    )
    .execute()
}
