import { addPerson } from '../../src/people/add-person.ts'
import { aTeacher } from '../../src/people/samples.ts'
import { aSchool, type TestApp } from '../school.ts'

/** One school with one of everything, so that every operation has something to be tried on. */
export async function buildWorld(test: TestApp) {
  const school = await aSchool(test)
  const teacher = await school.as((ctx) => addPerson(ctx, aTeacher()))
  return {
    slug: school.school.slug,
    school,
    teacher,
    clients: {
      participant: await school.member('participant', teacher),
      curator: school.curator,
      coordinator: await school.member('coordinator'),
      director: await school.member('director'),
    },
  }
}

export type World = Awaited<ReturnType<typeof buildWorld>>
