import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import type { Database } from '../src/platform/database.ts'
import { testDatabase } from './database.ts'

const database = await testDatabase()
afterAll(() => database.drop())

const read = async (db: Database, expression: string) => {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(db)
  return rows[0]?.value
}

test('a day stays a day, whatever the time zone of the machine', async () => {
  expect(await read(database.app, `date '2026-09-01'`)).toBe('2026-09-01')
  expect(await read(database.app, `array[date '2026-09-01']`)).toEqual(['2026-09-01'])
})

test('a bigint is a number, or refused', async () => {
  expect(await read(database.app, 'count(*)')).toBe(1)
  expect(await read(database.app, 'array[1, 2]::bigint[]')).toEqual([1, 2])
  await expect(read(database.app, '9007199254740993::bigint')).rejects.toThrow(RangeError)
})

test('an instant is a Date, money is text', async () => {
  expect(await read(database.app, `timestamptz '2026-09-01 10:00+03'`)).toEqual(new Date('2026-09-01T07:00:00Z'))
  expect(await read(database.app, `'1500.50'::numeric(12, 2)`)).toBe('1500.50')
})

test('the application sees nothing before a school is named', async () => {
  const school = '01890000-0000-7000-8000-000000000001'
  await sql`insert into school (id, slug, full_name, short_name, director_name)
    values (${school}, 'lyceum', 'Лицей', 'Лицей', 'Орлова Вера Ильинична')`.execute(database.owner)
  expect(await read(database.app, '(select count(*) from school)')).toBe(0)
  await database.app.transaction().execute(async (tx) => {
    await sql`select set_config('vzaimno.school', ${school}, true)`.execute(tx)
    expect(await read(tx, '(select count(*) from school)')).toBe(1)
  })
})
