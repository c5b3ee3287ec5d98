import { aSchool, type TestApp } from '../school.ts'

/** One school with one of everything, so that every operation has something to be tried on. */
export async function buildWorld(test: TestApp) {
  const school = await aSchool(test)
  return {
    slug: school.school.slug,
    school,
    clients: {
      participant: await school.member('participant'),
      curator: school.curator,
      coordinator: await school.member('coordinator'),
      director: await school.member('director'),
    },
  }
}

export type World = Awaited<ReturnType<typeof buildWorld>>
