import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusals.ts'
import { type HardNoTime, readHardNoTimes } from '../sheet/hard-no-times.ts'
import { type Answer, isStrength, needOf, type PriorityClass, type Rules } from './deficit.ts'

export type NeedsAndOffers = {
  people: { personId: string; colleagueLimit: number; hoursPerWeek: number | null; hardNoTimes: HardNoTime[] }[]
  needs: {
    personId: string
    competenceId: string
    levelNow: number
    levelWanted: number
    priorityClass: PriorityClass
  }[]
  /** `readiness`: 1 where «готов(а) помочь» was said, 0 where the school's rules do without it. */
  offers: { personId: string; competenceId: string; level: number; readiness: number }[]
  /** The first would rather not be paired with the second. */
  avoidances: [string, string][]
}

/**
 * What a diagnosis has found, for matching: sheets that are submitted, of people who work here now and whose consent to
 * personal-data processing stands; competences in use.
 * @throws Missing if there is no such diagnosis in this school.
 */
export async function needsAndOffers(ctx: Pick<Context, 'db'>, diagnosisId: string): Promise<NeedsAndOffers> {
  const diagnosis = found(
    await ctx.db
      .selectFrom('diagnosis')
      .select(['id', 'deficitUpTo', 'deficitNeedsWish', 'strengthFrom', 'strengthNeedsReadiness'])
      .where('id', '=', diagnosisId)
      .executeTakeFirst(),
  )
  const avoidances = await ctx.db.selectFrom('avoidance').select(['personId', 'otherId']).execute()
  return {
    ...(await saidIn(ctx, diagnosis)),
    avoidances: avoidances.map(({ personId, otherId }) => [personId, otherId]),
  }
}

/** The same without avoidances, for a diagnosis whose rules are at hand, and perhaps the competences in use. */
export async function saidIn(
  ctx: Pick<Context, 'db'>,
  { id, ...rules }: Rules & { id: string },
  known?: ItemInUse[],
): Promise<Omit<NeedsAndOffers, 'avoidances'>> {
  const sheets = await countedSheets(ctx, id).execute()
  const people = sheets.map(({ personId }) => personId)
  const answers = await ownAnswers(ctx, id, people, known ?? (await itemsInUse(ctx)))
  return {
    people: sheets.map((sheet) => ({
      personId: sheet.personId,
      colleagueLimit: sheet.colleagueLimit,
      hoursPerWeek: sheet.hoursPerWeek === null ? null : Number(sheet.hoursPerWeek),
      hardNoTimes: readHardNoTimes(sheet.hardNoTimes),
    })),
    ...sortOut(answers, rules),
  }
}

/** The sheets that count: submitted, of working staff, under a standing consent. */
function countedSheets({ db }: Pick<Context, 'db'>, diagnosisId: string) {
  return db
    .selectFrom('diagnosisSheet as sheet')
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'sheet.personId').onRef('person.schoolId', '=', 'sheet.schoolId'),
    )
    .innerJoin('consent', (join) =>
      join
        .onRef('consent.personId', '=', 'sheet.personId')
        .onRef('consent.schoolId', '=', 'sheet.schoolId')
        .on('consent.kind', '=', 'personal-data')
        .on('consent.withdrawnOn', 'is', null),
    )
    .select(['sheet.personId', 'sheet.colleagueLimit', 'sheet.hoursPerWeek', 'sheet.hardNoTimes'])
    .where('sheet.diagnosisId', '=', diagnosisId)
    .where('sheet.submittedAt', 'is not', null)
    .where('person.status', '=', 'works')
    .orderBy('sheet.personId')
}

type ItemInUse = { id: string; isKey: boolean }

/** The competences in use, in the order of the catalogue. */
function itemsInUse({ db }: Pick<Context, 'db'>): Promise<ItemInUse[]> {
  return db
    .selectFrom('competence')
    .innerJoin('competenceBlock as block', (join) =>
      join.onRef('block.id', '=', 'competence.blockId').onRef('block.schoolId', '=', 'competence.schoolId'),
    )
    .select(['competence.id', 'competence.isKey'])
    .where('competence.retiredAt', 'is', null)
    .where('block.retiredAt', 'is', null)
    .orderBy('block.place')
    .orderBy('competence.place')
    .execute()
}

type OwnAnswer = Answer & { personId: string; competenceId: string; isKey: boolean }

/** As the database hands an answer over. */
type Told = [personId: string, level: number, wishes: boolean, isForemost: boolean, isReady: boolean]

/**
 * What those people say of the competences in use, in the order of the catalogue. One row a competence: to read the thousands of
 * answers of a school as rows takes several times longer.
 */
async function ownAnswers(
  { db }: Pick<Context, 'db'>,
  diagnosisId: string,
  personIds: string[],
  items: ItemInUse[],
): Promise<OwnAnswer[]> {
  const rows = await db
    .selectFrom('rating')
    .select('competenceId')
    .select(
      sql<Told[]>`json_agg(json_build_array(person_id, level, wishes, is_foremost, is_ready) order by person_id)`.as(
        'told',
      ),
    )
    .where('diagnosisId', '=', diagnosisId)
    .where('view', '=', 'self')
    .where('level', 'is not', null)
    .where('personId', '=', sql<string>`any(${personIds}::uuid[])`)
    .groupBy('competenceId')
    .execute()
  const toldOf = new Map(rows.map(({ competenceId, told }) => [competenceId, told]))
  return items.flatMap(({ id, isKey }) =>
    (toldOf.get(id) ?? []).map(
      ([personId, level, wishes, isForemost, isReady]): OwnAnswer => ({
        personId,
        competenceId: id,
        isKey,
        level,
        wishes,
        isForemost,
        isReady,
      }),
    ),
  )
}

function sortOut(answers: OwnAnswer[], rules: Rules): Pick<NeedsAndOffers, 'needs' | 'offers'> {
  // thousands of answers: none is copied that leads to nothing
  const needs = answers.flatMap((answer) => {
    const need = needOf(answer, answer.isKey, rules)
    return need ? [{ personId: answer.personId, competenceId: answer.competenceId, ...need }] : []
  })
  const offers = answers
    .filter((answer) => isStrength(answer, rules))
    .map(({ personId, competenceId, level, isReady }) => ({
      ...{ personId, competenceId },
      ...{ level: level ?? 0, readiness: isReady ? 1 : 0 },
    }))
  return { needs, offers }
}
