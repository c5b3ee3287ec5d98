import type { Context } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { seededRandom } from './engine/seeded-random.ts'
import { deskRules } from './exchange-queries.ts'
import { makeDeskRule } from './make-desk-rule.ts'
import { defaultSettings } from './round.ts'
import { solveRound } from './solve-round.ts'
import { startRound } from './start-round.ts'

/** A teacher with a sheet: what they want (level now, «!» = first of all) and what they give (level), by competence code. */
export type SampleTeacher = {
  name: string
  subject: string
  experience: number
  born: number
  wants: Record<string, number | `${number}!`>
  gives: Record<string, number>
  limit?: number
  hours?: number
  superior?: string
  position?: string
}

/** The shipped catalogue by block and length, for generated sheets. */
const CODES = Object.entries({ Ц: 12, М: 11, П: 4, Пс: 7, К: 5, Н: 3, В: 4 }).flatMap(([block, length]) =>
  Array.from({ length }, (_, k) => `${block}${k + 1}`),
)

/** A small school in which everybody knows somebody: mostly exchanges, one direction, and two who stay without. */
export const SMALL_SCHOOL: SampleTeacher[] = [
  {
    name: 'Аминова Аида Рустамовна',
    subject: 'информатика',
    experience: 2,
    born: 2001,
    wants: { К1: '0!', Пс1: 1 },
    gives: { Ц5: 4, Ц10: 4 },
    hours: 3,
  },
  {
    name: 'Назарова Бэлла Гавриловна',
    subject: 'русский язык',
    experience: 31,
    born: 1968,
    wants: { Ц5: '0!', Ц9: 1 },
    gives: { К1: 4, Пс1: 4 },
    hours: 3,
  },
  {
    name: 'Ким Дмитрий Сергеевич',
    subject: 'английский язык',
    experience: 4,
    born: 1998,
    wants: { П3: '1!', Н2: 1 },
    gives: { Ц6: 4, Ц9: 3 },
    hours: 2,
  },
  {
    name: 'Петренко Елена Фёдоровна',
    subject: 'математика',
    experience: 24,
    born: 1975,
    wants: { Ц6: '0!', Ц10: 0 },
    gives: { П3: 4, М5: 4 },
    hours: 2,
  },
  {
    name: 'Цыренова Туяна Баировна',
    subject: 'начальные классы',
    experience: 12,
    born: 1987,
    wants: {},
    gives: { Пс3: 4 },
    limit: 2,
  },
  {
    name: 'Фомин Матвей Ильич',
    subject: 'физика',
    experience: 0,
    born: 2003,
    wants: { Пс3: '0!', М5: 1 },
    gives: {},
  },
  {
    name: 'Лоза Галина Петровна',
    subject: 'география',
    experience: 6,
    born: 1994,
    wants: { М6: '1!' },
    gives: { Ц3: 4 },
    hours: 2,
  },
  {
    name: 'Седых Ольга Викторовна',
    subject: 'биология',
    experience: 19,
    born: 1980,
    wants: { Ц3: '1!', М5: 1 },
    gives: { М6: 4 },
    hours: 1,
  },
  {
    name: 'Гаджиева Зарема Арсеновна',
    subject: 'история',
    experience: 8,
    born: 1991,
    wants: { К5: '1!' },
    gives: { К3: 3 },
  },
  {
    name: 'Ооржак Айлана Валерьевна',
    subject: 'математика',
    experience: 3,
    born: 1999,
    wants: { М5: '0!' },
    gives: {},
  },
]

const SURNAMES =
  'Абрамов Белова Васильев Габдулина Долгих Ермакова Жуков Зайцева Иванов Калинина Лебедев Морозова Никитин Осипова Павлов Рябова Соколов Тихонова Ушаков Фролова Хасанов Цветкова Чернов Шарипова Щербаков Юдина Яковлев Бадмаева Вдовин Гусейнова'.split(
    ' ',
  )
const GIVEN = { f: ['Анна', 'Мария', 'Гульнара', 'Светлана', 'Ирина', 'Дарья'], m: ['Олег', 'Руслан', 'Пётр', 'Игорь'] }
const PATRONYMIC = {
  f: ['Ивановна', 'Маратовна', 'Андреевна', 'Юрьевна'],
  m: ['Петрович', 'Ильдарович', 'Сергеевич', 'Николаевич'],
}
const SUBJECTS = [
  'математика',
  'русский язык',
  'физика',
  'биология',
  'история',
  'английский язык',
  'начальные классы',
  'информатика',
  'химия',
  'физкультура',
]

/** So many teachers, the same for a seed: each wants four things, three of them first of all, and gives six. */
export function manyTeachers(count: number, seed = 1): SampleTeacher[] {
  const random = seededRandom(seed)
  const below = (n: number) => Math.floor(random() * n)
  return Array.from({ length: count }, (_, k) => {
    const surname = SURNAMES[k % SURNAMES.length]!
    const sex = surname.endsWith('а') ? 'f' : 'm'
    const cycle = Math.floor(k / SURNAMES.length)
    const given = GIVEN[sex][cycle % GIVEN[sex].length]!
    const patronymic = PATRONYMIC[sex][(k + Math.floor(cycle / GIVEN[sex].length)) % PATRONYMIC[sex].length]!
    const experience = below(36)
    const shuffled = CODES.map((code) => ({ code, at: random() })).sort((a, b) => a.at - b.at)
    const wants = shuffled.slice(0, 4).map(({ code }, place) => [code, place < 3 ? `${below(2)}!` : below(2)] as const)
    const gives = shuffled.slice(4, 10).map(({ code }) => [code, 3 + below(2)] as const)
    return {
      name: `${surname} ${given} ${patronymic}`,
      subject: SUBJECTS[below(SUBJECTS.length)]!,
      experience,
      born: 2003 - experience - below(6),
      wants: Object.fromEntries(wants) as SampleTeacher['wants'],
      gives: Object.fromEntries(gives),
      limit: 1 + below(2),
      hours: 1 + below(3),
    }
  })
}

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
  await ctx.db.insertInto('rating').values(ratings).execute()
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
  const { number } = await solveRound(ctx, roundId)
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
