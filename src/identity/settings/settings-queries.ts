import type { Context } from '../../platform/context.ts'

/** All particulars and switches of the school. */
export function schoolSettings({ db, school }: Pick<Context, 'db' | 'school'>) {
  return db.selectFrom('school').selectAll().where('id', '=', school.id).executeTakeFirstOrThrow()
}

export type SchoolSettings = Awaited<ReturnType<typeof schoolSettings>>
