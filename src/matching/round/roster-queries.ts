import type { Context } from '../../platform/context.ts'
import type { Roster } from './roster.ts'

/** The staff and the competences by their ids, also those who have left: an old draft still names them. */
export async function readRoster({ db, language }: Pick<Context, 'db' | 'language'>): Promise<Roster> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'surname', 'given', 'patronymic', 'position', 'subjects', 'superiorId'])
    .select((eb) => eb.fn.coalesce('teachingExperienceYears', 'experienceYears').as('experienceYears'))
    .where('kind', '=', 'staff')
    .orderBy('surname')
    .orderBy('given')
    .orderBy('id')
    .execute()
  const competences = await db
    .selectFrom('competence')
    .innerJoin('competenceBlock as block', (join) =>
      join.onRef('block.id', '=', 'competence.blockId').onRef('block.schoolId', '=', 'competence.schoolId'),
    )
    .select(['competence.id', 'competence.name', 'competence.nameEn'])
    .orderBy('block.place')
    .orderBy('competence.place')
    .execute()
  return {
    people: new Map(people.map((person) => [person.id, person])),
    competences: new Map(competences.map(({ id, name, nameEn }) => [id, language === 'en' && nameEn ? nameEn : name])),
  }
}
