import type { Actor, Context, School, Tx, VisitorContext } from '../platform/context.ts'
import { enterSchool } from '../platform/context.ts'
import { record } from '../platform/events.ts'
import { newId } from '../platform/ids.ts'
import { Conflicting } from '../platform/refusals.ts'
import { slugsFrom } from './set-up/slug.ts'
import { hashPassword } from './sign-in/password.ts'

export type NewSchool = {
  slug: string
  fullName: string
  shortName: string
  founderLine: string
  address: string
  place: string
  inn: string
  ogrn: string
  directorName: string
  directorPosition: string
  orderMask: string
  personnelOrderMask: string
  workingDays: 5 | 6
  timeZone: string
  isDemo?: boolean
}

export type FirstAccount = { userName: string; password: string; role: Actor['role'] }

/** Creates a school with its first account, and everything that follows a new school. Returns the context inside it. */
export async function createSchool(visitor: VisitorContext, school: NewSchool, first: FirstAccount): Promise<Context> {
  const { db, now } = visitor
  const schoolId = newId()
  const accountId = newId()
  const membershipId = newId()
  await enterSchool(db, schoolId, accountId)
  const slug = await insertUnderFreeSlug(db, schoolId, school)
  await db
    .insertInto('account')
    .values({
      id: accountId,
      userName: first.userName,
      passwordHash: await hashPassword(first.password),
      language: visitor.language,
      createdAt: now,
    })
    .execute()
  await db
    .insertInto('membership')
    .values({ schoolId, id: membershipId, accountId, role: first.role, since: now })
    .execute()
  const ctx: Context = {
    ...visitor,
    accountId,
    sessionId: visitor.sessionId ?? '',
    today: visitor.installation.clock.today(school.timeZone),
    school: settled(schoolId, { ...school, slug }),
    actor: {
      accountId,
      membershipId,
      role: first.role,
      personId: null,
      name: first.userName,
      sessionId: visitor.sessionId ?? '',
    },
    frame: { schoolYear: '', programmeId: null, stages: [] },
  }
  await record(ctx, 'SchoolCreated', { slug })
  return ctx
}

/** The wished slug, or with a number if another school has it: other schools' rows are not seen from here. */
async function insertUnderFreeSlug(db: Tx, id: string, school: NewSchool): Promise<string> {
  for (const slug of slugsFrom(school.slug)) {
    const inserted = await db
      .insertInto('school')
      .values({ ...school, slug, id })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows === 1n) return slug
  }
  throw new Conflicting(school.slug)
}

const settled = (id: string, school: NewSchool): School => ({
  id,
  slug: school.slug,
  shortName: school.shortName,
  fullName: school.fullName,
  timeZone: school.timeZone,
  isDemo: school.isDemo ?? false,
  secondFactorDemanded: false,
  consentInSystemAllowed: false,
})
