import { sql } from 'kysely'
import { HIGHEST_LEVEL, wantedLevel } from '../../diagnostics/results/deficit.ts'
import type { Context } from '../../platform/context.ts'

type Need = { menteeId: string; competenceId: string }

export type Levels = { levelBefore: number | null; levelTarget: number | null }

/** What the mentee said of the competence in the latest diagnosis (else what others said), and what to reach. */
export async function levelsOf({ db }: Context, needs: Need[]): Promise<(need: Need) => Levels> {
  const rows = await db
    .selectFrom('rating')
    .innerJoin('diagnosis', (join) =>
      join.onRef('diagnosis.id', '=', 'rating.diagnosisId').onRef('diagnosis.schoolId', '=', 'rating.schoolId'),
    )
    .select(['rating.personId', 'rating.competenceId', 'rating.level'])
    .where('rating.personId', 'in', [...new Set(needs.map((need) => need.menteeId))])
    .where('rating.competenceId', 'in', [...new Set(needs.map((need) => need.competenceId))])
    .where('rating.level', 'is not', null)
    .orderBy('diagnosis.createdAt', 'desc')
    .orderBy(sql`rating.view = 'self'`, 'desc')
    .execute()
  return ({ menteeId, competenceId }) => {
    const level = rows.find((row) => row.personId === menteeId && row.competenceId === competenceId)?.level
    return levelsFrom(level ?? null)
  }
}

export const levelsFrom = (level: number | null): Levels => ({
  levelBefore: level,
  levelTarget: level === null ? null : Math.min(HIGHEST_LEVEL, wantedLevel(level)),
})
