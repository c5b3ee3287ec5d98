import type { RawBuilder } from 'kysely'
import { standingConsent } from '../../people/consents/consent-queries.ts'
import type { Context } from '../../platform/context.ts'
import { Conflicting, type Difference, found, sameVersion } from '../../platform/refusals.ts'
import { type Source, takesAnswers } from '../diagnosis/diagnosis.ts'
import { sheetWords } from './sheet-words.ts'

export type SheetKey = { diagnosisId: string; personId: string }

/**
 * Takes hold of a sheet for writing: only while the diagnosis takes such answers, and only with the person's standing
 * consent to personal-data processing (T7).
 */
export async function lockSheet(ctx: Context, { diagnosisId, personId }: SheetKey, source: Source | 'outside') {
  const sheet = found(
    await ctx.db
      .selectFrom('diagnosisSheet')
      .selectAll()
      .where('diagnosisId', '=', diagnosisId)
      .where('personId', '=', personId)
      .forUpdate()
      .executeTakeFirst(),
  )
  const diagnosis = await ctx.db
    .selectFrom('diagnosis')
    .select(['opensOn', 'closesOn', 'closedAt'])
    .where('id', '=', diagnosisId)
    .executeTakeFirstOrThrow()
  const t = sheetWords(ctx.language)
  if (!takesAnswers(diagnosis, ctx.today, source === 'screen' ? 'screen' : 'paper')) throw new Conflicting(t.notOpen)
  if (!(await standingConsent(ctx, personId, 'personal-data'))) throw new Conflicting(t.consentFirst)
  return sheet
}

export type LockedSheet = Awaited<ReturnType<typeof lockSheet>>

/** Refuses to overwrite what another hand has saved since the form was opened; one's own savings never stand in the way. */
export function demandFresh(
  ctx: Context,
  sheet: LockedSheet,
  opened: number,
  differences: () => Difference[],
  isOwnPage = true,
): void {
  const isOwnRun = isOwnPage && sheet.savedBy === ctx.actor.membershipId && opened >= sheet.savedFrom
  if (!isOwnRun) sameVersion(sheet.version, opened, differences)
}

type SheetChange = Partial<{
  ownWords: string
  colleagueLimit: number
  hoursPerWeek: number | null
  hardNoTimes: RawBuilder<never>
  source: Source
  submittedAt: Date
  submittedBy: string
  /** The page that the last page, or the whole paper sheet, was saved from. */
  pageId: string | null
}>

/** Saves the sheet's own row and moves its version. */
export async function saveSheet(ctx: Context, sheet: LockedSheet, change: SheetChange): Promise<void> {
  const isOwnRun = sheet.savedBy === ctx.actor.membershipId
  await ctx.db
    .updateTable('diagnosisSheet')
    .set({
      ...change,
      startedAt: sheet.startedAt ?? ctx.now,
      savedBy: ctx.actor.membershipId,
      savedFrom: isOwnRun ? sheet.savedFrom : sheet.version,
      version: sheet.version + 1,
    })
    .where('diagnosisId', '=', sheet.diagnosisId)
    .where('personId', '=', sheet.personId)
    .execute()
}
