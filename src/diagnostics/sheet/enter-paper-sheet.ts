import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow } from '../../platform/refusals.ts'
import { maySteerDiagnosis } from '../diagnosis-permissions.ts'
import { reportNeeds } from '../results/report-needs.ts'
import { differingLastPage, type LastPage, lastPageColumns, saveAvoidances } from './last-page.ts'
import { demandFresh, lockSheet, type SheetKey, saveSheet } from './lock-sheet.ts'
import { type Answers, differingAnswers, saveAnswers } from './save-answers.ts'
import { answersOf } from './sheet-queries.ts'

export type PaperSheet = SheetKey & LastPage & { answers: Answers; version: number; page?: string }

/** A sheet filled on paper, typed in by whoever runs the programme. */
export async function enterPaperSheet(ctx: Context, paper: PaperSheet): Promise<void> {
  allow(maySteerDiagnosis(ctx.actor))
  const key = { diagnosisId: paper.diagnosisId, personId: paper.personId }
  const sheet = await lockSheet(ctx, key, 'paper')
  const saved = await answersOf(ctx, key.diagnosisId, key.personId)
  const items = saved.flatMap((block) => block.items)
  const differences = () => [...differingAnswers(items, paper.answers), ...differingLastPage(ctx, sheet, paper)]
  // a second window of the same hand is another page: a sheet is typed in whole, so it must be up to date
  demandFresh(ctx, sheet, paper.version, differences, paper.page === undefined || paper.page === sheet.pageId)
  await saveAnswers(ctx, key, paper.answers)
  if (paper.avoided) await saveAvoidances(ctx, key, paper.avoided)
  await saveSheet(ctx, sheet, {
    ...lastPageColumns(paper),
    source: 'paper',
    submittedAt: sheet.submittedAt ?? ctx.now,
    submittedBy: ctx.actor.membershipId,
    pageId: paper.page ?? null,
  })
  await record(ctx, 'DiagnosisSubmitted', { ...key, source: 'paper' })
  await reportNeeds(ctx, key.diagnosisId)
}
