import { sql } from 'kysely'
import type { Database } from '../src/platform/database.ts'

/** Changes if any row of any table changes; when a session was last seen is left out. */
export async function hashOfRows(owner: Database): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`.execute(owner)
  const each = tables.map(({ name }) => {
    const row = name === 'session' ? "to_jsonb(t) - 'seen_at'" : 't'
    return `select md5(coalesce(string_agg((${row})::text, ',' order by (${row})::text), '')) as hash from ${name} t`
  })
  const { rows } = await sql<{ hash: string }>`
    select md5(string_agg(hash, ',')) as hash from (${sql.raw(each.join(' union all '))}) as all_rows`.execute(owner)
  return rows[0]!.hash
}
