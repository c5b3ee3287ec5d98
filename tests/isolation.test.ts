import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
import { openDatabase } from '../src/platform/database.ts'
import { tablesWithoutSchool } from '../src/platform/roles.ts'
import { buildWorld } from './authorization/world.ts'
import { aSchool, testApp } from './school.ts'

const vzaimno = await testApp()
const world = await buildWorld(vzaimno)
const foreign = world.school.school.id
const home = await aSchool(vzaimno, 'lyceum-2')
const owner = new pg.Client(vzaimno.database.ownerUrl)
const app = new pg.Client(vzaimno.database.appUrl)
await owner.connect()
await app.connect()

/** Every table a school's rows lie in, and how many of them are the foreign school's. */
const tenantTables = await readTenantTables()

afterAll(async () => {
  await Promise.all([owner.end(), app.end()])
  await vzaimno.drop()
})

async function readTenantTables() {
  const { rows } = await owner.query(`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'school_id'
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relrowsecurity order by 1`)
  return Promise.all(
    rows.map(async ({ name }) => {
      const counted = await owner.query(`select count(*)::int as rows from ${name} where school_id = $1`, [foreign])
      return { name: name as string, rows: counted.rows[0].rows as number }
    }),
  )
}

/** One statement as the application's role in a school (or in none); nothing it does is kept. Refusals give their code. */
async function attempt(statement: string, values: unknown[], school: string | null = home.school.id) {
  await app.query('begin')
  try {
    if (school) await app.query(`select set_config('vzaimno.school', $1, true)`, [school])
    return (await app.query(statement, values)).rowCount
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await app.query('rollback')
  }
}

/** Rows reached: none, or the right to try is missing altogether. */
const nothing = [0, '42501']

describe('what stands apart from the schools', () => {
  test('is this list, and nothing else', async () => {
    const { rows } = await owner.query(
      `
      select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        and relname <> all ($1) order by 1`,
      [tenantTables.map(({ name }) => name)],
    )
    // a school is its own tenant; the heads of the journals are the owner's alone
    expect(rows.map(({ name }) => name)).toEqual([...tablesWithoutSchool, 'journal_head', 'school'].sort())
    expect(await attempt('select from journal_head', [])).toBe('42501')
    expect(await attempt('select from school where id = $1', [foreign])).toBe(0)
    expect(await attempt(`update school set short_name = '' where id = $1`, [foreign])).toBe(0)
    expect(await attempt('delete from school where id = $1', [foreign])).toBe('42501')
  })

  test('the other schools have something to be seen', () => {
    expect(tenantTables.length).toBeGreaterThan(25)
    expect(tenantTables.filter(({ rows }) => rows > 0).length).toBeGreaterThan(20)
  })
})

describe.each([
  ['in another school', home.school.id],
  ['in no school', null],
])('%s', (_, school) => {
  test.each(tenantTables)('$name is closed to every verb', async ({ name }) => {
    const at = 'where school_id = $1'
    expect(await attempt(`select from ${name} ${at}`, [foreign], school)).toBe(0)
    expect(await attempt(`update ${name} set school_id = school_id ${at}`, [foreign], school)).toBeOneOf(nothing)
    expect(await attempt(`delete from ${name} ${at}`, [foreign], school)).toBeOneOf(nothing)
    expect(await insertForeign(name, school)).toBe('42501')
  })
})

/** The very row that the foreign school has, or a bare one: row security is asked before any constraint. */
async function insertForeign(name: string, school: string | null) {
  const { rows } = await owner.query(`select * from ${name} where school_id = $1 limit 1`, [foreign])
  const generated = await owner.query(
    `select attname from pg_attribute where attrelid = $1::regclass and attgenerated <> ''`,
    [name],
  )
  const computed = generated.rows.map(({ attname }) => attname)
  const row: Record<string, unknown> = rows[0] ?? { school_id: foreign }
  const columns = Object.keys(row).filter((column) => !computed.includes(column))
  const source = `json_populate_record(null::${name}, $1)`
  return attempt(`insert into ${name} (${columns}) select ${columns} from ${source}`, [JSON.stringify(row)], school)
}

test('nothing can be read without a school, whatever is asked', async () => {
  for (const { name } of tenantTables) expect(await attempt(`select from ${name}`, [], null), name).toBe(0)
})

test('a row cannot be given away to another school', async () => {
  for (const { name } of tenantTables) {
    const moved = await attempt(`update ${name} set school_id = $1`, [foreign])
    expect(moved, name).toBeOneOf(nothing)
  }
})

test('no row can refer to a row of another school: every key between them carries the school', async () => {
  const names = tenantTables.map(({ name }) => name)
  const { rows } = await owner.query(
    `
    select conrelid::regclass::text as from, confrelid::regclass::text as to, conname as key,
      (select array_agg(a.attname::text || '=' || b.attname) from unnest(conkey, confkey) as k (here, there)
        join pg_attribute a on a.attrelid = conrelid and a.attnum = k.here
        join pg_attribute b on b.attrelid = confrelid and b.attnum = k.there) as columns
    from pg_constraint where contype = 'f' and conrelid::regclass::text = any ($1) and confrelid::regclass::text = any ($1)`,
    [names],
  )
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter(({ columns }) => !columns.includes('school_id=school_id'))).toEqual([])
  const keys = await owner.query(
    `
    select c.relname as name, a.attname as first from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where i.indisprimary and c.relname = any ($1)`,
    [names],
  )
  expect(keys.rows.length).toBe(names.length)
  expect(keys.rows.filter(({ first }) => first !== 'school_id')).toEqual([])
})

describe('with one connection for everybody', () => {
  const db = openDatabase(vzaimno.database.appUrl, { max: 1 })
  afterAll(() => db.destroy())
  let narrow = vzaimno.app
  beforeAll(() => {
    narrow = createApp({ ...vzaimno.installation, db }, (error) => vzaimno.failures.push(error))
  })

  test('requests of two schools never mix', async () => {
    const asked = Array.from({ length: 20 }, (_, turn) =>
      turn % 2 === 0
        ? world.school.curator.get(`/${world.slug}/people`, narrow)
        : home.curator.get('/lyceum-2/people', narrow),
    )
    const pages = await Promise.all((await Promise.all(asked)).map((answer) => answer.text()))
    for (const [turn, page] of pages.entries()) expect(page.includes('Назарова')).toBe(turn % 2 === 0)
    expect(vzaimno.failures).toEqual([])
  })

  test('the school is forgotten with its transaction, ended well or badly', async () => {
    const people = () => db.selectFrom('person').select('id').execute()
    await world.school.curator.get(`/${world.slug}/people`, narrow)
    expect(await people()).toEqual([])
    await world.school.curator.post(`/${world.slug}/people`, {}, narrow)
    expect(await people()).toEqual([])
  })
})
