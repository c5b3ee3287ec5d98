import type { Language, Tx } from '../platform/context.ts'
import { statement } from '../platform/statement.ts'
import { hashOf } from '../platform/tokens.ts'
import { isAlive, SEEN_EVERY } from './session.ts'

export type Visitor = { sessionId: string; accountId: string; language: Language }

const sessionOf = statement((db, { tokenHash }: { tokenHash: Buffer }) =>
  db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.accountId')
    .select([
      'session.id',
      'session.accountId',
      'session.keeping',
      'session.seenAt',
      'session.endsAt',
      'session.endedAt',
    ])
    .select(['session.secondFactorAt', 'account.secondFactorSince', 'account.language'])
    .where('session.tokenHash', '=', tokenHash),
)

/** Who is signed in by this token, or null. A session that still awaits its second factor is nobody yet. */
export async function findVisitor(tx: Tx, token: string, now: Date): Promise<Visitor | null> {
  const [session] = await sessionOf(tx, { tokenHash: hashOf(token) })
  if (!session || !isAlive(session, now)) return null
  if (session.secondFactorSince && !session.secondFactorAt) return null
  if (now.getTime() - session.seenAt.getTime() > SEEN_EVERY) {
    await tx.updateTable('session').set({ seenAt: now }).where('id', '=', session.id).execute()
  }
  return { sessionId: session.id, accountId: session.accountId, language: session.language as Language }
}
