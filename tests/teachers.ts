import { addPerson } from '../src/people/add-person.ts'
import { aTeacher } from '../src/people/samples.ts'
import type { Context } from '../src/platform/context.ts'
import { newId } from '../src/platform/ids.ts'

/** The teachers of the named cast that pairs are made of. */
const CAST = {
  bella: ['Назарова Бэлла Гавриловна', 'учитель русского языка и литературы'],
  alsu: ['Аминова Алсу Ренатовна', 'учитель информатики'],
  denis: ['Ким Денис Сергеевич', 'учитель английского языка'],
  elena: ['Петренко Елена Фёдоровна', 'учитель математики'],
} as const

const SKILLS = {
  tests: ['Ц5', 'Онлайн-тесты и формы'],
  meetings: ['К1', 'Родительское собрание, трудный разговор'],
  video: ['Ц6', 'Видеоурок, скринкаст'],
  olympiads: ['П3', 'Олимпиадная подготовка'],
} as const

export type Teachers = Record<keyof typeof CAST, string> & { skills: Record<keyof typeof SKILLS, string> }

/** Adds four teachers and makes sure of four competences. */
export async function fourTeachers(ctx: Context): Promise<Teachers> {
  const people: Partial<Record<keyof typeof CAST, string>> = {}
  for (const [key, [name, position]] of Object.entries(CAST))
    people[key as keyof typeof CAST] = await addPerson(ctx, aTeacher(name, { position }))
  const skills: Partial<Record<keyof typeof SKILLS, string>> = {}
  for (const [key, [code, name]] of Object.entries(SKILLS))
    skills[key as keyof typeof SKILLS] = await aCompetence(ctx, code, name)
  return { ...people, skills } as Teachers
}

/** The competence of that code, added if the school's catalogue has none. */
export async function aCompetence(ctx: Context, code: string, name: string): Promise<string> {
  const known = await ctx.db.selectFrom('competence').select('id').where('code', '=', code).executeTakeFirst()
  if (known) return known.id
  const id = newId()
  const blockId = await aBlock(ctx, code.replace(/\d+$/, ''))
  await ctx.db
    .insertInto('competence')
    .values({ schoolId: ctx.school.id, id, blockId, code, name, place: 1, edition: 'test' })
    .execute()
  return id
}

async function aBlock(ctx: Context, code: string): Promise<string> {
  const known = await ctx.db.selectFrom('competenceBlock').select('id').where('code', '=', code).executeTakeFirst()
  if (known) return known.id
  const id = newId()
  await ctx.db
    .insertInto('competenceBlock')
    .values({ schoolId: ctx.school.id, id, code, name: code, place: 1 })
    .execute()
  return id
}
