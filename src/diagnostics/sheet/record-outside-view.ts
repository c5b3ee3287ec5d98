import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow } from '../../platform/refusals.ts'
import { maySteerDiagnosis } from '../diagnosis-permissions.ts'
import { lockSheet, type SheetKey } from './lock-sheet.ts'

/** Level by competence id; null takes an earlier view back. */
export type OutsideLevels = ReadonlyMap<string, number | null>

/** How the curator sees a person's levels: kept beside the person's own answers, never instead of them. */
export async function recordOutsideView(ctx: Context, person: SheetKey, levels: OutsideLevels): Promise<void> {
  allow(maySteerDiagnosis(ctx.actor))
  const { diagnosisId, personId } = person
  await lockSheet(ctx, person, 'outside')
  const ids = [...levels.keys()]
  if (ids.length > 0)
    await ctx.db
      .deleteFrom('rating')
      .where('diagnosisId', '=', diagnosisId)
      .where('personId', '=', personId)
      .where('view', '=', 'outside')
      .where('competenceId', 'in', ids)
      .execute()
  const rows = [...levels].flatMap(([competenceId, level]) =>
    level === null
      ? []
      : {
          ...{ schoolId: ctx.school.id, diagnosisId, personId, competenceId, view: 'outside', level },
          ...{ ratedBy: ctx.actor.membershipId, ratedAt: ctx.now },
        },
  )
  if (rows.length > 0) await ctx.db.insertInto('rating').values(rows).execute()
  await record(ctx, 'OutsideViewRecorded', { diagnosisId, personId })
}
