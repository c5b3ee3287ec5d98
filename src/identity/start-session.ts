import type { VisitorContext } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { newToken } from '../platform/tokens.ts'
import { type Keeping, TERMS } from './session.ts'

/** Opens a session for an account and returns the token for its cookie; the database keeps only the hash. */
export async function startSession(
  { db, now }: Pick<VisitorContext, 'db' | 'now'>,
  start: { accountId: string; keeping: Keeping; device: string; secondFactorPassed?: boolean; endsAt?: Date },
): Promise<{ token: string; sessionId: string }> {
  const { token, hash } = newToken()
  const sessionId = newId()
  await db
    .insertInto('session')
    .values({
      id: sessionId,
      tokenHash: hash,
      accountId: start.accountId,
      keeping: start.keeping,
      device: start.device.slice(0, 200),
      startedAt: now,
      seenAt: now,
      endsAt: start.endsAt ?? new Date(now.getTime() + TERMS[start.keeping].whole),
      secondFactorAt: start.secondFactorPassed ? now : null,
    })
    .execute()
  return { token, sessionId }
}
