import { sql } from 'kysely'
import type { Role, VisitorContext } from '../../platform/context.ts'
import { enterSchool } from '../../platform/context.ts'
import type { PersonName } from '../../platform/register.ts'
import { type InvitationState, type Purpose, stateOf } from './invitation.ts'
import { hashOfCode } from './invitation-code.ts'

export type Invitation = {
  id: string
  schoolId: string
  schoolName: string
  slug: string
  timeZone: string
  purpose: Purpose
  state: InvitationState
  role: Role
  /** Made by whoever runs the installation (`vzaimno account reset`), not by a school. */
  isByOperator: boolean
  person: PersonName | null
  /** Whose way back it is. */
  member: { membershipId: string; accountId: string; userName: string } | null
}

/** The invitation of a token, whatever its state; enters its school. Null for a token that never was. */
export async function findInvitation(visitor: VisitorContext, token: string): Promise<Invitation | null> {
  const { db, now, accountId } = visitor
  const tokenHash = hashOfCode(token)
  await sql`select set_config('vzaimno.invitation', ${tokenHash.toString('hex')}, true)`.execute(db)
  const known = await db
    .selectFrom('invitation')
    .select('schoolId')
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
  if (!known) return null
  await enterSchool(db, known.schoolId, accountId)
  const row = await db
    .selectFrom('invitation')
    .innerJoin('school', 'school.id', 'invitation.schoolId')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.id', '=', 'invitation.membershipId')
        .onRef('membership.schoolId', '=', 'invitation.schoolId')
        .on('membership.endedAt', 'is', null),
    )
    .leftJoin('account', 'account.id', 'membership.accountId')
    .select([
      'invitation.id',
      'invitation.schoolId',
      'school.shortName as schoolName',
      'school.slug',
      'school.timeZone',
    ])
    .select([
      'invitation.purpose',
      'invitation.role',
      'invitation.membershipId',
      'invitation.personId',
      'invitation.issuedBy',
    ])
    .select(['invitation.usedAt', 'invitation.withdrawnAt', 'invitation.expiresAt'])
    .select(['membership.role as heldRole', 'account.id as accountId', 'account.userName'])
    .where('invitation.tokenHash', '=', tokenHash)
    .executeTakeFirstOrThrow()
  const { id, schoolId, schoolName, slug, timeZone, purpose, personId } = row
  const names = await visitor.installation.register.namesOf(db, personId ? [personId] : [])
  const hasLeft = purpose === 'return' && !row.accountId
  return {
    ...{ id, schoolId, schoolName, slug, timeZone },
    purpose: purpose as Purpose,
    state: hasLeft ? 'withdrawn' : stateOf(row, now),
    isByOperator: row.issuedBy === null,
    role: (row.heldRole ?? row.role) as Role,
    person: names.get(personId ?? '') ?? null,
    member: row.accountId
      ? { membershipId: row.membershipId!, accountId: row.accountId, userName: row.userName! }
      : null,
  }
}
