import { addPerson } from '../src/people/register/add-person.ts'
import { aTeacher } from '../src/people/samples.ts'
import type { Context } from '../src/platform/context.ts'

/** The teachers of the named cast that pairs are made of. */
const CAST = {
  bella: ['Назарова Бэлла Гавриловна', 'учитель русского языка и литературы'],
  alsu: ['Аминова Алсу Ренатовна', 'учитель информатики'],
  denis: ['Ким Денис Сергеевич', 'учитель английского языка'],
  elena: ['Петренко Елена Фёдоровна', 'учитель математики'],
} as const

const SKILLS = { tests: 'Ц5', meetings: 'К1', video: 'Ц6', olympiads: 'П3' } as const

export type Teachers = Record<keyof typeof CAST, string> & { skills: Record<keyof typeof SKILLS, string> }

/** Adds four teachers, and finds four competences of the school's catalogue. */
export async function fourTeachers(ctx: Context): Promise<Teachers> {
  const people: Partial<Record<keyof typeof CAST, string>> = {}
  for (const [key, [name, position]] of Object.entries(CAST))
    people[key as keyof typeof CAST] = await addPerson(ctx, aTeacher(name, { position }))
  const codes = await ctx.db.selectFrom('competence').select(['id', 'code']).execute()
  const skills = Object.entries(SKILLS).map(([key, code]) => [key, codes.find((one) => one.code === code)?.id])
  return { ...people, skills: Object.fromEntries(skills) } as Teachers
}
