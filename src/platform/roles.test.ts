import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../tests/database.ts'
import { appRole, checkPowerless } from './roles.ts'
import { withClient } from './supervisor.ts'

const database = await testDatabase()
const role = `probe_${randomBytes(4).toString('hex')}`
const master = new URL(database.ownerUrl)
if (!process.env.TEST_DATABASE_URL) master.username = 'postgres'

const run = (statements: string) => withClient(master.href, (client) => client.query(statements))
const check = (name: string) => withClient(database.ownerUrl, (client) => checkPowerless(client, name))

beforeAll(() =>
  run(`create role ${role} login; grant usage on schema public to ${role}; grant select on person to ${role}`),
)
afterAll(async () => {
  await run(`drop owned by ${role}; drop role ${role}`)
  await database.drop()
})

test('the role of the application is powerless', async () => {
  await expect(check(appRole)).resolves.toBeUndefined()
  await expect(check(role)).resolves.toBeUndefined()
})

test('a role that is not there is no proof', async () => {
  await expect(check('nobody_here')).rejects.toThrow('no such role')
})

test.each([
  ['superuser', `alter role ${role} superuser`, `alter role ${role} nosuperuser`],
  ['bypassrls', `alter role ${role} bypassrls`, `alter role ${role} nobypassrls`],
  ['createrole', `alter role ${role} createrole`, `alter role ${role} nocreaterole`],
  ['member of', `grant pg_read_all_data to ${role}`, `revoke pg_read_all_data from ${role}`],
  ['owns', `create table its_own (n int); alter table its_own owner to ${role}`, 'drop table its_own'],
  ['may create in schema', `grant create on schema public to ${role}`, `revoke create on schema public from ${role}`],
  ['schema keeper', `grant usage on schema keeper to ${role}`, `revoke usage on schema keeper from ${role}`],
  [
    'graphile_worker',
    `grant usage on schema graphile_worker to ${role}`,
    `revoke usage on schema graphile_worker from ${role}`,
  ],
  [
    'without row-level security: public.bare',
    `create table bare (school_id uuid); grant select on bare to ${role}`,
    'drop table bare',
  ],
  [
    'without row-level security: public.person',
    'alter table person disable row level security',
    'alter table person enable row level security',
  ],
  ['security_invoker', `create view peep as select * from person; grant select on peep to ${role}`, 'drop view peep'],
  ['truncate', `grant truncate on person to ${role}`, `revoke truncate on person from ${role}`],
  [
    'without search_path',
    `create function lever() returns int language sql security definer as 'select 1'`,
    'drop function lever',
  ],
])('%s is found', async (what, give, take) => {
  await run(give)
  const checked = check(role)
  await expect(checked).rejects.toThrow(what)
  await run(take)
  await expect(check(role)).resolves.toBeUndefined()
})

test('no table of a school is readable without naming the school', async () => {
  const { rows } = await withClient(database.ownerUrl, (owner) =>
    owner.query<{ name: string }>(`select c.relname as name from pg_class c where c.relkind = 'r'
      and c.relnamespace = 'public'::regnamespace and c.relrowsecurity order by 1`),
  )
  expect(rows.length).toBeGreaterThan(25)
  await withClient(database.appUrl, async (app) => {
    for (const { name } of rows) {
      const found = await app.query(`select count(*)::int as n from ${pg.escapeIdentifier(name)}`)
      expect(found.rows[0].n, name).toBe(0)
    }
  })
})
