import { createHash } from 'node:crypto'
import { runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { OperatorError } from './operator.ts'
import { withClient } from './supervisor.ts'

export type Migration = { name: string; sql: string }

const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true })

/** The migrations of this version of the product, in order. */
export const migrations: Migration[] = Object.entries(files)
  .map(([path, sql]) => ({ name: path.replace(/^.*\/|\.sql$/g, ''), sql: sql.replaceAll('\r\n', '\n') }))
  .sort((a, b) => (a.name < b.name ? -1 : 1))

/** The number of the newest migration: the edition of the tables. */
export const schemaVersion = migrations.at(-1)?.name ?? 'empty'

const migrationLock = 0x766d6967

/**
 * Brings the owner's database to this version: forward only, each file in one transaction together with its record,
 * so that a killed run leaves the old state or the new one. Concurrent runs wait for each other.
 * @returns names of the migrations applied now
 * @throws OperatorError where an applied file was changed, the database is newer than the program, or a statement fails
 */
export async function migrate(ownerUrl: string, list: Migration[] = migrations): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(`
      create schema if not exists keeper;
      create table if not exists keeper.migration (
        name text primary key, checksum text not null, applied_at timestamptz not null default now());
      create table if not exists keeper.secret (name text primary key, value text not null)`)
    const waiting = await pending(client, list)
    await runMigrations({ connectionString: ownerUrl, logger: undefined })
    for (const migration of waiting) await apply(client, migration)
    return waiting.map(({ name }) => name)
  })
}

async function pending(client: pg.Client, list: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query('select name, checksum from keeper.migration order by name')
  const applied = new Map<string, string>(rows.map((row) => [row.name, row.checksum]))
  for (const name of applied.keys()) if (!list.some((migration) => migration.name === name)) throw newerDatabase(name)
  for (const { name, sql } of list) {
    const known = applied.get(name)
    if (known && known !== checksum(sql)) throw changedFile(name)
  }
  return list.filter(({ name }) => !applied.has(name))
}

async function apply(client: pg.Client, { name, sql }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into keeper.migration (name, checksum) values ($1, $2)', [name, checksum(sql)])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback').catch(() => {})
    throw failed(name, sql, cause)
  }
}

function checksum(sql: string): string {
  return createHash('sha256').update(sql).digest('hex')
}

function newerDatabase(name: string): OperatorError {
  return new OperatorError(
    {
      ru: `База данных новее программы: в ней есть ${name}.`,
      en: `The database is newer than the program: it has ${name}.`,
    },
    {
      ru: 'Запустите ту версию программы, что обновила базу, или новее.',
      en: 'Run the version that upgraded it, or a newer one.',
    },
  )
}

function changedFile(name: string): OperatorError {
  return new OperatorError(
    {
      ru: `Миграция ${name} изменена после применения.`,
      en: `The migration ${name} was changed after it had been applied.`,
    },
    {
      ru: 'Верните прежний файл; новое изменение пишется новым файлом.',
      en: 'Put the former file back; a change is a new file.',
    },
  )
}

function failed(name: string, sql: string, cause: unknown): OperatorError {
  const { message, position } = cause as { message: string; position?: string }
  const line = position ? sql.slice(0, Number(position)).split('\n').length : undefined
  const place = line ? `${name}.sql:${line}` : `${name}.sql`
  return new OperatorError(
    {
      ru: `Не удалось обновить таблицы (${place}): ${message}`,
      en: `Could not upgrade the tables (${place}): ${message}`,
    },
    {
      ru: 'База осталась в прежнем состоянии. Запустите прежнюю версию или сообщите о сбое.',
      en: 'The database is as it was. Run the former version, or report the fault.',
    },
    { cause },
  )
}
