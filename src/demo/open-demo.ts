import { enterSchool, type VisitorContext } from '../platform/context.ts'
import { DEMO_CURATOR } from './demo-accounts.ts'
import { type DemoSchool, makeDemoSchool } from './demo-school.ts'

/** The demo school of this installation, made on the first call. */
export async function openDemo(visitor: VisitorContext): Promise<DemoSchool> {
  return (await standingDemo(visitor)) ?? makeDemoSchool(visitor)
}

async function standingDemo(visitor: VisitorContext): Promise<DemoSchool | null> {
  const { db } = visitor
  const account = await db
    .selectFrom('account')
    .select('id')
    .where('userName', '=', DEMO_CURATOR.userName)
    .executeTakeFirst()
  if (!account) return null
  await enterSchool(db, null, account.id)
  const school = await db
    .selectFrom('membership')
    .innerJoin('school', 'school.id', 'membership.schoolId')
    .select('school.slug')
    .where('membership.accountId', '=', account.id)
    .where('school.isDemo', '=', true)
    .executeTakeFirst()
  return school ? { accountId: account.id, slug: school.slug } : null
}
