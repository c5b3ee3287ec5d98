import type { VisitorContext } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { endSessions } from '../end-sessions.ts'
import type { Invitation } from './invitation-queries.ts'

/**
 * Makes the account a member, as the person of the invitation. A member already (the curator who prints a slip for
 * herself) is bound to the person, and takes the role if it is more than a participant's.
 * @returns null where the person, or the member, is somebody else already
 */
export async function joinSchool(
  visitor: VisitorContext,
  invitation: Invitation,
  accountId: string,
): Promise<string | null> {
  const personId = invitation.person?.id ?? null
  if (personId && (await isSomebodyElse(visitor, personId, accountId))) return null
  const member = await visitor.db
    .selectFrom('membership')
    .select(['id', 'personId', 'role', 'version'])
    .where('accountId', '=', accountId)
    .where('schoolId', '=', invitation.schoolId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (!member) return insertMembership(visitor, invitation, accountId)
  if (personId && member.personId && member.personId !== personId) return null
  const role = invitation.role === 'participant' ? member.role : invitation.role
  await visitor.db
    .updateTable('membership')
    .set({ personId: personId ?? member.personId, role, version: member.version + 1 })
    .where('id', '=', member.id)
    .execute()
  if (role !== member.role) await endSessions(visitor, accountId, 'role')
  return member.id
}

async function isSomebodyElse({ db }: VisitorContext, personId: string, accountId: string): Promise<boolean> {
  const held = await db
    .selectFrom('membership')
    .select('id')
    .where('personId', '=', personId)
    .where('accountId', '<>', accountId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return held !== undefined
}

async function insertMembership(
  { db, now }: VisitorContext,
  { schoolId, role, person }: Invitation,
  accountId: string,
): Promise<string> {
  const id = newId()
  await db
    .insertInto('membership')
    .values({ schoolId, id, accountId, role, personId: person?.id ?? null, since: now })
    .execute()
  return id
}
