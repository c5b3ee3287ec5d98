import { newId } from '../src/platform/ids.ts'
import type { TestSchool } from './school.ts'

type Somebody = {
  surname?: string
  given?: string
  patronymic?: string
  position?: string
  email?: string
  consents?: boolean
}

/** A working teacher of the school, with a signed consent to personal-data processing unless told otherwise. */
export async function aTeacher(school: TestSchool, { consents = true, ...somebody }: Somebody = {}): Promise<string> {
  const person = { surname: 'Назарова', given: 'Бэлла', patronymic: 'Гавриловна', position: 'учитель', ...somebody }
  const id = newId()
  await school.as(async ({ db, now, today, school: { id: schoolId } }) => {
    await db
      .insertInto('person')
      .values({ ...person, schoolId, id, createdAt: now })
      .execute()
    if (!consents) return
    const consent = { personId: id, kind: 'personal-data', edition: 'test', signedOn: today, given: 'on-paper' }
    await db
      .insertInto('consent')
      .values({ ...consent, schoolId, id: newId(), recordedAt: now })
      .execute()
  })
  return id
}
