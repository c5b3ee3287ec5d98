import type pg from 'pg'
import { withClient } from '../platform/supervisor.ts'
import { listTables } from './backup/tables.ts'

/** Takes the demo schools out of the installation, with all their rows and sign-ins. Returns how many there were. */
export function resetDemo(ownerUrl: string): Promise<number> {
  return withClient(ownerUrl, async (client) => {
    await client.query('begin')
    const { rows } = await client.query<{ id: string }>('select id from school where is_demo for update')
    for (const { id } of rows) await removeSchool(client, id)
    await client.query('commit')
    return rows.length
  })
}

/** The journal of a school outlives everything but the school itself: only here may its rows go. */
async function removeSchool(client: pg.ClientBase, schoolId: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `select account_id as id from membership where school_id = $1
     except select account_id from membership where school_id <> $1`,
    [schoolId],
  )
  const accounts = rows.map(({ id }) => id)
  await client.query('alter table event disable trigger append_only')
  const tables = (await listTables(client)).toReversed()
  const own = tables.filter(({ hasSchool, name }) => hasSchool && name !== 'session')
  await client.query('delete from session where school_id = $1 or account_id = any ($2)', [schoolId, accounts])
  for (const { name } of own) await client.query(`delete from ${name} where school_id = $1`, [schoolId])
  await client.query('alter table event enable trigger append_only')
  await client.query('delete from recovery_code where account_id = any ($1)', [accounts])
  await client.query('delete from account where id = any ($1)', [accounts])
  await client.query('delete from school where id = $1', [schoolId])
}
