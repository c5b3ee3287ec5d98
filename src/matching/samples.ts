import type { Context } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { deskRules } from './candidates/exchange-queries.ts'
import { makeDeskRule } from './desk/make-desk-rule.ts'
import { defaultSettings } from './round/round.ts'
import { solveRoundWhole } from './round/solve-round.ts'
import { startRound } from './round/start-round.ts'
import { type SampleTeacher, SMALL_SCHOOL } from './sample-teachers.ts'

export type DiagnosedSchool = {
  diagnosisId: string
  personId: (surname: string) => string
  competence: (code: string) => string
}

/** People with consents, a diagnosis, and a sheet from each: all that a round needs. */
export async function aDiagnosedSchool(ctx: Context, teachers: readonly SampleTeacher[]): Promise<DiagnosedSchool> {
  const competences = await catalogueOf(ctx)
  const ids = new Map(teachers.map((one) => [one.name, newId()]))
  const schoolId = ctx.school.id
  const diagnosisId = newId()
  const bySurname = (surname: string) => {
    const found = teachers.find((one) => one.name.startsWith(surname))
    if (!found) throw new Error(`nobody is called ${surname}`)
    return ids.get(found.name)!
  }
  await ctx.db
    .insertInto('person')
    .values(
      teachers.map((one) => {
        const [surname = '', given = '', patronymic = ''] = one.name.split(' ')
        return {
          schoolId,
          id: ids.get(one.name)!,
          surname,
          given,
          patronymic,
          position: one.position ?? 'учитель',
          subjects: [one.subject],
          experienceYears: one.experience,
          teachingExperienceYears: one.experience,
          birthYear: one.born,
          superiorId: one.superior ? bySurname(one.superior) : null,
          createdAt: ctx.now,
        }
      }),
    )
    .execute()
  await ctx.db
    .insertInto('consent')
    .values(
      [...ids.values()].map((personId) => ({
        schoolId,
        id: newId(),
        personId,
        kind: 'personal-data',
        edition: '2025-09',
        signedOn: ctx.today,
        given: 'on-paper',
        recordedAt: ctx.now,
      })),
    )
    .execute()
  await ctx.db
    .insertInto('diagnosis')
    .values({
      schoolId,
      id: diagnosisId,
      programmeId: ctx.frame.programmeId!,
      name: 'Осенняя диагностика',
      opensOn: ctx.today,
      closesOn: ctx.today,
      createdAt: ctx.now,
    })
    .execute()
  await sheetsOf(ctx, diagnosisId, teachers, ids, competences)
  return { diagnosisId, personId: bySurname, competence: (code) => competences.get(code)! }
}

async function sheetsOf(
  ctx: Context,
  diagnosisId: string,
  teachers: readonly SampleTeacher[],
  ids: Map<string, string>,
  competences: Map<string, string>,
): Promise<void> {
  const common = { schoolId: ctx.school.id, diagnosisId }
  await ctx.db
    .insertInto('diagnosisSheet')
    .values(
      teachers.map((one) => ({
        ...common,
        personId: ids.get(one.name)!,
        colleagueLimit: one.limit ?? 1,
        hoursPerWeek: one.hours ?? null,
        submittedAt: ctx.now,
      })),
    )
    .execute()
  const ratings = teachers.flatMap((one) => {
    const rated = { ...common, personId: ids.get(one.name)!, view: 'self', ratedAt: ctx.now }
    return [
      ...Object.entries(one.wants).map(([code, wish]) => ({
        ...rated,
        competenceId: competences.get(code)!,
        level: Number.parseInt(String(wish), 10),
        wishes: true,
        isForemost: String(wish).endsWith('!'),
        isReady: false,
      })),
      ...Object.entries(one.gives).map(([code, level]) => ({
        ...rated,
        competenceId: competences.get(code)!,
        level,
        wishes: false,
        isForemost: false,
        isReady: true,
      })),
    ]
  })
  for (let at = 0; at < ratings.length; at += 2000)
    await ctx.db
      .insertInto('rating')
      .values(ratings.slice(at, at + 2000))
      .execute()
}

async function catalogueOf({ db }: Context): Promise<Map<string, string>> {
  const rows = await db.selectFrom('competence').select(['code', 'id']).execute()
  return new Map(rows.map(({ code, id }) => [code, id]))
}

/** A round with the default settings, nothing matched yet. */
export const aRound = (ctx: Context, diagnosisId: string): Promise<string> =>
  startRound(ctx, diagnosisId, defaultSettings)

/** The small school with a draft and one act of the curator, and what the next forms would carry. */
export async function aDeskWithDraft(ctx: Context) {
  const school = await aDiagnosedSchool(ctx, SMALL_SCHOOL)
  const roundId = await aRound(ctx, school.diagnosisId)
  const mentorId = school.personId('Цыренова')
  await makeDeskRule(ctx, roundId, { kind: 'capacity', mentorId, capacity: 3 })
  const { number } = await solveRoundWhole(ctx, roundId)
  const [rule] = await deskRules(ctx, roundId)
  const { weights } = defaultSettings
  return {
    ...school,
    roundId,
    draft: String(number),
    ruleId: rule!.id,
    act: { kind: 'part', mentorId, menteeId: school.personId('Фомин') },
    settings: {
      objective: 'total',
      kinds: 'peer',
      reciprocity: '0',
      menteeLimit: '1',
      levelsAbove: '1',
      ...Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, String(weight)])),
    } as Record<string, string>,
  }
}
