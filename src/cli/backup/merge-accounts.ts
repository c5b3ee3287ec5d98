import pg from 'pg'
import type { Manifest } from './archive-format.ts'
import type { Archive } from './archive-reader.ts'
import { copyIn } from './copy-rows.ts'

export type RenamedAccount = { from: string; to: string }

/**
 * Takes over the accounts of an arriving school. One that is here already stays as it is; one whose name somebody
 * else bears here gets the first free number behind it, and is reported: its owner must be told.
 */
export async function mergeAccounts(
  client: pg.Client,
  archive: Archive,
  table: Manifest['tables'][number],
): Promise<RenamedAccount[]> {
  const list = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  await client.query('create temp table arriving (like account) on commit drop')
  await copyIn(client, `copy arriving (${list}) from stdin`, archive.rows(table))
  await client.query('delete from arriving where id in (select id from account)')
  const { rows } = await client.query(`
    select id, user_name from arriving
    where folded(user_name) in (select folded(user_name) from account) order by user_name`)
  const renamed: RenamedAccount[] = []
  for (const { id, user_name: from } of rows) renamed.push({ from, to: await rename(client, id, from) })
  await client.query(`insert into account (${list}) select ${list} from arriving`)
  await client.query('drop table arriving')
  return renamed
}

async function rename(client: pg.Client, id: string, from: string): Promise<string> {
  const { rows } = await client.query(
    `select name from (select $1 || '-' || number as name, number from generate_series(2, 10000) number) candidate
     where folded(name) not in (select folded(user_name) from account union all select folded(user_name) from arriving)
     order by number limit 1`,
    [from],
  )
  await client.query('update arriving set user_name = $2 where id = $1', [id, rows[0].name])
  return rows[0].name
}
