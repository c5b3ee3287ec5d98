import type { VisitorContext } from '../../platform/context.ts'
import { demandTriesLeft, writeTry } from '../sign-in/tries.ts'
import { useRecoveryCode } from './recovery-codes.ts'
import { stepOf, tidyCode } from './second-factor.ts'

/** True for a fresh code of the account's app, or an unused recovery code. Tries are limited like passwords. */
export async function checkCode(
  visitor: VisitorContext,
  given: { accountId: string; code: string; address: string },
): Promise<boolean> {
  const target = { what: `code|${given.accountId}`, address: given.address }
  await demandTriesLeft(visitor, target)
  const fits = (await useAppCode(visitor, given)) || (await useRecoveryCode(visitor, given.accountId, given.code))
  await writeTry(visitor, target, fits)
  return fits
}

async function useAppCode({ db, now }: VisitorContext, given: { accountId: string; code: string }): Promise<boolean> {
  const account = await db
    .selectFrom('account')
    .select(['secondFactorSecret', 'secondFactorLastStep'])
    .where('id', '=', given.accountId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!account.secondFactorSecret) return false
  const step = stepOf(account.secondFactorSecret, tidyCode(given.code), now, account.secondFactorLastStep)
  if (step === null) return false
  await db.updateTable('account').set({ secondFactorLastStep: step }).where('id', '=', given.accountId).execute()
  return true
}
