import { sql } from 'kysely'
import type { Actor, School, Tx, VisitorContext } from '../platform/context.ts'
import { enterSchool } from '../platform/context.ts'

const SCHOOL_FIELDS = [
  'school.id',
  'school.slug',
  'school.shortName',
  'school.fullName',
  'school.timeZone',
  'school.isDemo',
  'school.secondFactorDemanded',
  'school.consentInSystemAllowed',
] as const

/** The schools an account belongs to, for choosing one. */
export async function schoolsOf(db: Tx, accountId: string) {
  await enterSchool(db, null, accountId)
  return db
    .selectFrom('membership')
    .innerJoin('school', 'school.id', 'membership.schoolId')
    .select(['school.slug', 'school.shortName', 'membership.role'])
    .where('membership.accountId', '=', accountId)
    .where('membership.endedAt', 'is', null)
    .orderBy('school.shortName')
    .execute()
}

/** Enters a school of the account's own: from here on the transaction sees that school only. Null if it is not theirs. */
export async function enterOwnSchool(
  visitor: VisitorContext & { accountId: string; sessionId: string },
  slug: string,
): Promise<{ school: School; actor: Actor } | null> {
  await enterSchool(visitor.db, null, visitor.accountId)
  const row = await visitor.db
    .selectFrom('membership')
    .innerJoin('school', 'school.id', 'membership.schoolId')
    .innerJoin('account', 'account.id', 'membership.accountId')
    .select([
      ...SCHOOL_FIELDS,
      'membership.id as membershipId',
      'membership.role',
      'membership.personId',
      'account.userName',
    ])
    .where('membership.accountId', '=', visitor.accountId)
    .where('membership.endedAt', 'is', null)
    .where('school.slug', '=', slug)
    .executeTakeFirst()
  if (!row) return null
  await enterSchool(visitor.db, row.id, visitor.accountId)
  const { membershipId, role, personId, userName, ...school } = row
  const name = await addressOf(visitor.db, personId, userName)
  return {
    school,
    actor: {
      accountId: visitor.accountId,
      sessionId: visitor.sessionId,
      membershipId,
      role: role as Actor['role'],
      personId,
      name,
    },
  }
}

/** «Бэлла Гавриловна», or the user name of somebody who is not in the register. */
async function addressOf(db: Tx, personId: string | null, userName: string): Promise<string> {
  if (!personId) return userName
  const row = await db
    .selectFrom('person')
    .select(sql<string>`concat_ws(' ', nullif(given, ''), nullif(patronymic, ''))`.as('name'))
    .where('id', '=', personId)
    .executeTakeFirst()
  return row?.name || userName
}
