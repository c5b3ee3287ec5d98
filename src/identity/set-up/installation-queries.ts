import type { Tx, VisitorContext } from '../../platform/context.ts'
import { hashOf } from '../../platform/tokens.ts'

/** True once somebody has made the first school of their own. */
export async function isSetUp(db: Tx): Promise<boolean> {
  const row = await db.selectFrom('installation').select('setUpAt').executeTakeFirst()
  return row?.setUpAt != null
}

/** True while a one-time link is unused: that of the last start, or one that the operator asked for (`school create`). */
export async function isSetUpToken(db: Tx, token: string): Promise<boolean> {
  const row = await db
    .selectFrom('installation')
    .select('isSole')
    .where('setUpTokenHash', '=', hashOf(token))
    .executeTakeFirst()
  return row !== undefined
}

/** Uses the set-up link up: true for the first of any number of parallel attempts. */
export async function useSetUpToken({ db, now }: Pick<VisitorContext, 'db' | 'now'>, token: string): Promise<boolean> {
  const used = await db
    .updateTable('installation')
    .set({ setUpAt: now, setUpTokenHash: null })
    .where('setUpTokenHash', '=', hashOf(token))
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}
