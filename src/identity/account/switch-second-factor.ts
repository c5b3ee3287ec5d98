import type { VisitorContext } from '../../platform/context.ts'
import { runsProgramme } from '../../platform/runs-programme.ts'
import { recordForAccount } from '../record-for-account.ts'
import { membershipsOf } from '../school-queries.ts'
import type { Keeping } from '../session.ts'
import { checkCode } from './check-code.ts'
import type { Owner } from './owner.ts'
import { renewRecoveryCodes } from './recovery-codes.ts'
import { replaceSessions } from './replace-sessions.ts'
import { offeredSecret, stepOf, tidyCode } from './second-factor.ts'

type Session = { token: string; keeping: Keeping }

/** Switches the second factor on by the first code of the app; null if the code does not fit. */
export async function switchSecondFactorOn(
  visitor: VisitorContext & Owner,
  code: string,
): Promise<(Session & { recoveryCodes: string[] }) | null> {
  const { db, now, accountId, sessionId, installation } = visitor
  const secret = offeredSecret(installation.secret, accountId, sessionId)
  const step = stepOf(secret, tidyCode(code), now, null)
  if (step === null) return null
  const switched = await db
    .updateTable('account')
    .set({ secondFactorSecret: secret, secondFactorSince: now, secondFactorLastStep: step })
    .where('id', '=', accountId)
    .where('secondFactorSince', 'is', null)
    .executeTakeFirst()
  if (switched.numUpdatedRows !== 1n) return null
  const recoveryCodes = await renewRecoveryCodes(db, accountId)
  const session = await replaceSessions(visitor, 'second-factor', true)
  await recordForAccount(visitor, accountId, 'SecondFactorChanged', (membershipId) => ({ membershipId, on: true }))
  return { ...session, recoveryCodes }
}

/** Switches it off by a code. */
export async function switchSecondFactorOff(
  visitor: VisitorContext & Owner,
  given: { code: string; address: string },
): Promise<Session | 'demanded' | null> {
  const { accountId } = visitor
  if (await isSecondFactorDemanded(visitor)) return 'demanded'
  if (!(await checkCode(visitor, { accountId, ...given }))) return null
  await dropSecondFactor(visitor, accountId)
  const session = await replaceSessions(visitor, 'second-factor', false)
  await recordForAccount(visitor, accountId, 'SecondFactorChanged', (membershipId) => ({ membershipId, on: false }))
  return session
}

/** True if a school of the account demands it of those who see many people. */
export async function isSecondFactorDemanded({ db, accountId }: VisitorContext & Owner): Promise<boolean> {
  const memberships = await membershipsOf(db, accountId)
  return memberships.some((one) => one.school.secondFactorDemanded && runsProgramme(one))
}

/** Takes the second factor off an account, with its recovery codes. */
export async function dropSecondFactor({ db }: Pick<VisitorContext, 'db'>, accountId: string): Promise<void> {
  await db
    .updateTable('account')
    .set({ secondFactorSecret: null, secondFactorSince: null, secondFactorLastStep: null })
    .where('id', '=', accountId)
    .execute()
  await db.deleteFrom('recoveryCode').where('accountId', '=', accountId).execute()
}
