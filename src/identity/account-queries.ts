import { sql } from 'kysely'
import type { Tx, VisitorContext } from '../platform/context.ts'

/** True if an account has this user name; case and ё/е do not tell names apart. */
export async function isNameTaken(db: Tx, userName: string): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where(sql`folded(user_name)`, '=', sql`folded(${userName})`)
    .executeTakeFirst()
  return row !== undefined
}

/** The user name of whoever is signed in. */
export async function userNameOf({ db, accountId }: VisitorContext): Promise<string | null> {
  if (!accountId) return null
  const row = await db.selectFrom('account').select('userName').where('id', '=', accountId).executeTakeFirst()
  return row?.userName ?? null
}
