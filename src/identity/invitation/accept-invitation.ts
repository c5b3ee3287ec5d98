import type { VisitorContext } from '../../platform/context.ts'
import { Malformed } from '../../platform/refusals.ts'
import { endSessions } from '../end-sessions.ts'
import { recordForAccount } from '../record-for-account.ts'
import { sharedAccounts } from '../shared-accounts.ts'
import { hashPassword } from '../sign-in/password.ts'
import { createAccount, createSuggestedAccount } from './create-account.ts'
import { mayStayWithoutPassword } from './invitation.ts'
import type { Invitation } from './invitation-queries.ts'
import { joinSchool } from './join-school.ts'

export type Acceptance =
  /** A name and a password of one's own; on the way back the name stays as it was. */
  | { how: 'password'; userName: string; password: string }
  /** No password: this device is remembered. */
  | { how: 'stay' }
  /** The account that is signed in already. */
  | { how: 'own-account'; accountId: string }

export type Accepted =
  | { outcome: 'accepted'; accountId: string }
  | { outcome: 'closed' | 'name-taken' | 'already-here' }

/** Uses an invitation up: of any number of parallel acceptances one has an effect. */
export async function acceptInvitation(
  visitor: VisitorContext,
  invitation: Invitation,
  acceptance: Acceptance,
): Promise<Accepted> {
  if (acceptance.how === 'stay' && !mayStayWithoutPassword(invitation.role)) throw new Malformed('a password is needed')
  if (!(await mayStillLetIn(visitor, invitation)) || !(await useUp(visitor, invitation))) return { outcome: 'closed' }
  const accountId = invitation.member
    ? await letBackIn(visitor, invitation.member.accountId, acceptance)
    : await accountFor(visitor, invitation, acceptance)
  if (!accountId) return { outcome: 'name-taken' }
  const membershipId = invitation.member?.membershipId ?? (await joinSchool(visitor, invitation, accountId))
  if (!membershipId) return { outcome: 'already-here' }
  const personId = invitation.person?.id ?? null
  const payload = () => ({ membershipId, personId })
  await recordForAccount(visitor, accountId, 'InvitationAccepted', payload, invitation.schoolId)
  return { outcome: 'accepted', accountId }
}

/** Since the invitation was written its account may have joined another school, which this one must not open. */
async function mayStillLetIn({ db }: VisitorContext, { member, isByOperator }: Invitation): Promise<boolean> {
  return !member || isByOperator || (await sharedAccounts(db, [member.accountId])).size === 0
}

async function useUp({ db, now }: VisitorContext, { id }: Invitation): Promise<boolean> {
  const used = await db
    .updateTable('invitation')
    .set({ usedAt: now })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

/** Whoever comes back leaves no session behind on what they lost. */
async function letBackIn(visitor: VisitorContext, accountId: string, acceptance: Acceptance): Promise<string> {
  if (acceptance.how === 'own-account') throw new Malformed('this invitation is for its own account')
  await endSessions(visitor, accountId, 'invitation')
  if (acceptance.how === 'password') {
    const passwordHash = await hashPassword(acceptance.password)
    await visitor.db.updateTable('account').set({ passwordHash }).where('id', '=', accountId).execute()
  }
  return accountId
}

async function accountFor(
  visitor: VisitorContext,
  { person }: Invitation,
  acceptance: Acceptance,
): Promise<string | null> {
  if (acceptance.how === 'own-account') return acceptance.accountId
  if (acceptance.how === 'password') return createAccount(visitor, acceptance)
  return createSuggestedAccount(visitor, person)
}
