import type { VisitorContext } from '../../platform/context.ts'
import { membershipsOf } from '../school-queries.ts'
import { isAlive } from '../session.ts'
import type { Owner } from './owner.ts'

/** Everything on the account's page: name, protection, sessions that live, schools. */
export async function accountOverview(visitor: VisitorContext & Owner) {
  const { db, now, accountId, sessionId } = visitor
  const account = await db
    .selectFrom('account')
    .select(['userName', 'passwordHash', 'secondFactorSince'])
    .select((eb) =>
      eb
        .selectFrom('recoveryCode')
        .whereRef('recoveryCode.accountId', '=', 'account.id')
        .where('usedAt', 'is', null)
        .select(({ fn }) => fn.countAll<number>().as('left'))
        .as('recoveryCodesLeft'),
    )
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const sessions = await db
    .selectFrom('session')
    .select(['id', 'device', 'keeping', 'startedAt', 'seenAt', 'endsAt', 'endedAt', 'secondFactorAt'])
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .where('endsAt', '>', now)
    .orderBy('seenAt', 'desc')
    .execute()
  const { userName, passwordHash, secondFactorSince, recoveryCodesLeft } = account
  const isOpen = (one: (typeof sessions)[number]) =>
    isAlive(one, now) && (secondFactorSince === null || one.secondFactorAt !== null)
  return {
    userName,
    hasPassword: passwordHash !== null,
    secondFactorSince,
    recoveryCodesLeft: recoveryCodesLeft ?? 0,
    sessions: sessions.filter(isOpen).map((one) => ({ ...one, isPresent: one.id === sessionId })),
    memberships: await membershipsOf(db, accountId),
  }
}

export type AccountOverview = Awaited<ReturnType<typeof accountOverview>>
