import { createHash, randomInt } from 'node:crypto'
import type { Tx, VisitorContext } from '../../platform/context.ts'
import { tidyCode } from './second-factor.ts'

const HOW_MANY = 10
/** Without letters and digits that look alike on paper. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'

/** «k3vh-8w2d-pq7m-x4tz»: 79 bits. */
function newCode(): string {
  const letters = Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

const codeHash = (accountId: string, code: string): Buffer =>
  createHash('sha256')
    .update(`${accountId}|${tidyCode(code)}`)
    .digest()

/** Replaces an account's recovery codes; only hashes are kept, so that these are shown once. */
export async function renewRecoveryCodes(db: Tx, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode)
  await db.deleteFrom('recoveryCode').where('accountId', '=', accountId).execute()
  await db
    .insertInto('recoveryCode')
    .values(codes.map((code) => ({ accountId, codeHash: codeHash(accountId, code) })))
    .execute()
  return codes
}

/** True once for each code. */
export async function useRecoveryCode(
  { db, now }: Pick<VisitorContext, 'db' | 'now'>,
  accountId: string,
  code: string,
): Promise<boolean> {
  const used = await db
    .updateTable('recoveryCode')
    .set({ usedAt: now })
    .where('accountId', '=', accountId)
    .where('codeHash', '=', codeHash(accountId, code))
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}
