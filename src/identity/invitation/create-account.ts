import type { VisitorContext } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { Conflicting } from '../../platform/refusals.ts'
import { hashPassword } from '../sign-in/password.ts'
import { suggestedUserName } from '../sign-in/user-name.ts'

/** Makes an account; null if the name is taken. */
export async function createAccount(
  visitor: VisitorContext,
  { userName, password }: { userName: string; password: string },
): Promise<string | null> {
  return insertAccount(visitor, userName, await hashPassword(password))
}

type Person = { surname: string; given: string; patronymic: string }

const NOBODY: Person = { surname: '', given: '', patronymic: '' }

/** Makes an account without a password, under a name made of the person's own: «назарова.бг». */
export async function createSuggestedAccount(visitor: VisitorContext, person: Person | null): Promise<string> {
  for (let nth = 1; nth < 10_000; nth++) {
    const id = await insertAccount(visitor, suggestedUserName(person ?? NOBODY, nth), null)
    if (id) return id
  }
  throw new Conflicting('user name')
}

async function insertAccount(
  { db, now, language }: VisitorContext,
  userName: string,
  passwordHash: string | null,
): Promise<string | null> {
  const id = newId()
  const inserted = await db
    .insertInto('account')
    .values({ id, userName, passwordHash, language, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n ? id : null
}
