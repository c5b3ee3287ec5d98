import type { VisitorContext } from '../platform/context.ts'
import { hashOf } from '../platform/tokens.ts'

export type Ending = 'sign-out' | 'sign-in' | 'listed' | 'password' | 'role' | 'second-factor' | 'invitation'

type Moment = Pick<VisitorContext, 'db' | 'now'>

/** Ends an account's sessions (all, one, or all but one) and returns how many there were. */
export async function endSessions(
  { db, now }: Moment,
  accountId: string,
  why: Ending,
  which: { only?: string; except?: string } = {},
): Promise<number> {
  let ending = db
    .updateTable('session')
    .set({ endedAt: now, endedWhy: why })
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
  if (which.only) ending = ending.where('id', '=', which.only)
  if (which.except) ending = ending.where('id', '<>', which.except)
  return Number((await ending.executeTakeFirst()).numUpdatedRows)
}

/** Ends the session of a cookie, also one that still awaits its second factor. */
export async function endSessionOf({ db, now }: Moment, token: string, why: Ending): Promise<void> {
  await db
    .updateTable('session')
    .set({ endedAt: now, endedWhy: why })
    .where('tokenHash', '=', hashOf(token))
    .where('endedAt', 'is', null)
    .execute()
}
