import { afterEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { type Migration, migrate, migrations } from './migrate.ts'
import { OperatorError } from './operator.ts'
import { withClient } from './supervisor.ts'

const places: TestDatabase[] = []
afterEach(async () => {
  for (const place of places.splice(0)) await place.drop()
})

async function place() {
  const database = await testDatabase()
  places.push(database)
  return database.ownerUrl
}

const shelf = [
  'create table shelf (id int primary key)',
  'insert into shelf select generate_series(1, 10)',
  'alter table shelf add column name text',
  `update shelf set name = 'книга ' || id`,
  'create index shelf_name on shelf (name)',
  'alter table shelf alter column name set not null',
]
const next = (statements: string[], name = '9001-shelf'): Migration[] => [
  ...migrations,
  { name, sql: statements.join(';\n') },
]

async function state(ownerUrl: string) {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(`select to_regclass('public.shelf') is not null as laid,
      exists (select from keeper.migration where name = '9001-shelf') as recorded`)
    return rows[0]
  })
}

test('migrations are numbered without a gap, each once since two were 11', () => {
  const numbers = migrations.map(({ name }) => Number(name.slice(0, 4)))
  expect(numbers.slice(12)).toEqual(numbers.slice(12).map((_, k) => 12 + k))
})

test.each(shelf.map((_, index) => index + 1))(
  'killed after statement %i: old, never between; run again: new',
  async (count) => {
    const ownerUrl = await place()
    const killed = shelf.toSpliced(count, 0, 'select pg_terminate_backend(pg_backend_pid())')
    await expect(migrate(ownerUrl, next(killed))).rejects.toThrow()
    expect(await state(ownerUrl)).toEqual({ laid: false, recorded: false })
    expect(await migrate(ownerUrl, next(shelf))).toEqual(['9001-shelf'])
    expect(await state(ownerUrl)).toEqual({ laid: true, recorded: true })
  },
)

test('several at once apply each migration once', async () => {
  const ownerUrl = await place()
  const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(ownerUrl, next(shelf))))
  expect(runs.flat()).toEqual(['9001-shelf'])
})

test('a faulty statement is told with its file and line', async () => {
  const ownerUrl = await place()
  const faulty = next([shelf[0]!, 'selec 1'])
  await expect(migrate(ownerUrl, faulty)).rejects.toThrow('9001-shelf.sql:2')
})

test('a file changed after it was applied is refused', async () => {
  const ownerUrl = await place()
  await migrate(ownerUrl, next(shelf))
  await expect(migrate(ownerUrl, next([...shelf, 'select 1']))).rejects.toThrow(OperatorError)
})

test('a database newer than the program is refused', async () => {
  const ownerUrl = await place()
  await migrate(ownerUrl, next(shelf))
  await expect(migrate(ownerUrl)).rejects.toThrow('9001-shelf')
})
