import { sql } from 'kysely'
import type { Context, VisitorContext } from '../../platform/context.ts'
import { enterSchool } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { paths } from '../../ui/paths.ts'
import { dropSecondFactor } from '../account/switch-second-factor.ts'
import { membershipsOf } from '../school-queries.ts'
import { INVITATION_DAYS } from './invitation.ts'
import { newInvitationCode } from './invitation-code.ts'
import { withdrawOpen } from './withdraw-invitations.ts'

export type Reset = { path: string; schools: string[] } | 'unknown-name' | 'no-school'

/**
 * A one-time way back into an account, made by whoever runs the installation: also for an account of several schools,
 * which no single school may reset.
 */
export async function resetAccount(
  visitor: VisitorContext,
  { userName, withSecondFactor }: { userName: string; withSecondFactor: boolean },
): Promise<Reset> {
  const { db, now } = visitor
  const account = await db
    .selectFrom('account')
    .select('id')
    .where(sql`folded(user_name)`, '=', sql`folded(${userName})`)
    .executeTakeFirst()
  if (!account) return 'unknown-name'
  const memberships = await membershipsOf(db, account.id)
  const [first] = memberships
  if (!first) return 'no-school'
  if (withSecondFactor) await dropSecondFactor(visitor, account.id)
  const { school, membershipId, role, personId } = first
  await enterSchool(db, school.id, account.id)
  await withdrawOpen(visitor, [{ personId, membershipId }])
  const { token, hash } = newInvitationCode()
  await db
    .insertInto('invitation')
    .values({
      ...{ schoolId: school.id, id: newId(), purpose: 'return', personId, membershipId, role, tokenHash: hash },
      issuedAt: now,
      expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000),
    })
    .execute()
  const ctx: Context = {
    ...visitor,
    ...{ accountId: account.id, sessionId: '', school, frame: { schoolYear: '', programmeId: null, stages: [] } },
    actor: { accountId: account.id, membershipId, role, personId, name: '', sessionId: '' },
    today: visitor.installation.clock.today(school.timeZone),
  }
  await record(ctx, 'AccountReset', { membershipId, secondFactorDropped: withSecondFactor })
  return { path: paths.invitation(token), schools: memberships.map((one) => one.school.shortName) }
}
