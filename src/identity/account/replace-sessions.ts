import type { VisitorContext } from '../../platform/context.ts'
import { type Ending, endSessions } from '../end-sessions.ts'
import type { Keeping } from '../session.ts'
import { startSession } from '../start-session.ts'
import type { Owner } from './owner.ts'

/** Ends every session of an account and opens one in the place of the present: an old cookie opens nothing. */
export async function replaceSessions(
  visitor: VisitorContext & Owner,
  why: Ending,
  secondFactorPassed?: boolean,
): Promise<{ token: string; keeping: Keeping }> {
  const { db, accountId, sessionId } = visitor
  const present = await db
    .selectFrom('session')
    .select(['keeping', 'device', 'secondFactorAt'])
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow()
  const keeping = present.keeping as Keeping
  await endSessions(visitor, accountId, why)
  const { token } = await startSession(visitor, {
    accountId,
    keeping,
    device: present.device,
    secondFactorPassed: secondFactorPassed ?? present.secondFactorAt !== null,
  })
  return { token, keeping }
}
