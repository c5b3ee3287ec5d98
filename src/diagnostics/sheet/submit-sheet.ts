import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, found } from '../../platform/refusals.ts'
import { mayAnswer } from '../diagnosis-permissions.ts'
import { avoidedBy } from '../results/person-queries.ts'
import { reportNeeds } from '../results/report-needs.ts'
import { readHardNoTimes } from './hard-no-times.ts'
import { joinLastPage, type LastPageClash, type WholeLastPage } from './join-last-page.ts'
import { differingLastPage, lastPageColumns, saveAvoidances } from './last-page.ts'
import { demandFresh, type LockedSheet, lockSheet, type SheetKey, saveSheet } from './lock-sheet.ts'
import type { OpenedPage } from './opened-page.ts'

export type Submission = WholeLastPage & { diagnosisId: string; version: number; opened?: OpenedPage }

/** The last page: what matters most, the conditions, and «готово». A clash saves nothing and is handed back. */
export async function submitSheet(ctx: Context, submission: Submission): Promise<LastPageClash | null> {
  allow(mayAnswer(ctx.actor))
  const key = { diagnosisId: submission.diagnosisId, personId: found(ctx.actor.personId) }
  const sheet = await lockSheet(ctx, key, 'screen')
  demandFresh(ctx, sheet, submission.version, () => differingLastPage(ctx, sheet, submission))
  const { diagnosisId: _, version: __, opened, ...typed } = submission
  const outcome = joinLastPage(await savedLastPage(ctx, key, sheet), typed, opened)
  if ('clashing' in outcome) return outcome
  const { joined, page } = outcome
  await ctx.db
    .updateTable('rating')
    .set({ isForemost: sql<boolean>`competence_id = any(${joined.foremost}::uuid[])` })
    .where('diagnosisId', '=', key.diagnosisId)
    .where('personId', '=', key.personId)
    .where('view', '=', 'self')
    .where('wishes', '=', true)
    .execute()
  if (joined.avoided) await saveAvoidances(ctx, key, joined.avoided)
  await saveSheet(ctx, sheet, {
    ...lastPageColumns(joined),
    source: 'screen',
    submittedAt: sheet.submittedAt ?? ctx.now,
    submittedBy: ctx.actor.membershipId,
    pageId: page,
  })
  await record(ctx, 'DiagnosisSubmitted', { ...key, source: 'screen' })
  await reportNeeds(ctx, key.diagnosisId)
  return null
}

async function savedLastPage(ctx: Context, { diagnosisId, personId }: SheetKey, sheet: LockedSheet) {
  const foremost = await ctx.db
    .selectFrom('rating')
    .select('competenceId')
    .where('diagnosisId', '=', diagnosisId)
    .where('personId', '=', personId)
    .where('view', '=', 'self')
    .where('isForemost', '=', true)
    .execute()
  return {
    ownWords: sheet.ownWords,
    colleagueLimit: sheet.colleagueLimit,
    hoursPerWeek: sheet.hoursPerWeek === null ? null : Number(sheet.hoursPerWeek),
    hardNoTimes: readHardNoTimes(sheet.hardNoTimes),
    avoided: await avoidedBy(ctx, personId),
    foremost: foremost.map(({ competenceId }) => competenceId),
    page: sheet.pageId,
  }
}
