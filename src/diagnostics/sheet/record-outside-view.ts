import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, type Difference, sameVersion } from '../../platform/refusals.ts'
import { maySteerDiagnosis } from '../diagnosis-permissions.ts'
import { lockSheet, type SheetKey } from './lock-sheet.ts'
import { type AnsweredItem, answersOf } from './sheet-queries.ts'

/** Level by competence id; null takes an earlier view back. */
type OutsideLevels = ReadonlyMap<string, number | null>

type OutsideView = SheetKey & { levels: OutsideLevels; version: number }

/** How the curator sees a person's levels: kept beside the person's own answers, never instead of them. */
export async function recordOutsideView(ctx: Context, { levels, version, ...person }: OutsideView): Promise<void> {
  allow(maySteerDiagnosis(ctx.actor))
  const { diagnosisId, personId } = person
  const { outsideVersion } = await lockSheet(ctx, person, 'outside')
  const saved = (await answersOf(ctx, diagnosisId, personId)).flatMap((block) => block.items)
  sameVersion(outsideVersion, version, () => differingLevels(saved, levels))
  await saveLevels(ctx, person, levels)
  await ctx.db
    .updateTable('diagnosisSheet')
    .set({ outsideVersion: outsideVersion + 1 })
    .where('diagnosisId', '=', diagnosisId)
    .where('personId', '=', personId)
    .execute()
  await record(ctx, 'OutsideViewRecorded', { diagnosisId, personId })
}

function differingLevels(saved: readonly AnsweredItem[], levels: OutsideLevels): Difference[] {
  const figure = (level: number | null = null) => (level === null ? '' : String(level))
  return saved
    .filter(({ id, outside }) => levels.has(id) && levels.get(id) !== outside)
    .map(({ id, code, name, outside }) => ({
      label: `${code} ${name}`,
      saved: figure(outside),
      typed: figure(levels.get(id)),
    }))
}

async function saveLevels(ctx: Context, { diagnosisId, personId }: SheetKey, levels: OutsideLevels): Promise<void> {
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
}
