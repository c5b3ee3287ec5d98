import type { Context } from '../../platform/context.ts'
import type { Answer } from '../results/deficit.ts'

/** Everybody's submitted sheets, by name. */
export function allSheets({ db }: Pick<Context, 'db'>, diagnosisId: string) {
  return db
    .selectFrom('diagnosisSheet as sheet')
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'sheet.personId').onRef('person.schoolId', '=', 'sheet.schoolId'),
    )
    .select(['person.id', 'person.surname', 'person.given', 'person.patronymic', 'person.position'])
    .select(['sheet.colleagueLimit', 'sheet.hoursPerWeek', 'sheet.ownWords', 'sheet.source'])
    .where('sheet.diagnosisId', '=', diagnosisId)
    .where('sheet.submittedAt', 'is not', null)
    .orderBy('person.surname')
    .orderBy('person.given')
    .execute()
}

export type SubmittedSheet = Awaited<ReturnType<typeof allSheets>>[number]

/** Everybody's own answers; one is found by `person|competence`. */
export async function allAnswers({ db }: Pick<Context, 'db'>, diagnosisId: string): Promise<Map<string, Answer>> {
  const rows = await db
    .selectFrom('rating')
    .select(['personId', 'competenceId', 'level', 'wishes', 'isForemost', 'isReady'])
    .where('diagnosisId', '=', diagnosisId)
    .where('view', '=', 'self')
    .execute()
  return new Map(rows.map((row) => [`${row.personId}|${row.competenceId}`, row]))
}
