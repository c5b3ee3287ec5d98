import type { VisitorContext } from '../../platform/context.ts'
import { recordForAccount } from '../record-for-account.ts'
import type { Keeping } from '../session.ts'
import { hashPassword, passwordFits } from '../sign-in/password.ts'
import { demandTriesLeft, writeTry } from '../sign-in/tries.ts'
import type { Owner } from './owner.ts'
import { replaceSessions } from './replace-sessions.ts'

/**
 * Sets a new password; the former one is asked for where there is one. Every session ends, this browser gets a new one.
 * @returns null if the former password does not fit
 * @throws TooMany
 */
export async function changePassword(
  visitor: VisitorContext & Owner,
  given: { current: string; password: string; address: string },
): Promise<{ token: string; keeping: Keeping } | null> {
  const { db, accountId } = visitor
  const target = { what: `password|${accountId}`, address: given.address }
  await demandTriesLeft(visitor, target)
  const { passwordHash } = await db
    .selectFrom('account')
    .select('passwordHash')
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const fits = passwordHash === null || (await passwordFits(passwordHash, given.current))
  await writeTry(visitor, target, fits)
  if (!fits) return null
  await db
    .updateTable('account')
    .set({ passwordHash: await hashPassword(given.password) })
    .where('id', '=', accountId)
    .execute()
  const session = await replaceSessions(visitor, 'password')
  await recordForAccount(visitor, accountId, 'PasswordChanged', (membershipId) => ({ membershipId }))
  return session
}
