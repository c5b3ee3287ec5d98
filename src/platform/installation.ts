import { randomBytes } from 'node:crypto'
import type { Database } from './database.ts'
import { newToken } from './tokens.ts'

/**
 * The one row of the installation is there from the first start on.
 * @returns its secret: 32 random bytes
 */
export async function ensureInstallation(owner: Database): Promise<Buffer> {
  await owner
    .insertInto('installation')
    .values({ secret: randomBytes(32) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { secret } = await owner.selectFrom('installation').select('secret').executeTakeFirstOrThrow()
  return secret
}

/**
 * A fresh one-time token for the set-up of the first school; a former one ends. Only its hash is kept.
 * @returns `undefined` once the installation has been set up
 */
export async function issueSetUpToken(owner: Database): Promise<string | undefined> {
  return issueToken(owner, (query) => query.where('setUpAt', 'is', null))
}

/** The same for one more school: asked for by whoever runs the installation. A former unused one ends. */
export async function issueSchoolToken(owner: Database): Promise<string> {
  await ensureInstallation(owner)
  const token = await issueToken(owner, (query) => query)
  if (!token) throw new Error('the installation has no row')
  return token
}

type Update = ReturnType<typeof tokenUpdate>

const tokenUpdate = (owner: Database, hash: Buffer) => owner.updateTable('installation').set({ setUpTokenHash: hash })

async function issueToken(owner: Database, within: (query: Update) => Update): Promise<string | undefined> {
  const { token, hash } = newToken()
  const { numUpdatedRows } = await within(tokenUpdate(owner, hash)).executeTakeFirstOrThrow()
  return numUpdatedRows > 0n ? token : undefined
}
