import type { VisitorContext } from '../platform/context.ts'
import { endSessionOf } from './end-sessions.ts'
import { recordForAccount } from './record-for-account.ts'
import { membershipsOf } from './school-queries.ts'
import type { Keeping } from './session.ts'
import { startSession } from './start-session.ts'

type Opening = {
  accountId: string
  /** Wished by somebody at a device of their own; kept for participants only. */
  isOwnDevice: boolean
  device: string
  /** The token that the browser came with: its session ends. */
  former?: string
}

export type Opened = { token: string; keeping: Keeping; next: 'inside' | 'second-factor' }

/** How long a right password waits for its second factor. */
const WAIT_FOR_CODE = 10 * 60_000

/** Opens a session after the first step of signing in; with a second factor switched on it is nobody's until the code. */
export async function openSession(visitor: VisitorContext, opening: Opening): Promise<Opened> {
  const { db, now } = visitor
  const { accountId, device, former } = opening
  if (former) await endSessionOf(visitor, former, 'sign-in')
  const account = await db
    .selectFrom('account')
    .select('secondFactorSince')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const keeping = opening.isOwnDevice ? await keepingOf(visitor, accountId) : 'staff'
  if (account.secondFactorSince) {
    const endsAt = new Date(now.getTime() + WAIT_FOR_CODE)
    const { token } = await startSession(visitor, { accountId, keeping, device, endsAt })
    return { token, keeping, next: 'second-factor' }
  }
  const { token } = await startSession(visitor, { accountId, keeping, device })
  await recordForAccount(visitor, accountId, 'SignedIn', (membershipId) => ({ membershipId }))
  return { token, keeping, next: 'inside' }
}

/** The long session is for participants; whoever sees many people has the short one. */
async function keepingOf({ db }: VisitorContext, accountId: string): Promise<Keeping> {
  const memberships = await membershipsOf(db, accountId)
  return memberships.every(({ role }) => role === 'participant') ? 'own-device' : 'staff'
}
