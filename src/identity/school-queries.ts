import type { Actor, Role, School, Tx, VisitorContext } from '../platform/context.ts'
import { enterSchool } from '../platform/context.ts'
import { runsProgramme } from '../platform/runs-programme.ts'
import { statement } from '../platform/statement.ts'

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

export type Belonging = { school: School; membershipId: string; role: Role; personId: string | null }

/** The schools an account belongs to now. The transaction sees none of them from the inside afterwards. */
export async function membershipsOf(db: Tx, accountId: string): Promise<Belonging[]> {
  await enterSchool(db, null, accountId)
  const rows = await db
    .selectFrom('membership')
    .innerJoin('school', 'school.id', 'membership.schoolId')
    .select([...SCHOOL_FIELDS, 'membership.id as membershipId', 'membership.role', 'membership.personId'])
    .where('membership.accountId', '=', accountId)
    .where('membership.endedAt', 'is', null)
    .orderBy('school.shortName')
    .execute()
  return rows.map(({ membershipId, role, personId, ...school }) => ({
    school,
    membershipId,
    role: role as Role,
    personId,
  }))
}

export type Entered = { school: School; actor: Actor; lacksSecondFactor: boolean }

const membershipIn = statement((db, { accountId, slug }: { accountId: string; slug: string }) =>
  db
    .selectFrom('membership')
    .innerJoin('school', 'school.id', 'membership.schoolId')
    .innerJoin('account', 'account.id', 'membership.accountId')
    .select([
      ...SCHOOL_FIELDS,
      'membership.id as membershipId',
      'membership.role',
      'membership.personId',
      'account.userName',
      'account.secondFactorSince',
    ])
    .where('membership.accountId', '=', accountId)
    .where('membership.endedAt', 'is', null)
    .where('school.slug', '=', slug),
)

/** Enters a school of the account's own: from here on the transaction sees that school only. Null if it is not theirs. */
export async function enterOwnSchool(
  visitor: VisitorContext & { accountId: string; sessionId: string },
  slug: string,
): Promise<Entered | null> {
  await enterSchool(visitor.db, null, visitor.accountId)
  const [row] = await membershipIn(visitor.db, { accountId: visitor.accountId, slug })
  if (!row) return null
  await enterSchool(visitor.db, row.id, visitor.accountId)
  const { membershipId, role, personId, userName, secondFactorSince, ...school } = row
  const name = await addressOf(visitor, personId, userName)
  const { accountId, sessionId } = visitor
  return {
    school,
    actor: { accountId, sessionId, membershipId, role: role as Role, personId, name },
    lacksSecondFactor:
      school.secondFactorDemanded && runsProgramme({ role: role as Role }) && secondFactorSince === null,
  }
}

/** «Бэлла Гавриловна», or the user name of somebody who is not in the register. */
async function addressOf({ db, installation }: VisitorContext, personId: string | null, userName: string) {
  if (!personId) return userName
  const person = (await installation.register.namesOf(db, [personId])).get(personId)
  return [person?.given, person?.patronymic].filter(Boolean).join(' ') || userName
}
