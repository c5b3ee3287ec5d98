import type { Context } from '../platform/context.ts'
import type { Answer } from './deficit.ts'

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

/** Everybody's submitted answers; an answer is found by `person|competence`. */
export async function allAnswers(ctx: Pick<Context, 'db'>, diagnosisId: string) {
  const people = await allSheets(ctx, diagnosisId)
  const items = await ctx.db
    .selectFrom('competence')
    .innerJoin('competenceBlock as block', (join) =>
      join.onRef('block.id', '=', 'competence.blockId').onRef('block.schoolId', '=', 'competence.schoolId'),
    )
    .select(['competence.id', 'competence.code'])
    .where('competence.retiredAt', 'is', null)
    .where('block.retiredAt', 'is', null)
    .orderBy('block.place')
    .orderBy('competence.place')
    .execute()
  const rows = await ctx.db
    .selectFrom('rating')
    .select(['personId', 'competenceId', 'level', 'wishes', 'isForemost', 'isReady'])
    .where('diagnosisId', '=', diagnosisId)
    .where('view', '=', 'self')
    .execute()
  const answers = new Map<string, Answer>(rows.map((row) => [`${row.personId}|${row.competenceId}`, row]))
  return { people, items, answers }
}
