import type { Context } from '../platform/context.ts'

export type NeedsAndOffers = {
  people: { personId: string; colleagueLimit: number; hoursPerWeek: number | null; hardNoTimes: string[] }[]
  needs: {
    personId: string
    competenceId: string
    levelNow: number
    levelWanted: number
    priorityClass: 1 | 2 | 3
  }[]
  offers: { personId: string; competenceId: string; level: number; readiness: number }[]
  avoidances: [string, string][]
}

/** What everybody who handed in a sheet lacks and can give, by the rules of their diagnosis. */
export async function needsAndOffers({ db }: Pick<Context, 'db'>, diagnosisId: string): Promise<NeedsAndOffers> {
  const diagnosis = await db
    .selectFrom('diagnosis')
    .select(['deficitUpTo', 'deficitNeedsWish', 'strengthFrom', 'strengthNeedsReadiness'])
    .where('id', '=', diagnosisId)
    .executeTakeFirstOrThrow()
  const sheets = await db
    .selectFrom('diagnosisSheet')
    .select(['personId', 'colleagueLimit', 'hoursPerWeek', 'hardNoTimes'])
    .where('diagnosisId', '=', diagnosisId)
    .where('submittedAt', 'is not', null)
    .execute()
  const ratings = await db
    .selectFrom('rating')
    .select(['personId', 'competenceId', 'level', 'wishes', 'isForemost', 'isReady'])
    .where('diagnosisId', '=', diagnosisId)
    .where('view', '=', 'self')
    .where('level', 'is not', null)
    .execute()
  const avoidances = await db.selectFrom('avoidance').select(['personId', 'otherId']).execute()
  const result: NeedsAndOffers = { people: [], needs: [], offers: [], avoidances: [] }
  result.people = sheets.map((sheet) => ({
    ...sheet,
    hoursPerWeek: sheet.hoursPerWeek === null ? null : Number(sheet.hoursPerWeek),
    hardNoTimes: sheet.hardNoTimes as string[],
  }))
  result.avoidances = avoidances.map((one) => [one.personId, one.otherId])
  for (const { personId, competenceId, level, wishes, isForemost, isReady } of ratings) {
    const levelNow = level!
    if (wishes || levelNow <= diagnosis.deficitUpTo)
      result.needs.push({
        personId,
        competenceId,
        levelNow,
        levelWanted: Math.min(4, Math.max(levelNow + 1, Math.min(3, levelNow + 2))),
        priorityClass: isForemost ? 1 : wishes ? 2 : 3,
      })
    if (levelNow >= diagnosis.strengthFrom && (isReady || !diagnosis.strengthNeedsReadiness))
      result.offers.push({ personId, competenceId, level: levelNow, readiness: isReady ? 1 : 0 })
  }
  return result
}
