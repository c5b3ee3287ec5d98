import type { VisitorContext } from '../../platform/context.ts'
import { hashOf } from '../../platform/tokens.ts'
import { checkCode } from '../account/check-code.ts'
import { endSessions } from '../end-sessions.ts'
import { recordForAccount } from '../record-for-account.ts'
import { isAlive, type Keeping } from '../session.ts'
import { startSession } from '../start-session.ts'

export type Waiting = { sessionId: string; accountId: string; keeping: Keeping }

/** Who gave the right password with this cookie and still owes the code; null for anybody else. */
export async function findWaiting({ db, now }: VisitorContext, token: string | undefined): Promise<Waiting | null> {
  if (!token) return null
  const session = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.accountId')
    .select(['session.id', 'session.accountId', 'session.keeping', 'session.seenAt', 'session.endsAt'])
    .select(['session.endedAt', 'session.secondFactorAt', 'account.secondFactorSince'])
    .where('session.tokenHash', '=', hashOf(token))
    .executeTakeFirst()
  if (!session || !isAlive(session, now) || !session.secondFactorSince || session.secondFactorAt) return null
  return { sessionId: session.id, accountId: session.accountId, keeping: session.keeping as Keeping }
}

/** Finishes a sign-in by a code: the waiting session ends and a new one begins. Null if the code does not fit. */
export async function passSecondFactor(
  visitor: VisitorContext,
  waiting: Waiting,
  given: { code: string; address: string; device: string },
): Promise<{ token: string } | null> {
  const { accountId, keeping, sessionId } = waiting
  if (!(await checkCode(visitor, { accountId, ...given }))) return null
  await endSessions(visitor, accountId, 'sign-in', { only: sessionId })
  const start = { accountId, keeping, device: given.device, secondFactorPassed: true }
  const { token } = await startSession(visitor, start)
  await recordForAccount(visitor, accountId, 'SignedIn', (membershipId) => ({ membershipId }))
  return { token }
}
