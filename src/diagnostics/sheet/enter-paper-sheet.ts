import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow } from '../../platform/refusals.ts'
import { maySteerDiagnosis } from '../diagnosis-permissions.ts'
import { reportNeeds } from '../results/report-needs.ts'
import { differingLastPage, type LastPage, lastPageColumns, saveAvoidances } from './last-page.ts'
import { demandFresh, lockSheet, type SheetKey, saveSheet } from './lock-sheet.ts'
import { type Answers, differingAnswers, saveAnswers } from './save-answers.ts'
import { answersOf } from './sheet-queries.ts'

export type PaperSheet = SheetKey & LastPage & { answers: Answers; version: number }

/** A sheet filled on paper, typed in by whoever runs the programme. */
export async function enterPaperSheet(ctx: Context, paper: PaperSheet): Promise<void> {
  allow(maySteerDiagnosis(ctx.actor))
  const key = { diagnosisId: paper.diagnosisId, personId: paper.personId }
  const sheet = await lockSheet(ctx, key, 'paper')
  const saved = await answersOf(ctx, key.diagnosisId, key.personId)
  demandFresh(ctx, sheet, paper.version, () => [
    ...differingAnswers(
      saved.flatMap((block) => block.items),
      paper.answers,
    ),
    ...differingLastPage(ctx, sheet, paper),
  ])
  await saveAnswers(ctx, key, paper.answers)
  if (paper.avoided) await saveAvoidances(ctx, key, paper.avoided)
  await saveSheet(ctx, sheet, {
    ...lastPageColumns(paper),
    source: 'paper',
    submittedAt: sheet.submittedAt ?? ctx.now,
    submittedBy: ctx.actor.membershipId,
  })
  await record(ctx, 'DiagnosisSubmitted', { ...key, source: 'paper' })
  await reportNeeds(ctx, key.diagnosisId)
}
