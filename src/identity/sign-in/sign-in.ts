import { sql } from 'kysely'
import type { VisitorContext } from '../../platform/context.ts'
import { recordForAccount } from '../record-for-account.ts'
import { membershipsOf } from '../school-queries.ts'
import type { Keeping } from '../session.ts'
import { startSession } from '../start-session.ts'
import { passwordFits } from './password.ts'
import { demandTriesLeft, writeTry } from './tries.ts'
import { tidyUserName } from './user-name.ts'

export type Credentials = {
  userName: string
  password: string
  /** Wished by somebody at a device of their own; kept for participants only. */
  ownDevice: boolean
  address: string
  device: string
}

export type SignIn = { outcome: 'signed-in' | 'second-factor'; token: string; keeping: Keeping } | { outcome: 'wrong' }

/** How long a right password waits for its second factor. */
const WAIT_FOR_CODE = 10 * 60_000

/** Signs in by name and password. An unknown name gets the same answer, after the same work, as a wrong password. */
export async function signIn(visitor: VisitorContext, given: Credentials): Promise<SignIn> {
  const { db, now } = visitor
  const userName = tidyUserName(given.userName)
  const target = { what: userName.toLowerCase().replaceAll('ё', 'е'), address: given.address }
  await demandTriesLeft(visitor, target)
  const account = await db
    .selectFrom('account')
    .select(['id', 'passwordHash', 'secondFactorSince'])
    .where(sql`folded(user_name)`, '=', sql`folded(${userName})`)
    .executeTakeFirst()
  const fits = await passwordFits(account?.passwordHash, given.password)
  await writeTry(visitor, target, fits)
  if (!account || !fits) return { outcome: 'wrong' }
  const keeping = await keepingFor(visitor, account.id, given.ownDevice)
  const start = { accountId: account.id, keeping, device: given.device }
  if (account.secondFactorSince) {
    const endsAt = new Date(now.getTime() + WAIT_FOR_CODE)
    return { outcome: 'second-factor', keeping, ...(await startSession(visitor, { ...start, endsAt })) }
  }
  const session = await startSession(visitor, start)
  await recordForAccount(visitor, account.id, 'SignedIn', (membershipId) => ({ membershipId }))
  return { outcome: 'signed-in', keeping, ...session }
}

/** A long session is for a participant at a device of their own; whoever sees many people has the short one. */
export async function keepingFor(visitor: VisitorContext, accountId: string, ownDevice: boolean): Promise<Keeping> {
  if (!ownDevice) return 'staff'
  const memberships = await membershipsOf(visitor.db, accountId)
  return memberships.every(({ role }) => role === 'participant') ? 'own-device' : 'staff'
}
