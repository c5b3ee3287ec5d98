import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, Conflicting } from '../../platform/refusals.ts'
import { dropSecondFactor } from '../account/switch-second-factor.ts'
import { endSessions } from '../end-sessions.ts'
import { mayKeepSchool } from '../identity-permissions.ts'
import { sharedAccounts } from '../shared-accounts.ts'
import type { Member } from './member-queries.ts'
import { memberWords } from './member-words.ts'

/** For somebody who lost the telephone and the recovery codes. Never for an account that opens another school too. */
export async function dropMemberSecondFactor(ctx: Context, member: Member): Promise<void> {
  allow(mayKeepSchool(ctx.actor) && member.id !== ctx.actor.membershipId)
  if ((await sharedAccounts(ctx.db, [member.accountId])).size > 0)
    throw new Conflicting(memberWords(ctx.language).sharedAccount)
  await dropSecondFactor(ctx, member.accountId)
  await endSessions(ctx, member.accountId, 'second-factor')
  await record(ctx, 'SecondFactorChanged', { membershipId: member.id, on: false })
}
