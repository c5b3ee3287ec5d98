import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, found } from '../../platform/refusals.ts'
import { mayAnswer } from '../diagnosis-permissions.ts'
import { reportNeeds } from '../results/report-needs.ts'
import { differingLastPage, type LastPage, lastPageColumns, saveAvoidances } from './last-page.ts'
import { demandFresh, lockSheet, saveSheet } from './lock-sheet.ts'

export type Submission = LastPage & { diagnosisId: string; foremost: string[]; version: number }

/** The last page: what matters most, the conditions, and «готово». */
export async function submitSheet(ctx: Context, submission: Submission): Promise<void> {
  allow(mayAnswer(ctx.actor))
  const key = { diagnosisId: submission.diagnosisId, personId: found(ctx.actor.personId) }
  const sheet = await lockSheet(ctx, key, 'screen')
  demandFresh(ctx, sheet, submission.version, () => differingLastPage(ctx, sheet, submission))
  await ctx.db
    .updateTable('rating')
    .set({ isForemost: sql<boolean>`competence_id = any(${submission.foremost}::uuid[])` })
    .where('diagnosisId', '=', key.diagnosisId)
    .where('personId', '=', key.personId)
    .where('view', '=', 'self')
    .where('wishes', '=', true)
    .execute()
  if (submission.avoided) await saveAvoidances(ctx, key, submission.avoided)
  await saveSheet(ctx, sheet, {
    ...lastPageColumns(submission),
    source: 'screen',
    submittedAt: sheet.submittedAt ?? ctx.now,
    submittedBy: ctx.actor.membershipId,
  })
  await record(ctx, 'DiagnosisSubmitted', { ...key, source: 'screen' })
  await reportNeeds(ctx, key.diagnosisId)
}
