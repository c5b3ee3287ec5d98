import { sql } from 'kysely'
import type { VisitorContext } from '../../platform/context.ts'
import { passwordFits } from './password.ts'
import { demandTriesLeft, writeTry } from './tries.ts'
import { tidyUserName } from './user-name.ts'

export type Credentials = { userName: string; password: string; address: string }

/**
 * The account of a name and its password, or null. An unknown name gets the same answer, after the same work, as a
 * wrong password.
 * @throws TooMany
 */
export async function signIn(visitor: VisitorContext, given: Credentials): Promise<string | null> {
  const userName = tidyUserName(given.userName)
  const target = { what: userName.toLowerCase().replaceAll('ё', 'е'), address: given.address }
  await demandTriesLeft(visitor, target)
  const account = await visitor.db
    .selectFrom('account')
    .select(['id', 'passwordHash'])
    .where(sql`folded(user_name)`, '=', sql`folded(${userName})`)
    .executeTakeFirst()
  const fits = await passwordFits(account?.passwordHash, given.password)
  await writeTry(visitor, target, fits)
  return account && fits ? account.id : null
}
