import { sql } from 'kysely'
import type { Tx } from '../platform/context.ts'

/**
 * Those of the accounts that open another school too. No school may let anybody into them anew: that would open the
 * other school's doors.
 */
export async function sharedAccounts(db: Tx, accountIds: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select shared_accounts(${accountIds}::uuid[]) as id`.execute(db)
  return new Set(rows.map((row) => row.id))
}
