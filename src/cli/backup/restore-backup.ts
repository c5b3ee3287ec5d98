import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import pg from 'pg'
import { RESTORED } from '../../identity/letters/letter.ts'
import { migrate, migrations, schemaVersion } from '../../platform/migrate.ts'
import { OperatorError } from '../../platform/operator.ts'
import { withClient } from '../../platform/supervisor.ts'
import type { Manifest } from './archive-format.ts'
import { type Archive, openArchive } from './archive-reader.ts'
import { copyIn } from './copy-rows.ts'
import { mergeAccounts, type RenamedAccount } from './merge-accounts.ts'
import { placeFiles } from './place-files.ts'
import { broughtByAccounts } from './tables.ts'

export type RestoreRequest = { ownerUrl: string; filesFolder: string; path: string }

export type RestoreResult = { manifest: Manifest; renamed: RenamedAccount[] }

/**
 * Restores a backup that has been checked to the last byte: all of it into an empty installation, one school into an
 * installation that does not have it. Rows come in one transaction; until it commits nothing is changed. The
 * restored copy sends no mail until somebody says so.
 * @throws OperatorError where the archive is damaged or newer, or the place is not empty
 */
export async function restoreBackup({ ownerUrl, filesFolder, path }: RestoreRequest): Promise<RestoreResult> {
  const archive = await openArchive(path)
  try {
    const { manifest } = archive
    await refuseForeignSchema(manifest)
    await withClient(ownerUrl, (client) => demandRoom(client, manifest, filesFolder))
    if (manifest.schema !== schemaVersion) await layTablesOf(ownerUrl, manifest)
    const renamed = await withClient(ownerUrl, (client) => restoreInto(client, archive, filesFolder))
    await migrate(ownerUrl)
    return { manifest, renamed }
  } finally {
    await archive.close()
  }
}

async function restoreInto(client: pg.Client, archive: Archive, filesFolder: string): Promise<RenamedAccount[]> {
  const files = await placeFiles(archive, filesFolder)
  try {
    await client.query('begin')
    const renamed = await fillTables(client, archive)
    await files.show()
    await client.query('commit')
    return renamed
  } catch (error) {
    await files.remove()
    throw error
  }
}

async function fillTables(client: pg.Client, archive: Archive): Promise<RenamedAccount[]> {
  const { scope, tables } = archive.manifest
  let renamed: RenamedAccount[] = []
  if (scope.kind === 'all') await client.query('delete from installation')
  else await client.query('insert into installation (secret) values ($1) on conflict do nothing', [randomBytes(32)])
  for (const table of tables) {
    if (scope.kind === 'school' && table.name === 'installation') continue
    if (scope.kind === 'school' && table.name === 'account') renamed = await mergeAccounts(client, archive, table)
    else await fill(client, archive, table, scope.kind === 'school' && broughtByAccounts.includes(table.name))
  }
  await silence(client, archive.manifest)
  return renamed
}

/** The rows come as they were: the journal keeps its numbers and hashes, so its triggers rest meanwhile. */
async function fill(
  client: pg.Client,
  archive: Archive,
  table: Manifest['tables'][number],
  mayExist: boolean,
): Promise<void> {
  const name = pg.escapeIdentifier(table.name)
  const list = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const target = mayExist ? 'arriving' : name
  if (mayExist) await client.query(`create temp table arriving (like ${name}) on commit drop`)
  await client.query(`alter table ${name} disable trigger user`)
  const rows = await copyIn(client, `copy ${target} (${list}) from stdin`, archive.rows(table))
  if (mayExist) {
    await client.query(`insert into ${name} (${list}) select ${list} from arriving on conflict do nothing`)
    await client.query('drop table arriving')
  }
  await client.query(`alter table ${name} enable trigger user`)
  if (rows !== table.rows) throw new Error(`${table.name}: ${rows} rows instead of ${table.rows}`)
}

/** A copy must not write to people a second time: mail rests, or where other schools go on, this school's letters do. */
async function silence(client: pg.Client, { scope }: Manifest): Promise<void> {
  const { rows } = await client.query('select count(*)::int as schools from school')
  const { schools } = rows[0]
  if (scope.kind === 'all' || schools === 1) {
    await client.query('update installation set mail_paused = true')
    if (schools > 0) await client.query('update installation set set_up_at = coalesce(set_up_at, now())')
  } else {
    await client.query(
      `update letter set state = 'failed', failure = '${RESTORED}' where state = 'waiting' and school_id = $1`,
      [scope.id],
    )
  }
}

async function demandRoom(client: pg.Client, { scope }: Manifest, filesFolder: string): Promise<void> {
  const { rows } = await client.query(`select to_regclass('public.school') is not null as laid`)
  if (!rows[0].laid) return
  if (scope.kind === 'school') {
    const taken = await client.query('select from school where id = $1 or slug = $2', [scope.id, scope.slug])
    if (taken.rowCount) throw schoolThere(scope.slug)
    return
  }
  const used = await client.query('select from school union all select from account limit 1')
  if (used.rowCount || (existsSync(filesFolder) && readdirSync(filesFolder).length > 0)) throw notEmpty()
}

async function refuseForeignSchema({ schema, scope, version }: Manifest): Promise<void> {
  const isKnown = migrations.some(({ name }) => name === schema)
  if (isKnown && (scope.kind === 'all' || schema === schemaVersion)) return
  throw new OperatorError(
    {
      ru: `Копия сделана версией ${version} (${schema}), здесь ${schemaVersion}.`,
      en: `The backup was made by ${version} (${schema}); this is ${schemaVersion}.`,
    },
    isKnown
      ? {
          ru: 'Обновите прежнюю установку и сделайте копию школы заново.',
          en: 'Upgrade the former installation and back the school up again.',
        }
      : {
          ru: 'Установите ту же или более новую версию программы.',
          en: 'Install the same version of the program, or a newer one.',
        },
  )
}

/** An older backup is filled into the tables of its own time, which then grow like any others. The place is empty. */
async function layTablesOf(ownerUrl: string, { schema }: Manifest): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query('begin')
    await client.query('drop schema public cascade; create schema public; grant usage on schema public to public')
    await client.query('delete from keeper.migration')
    await client.query('commit')
  })
  await migrate(
    ownerUrl,
    migrations.filter(({ name }) => name <= schema),
  )
}

function schoolThere(slug: string): OperatorError {
  return new OperatorError(
    { ru: `Школа «${slug}» здесь уже есть.`, en: `The school "${slug}" is here already.` },
    {
      ru: 'Копия восстанавливается только туда, где этой школы нет.',
      en: 'A backup is restored only where this school is not.',
    },
  )
}

function notEmpty(): OperatorError {
  return new OperatorError(
    { ru: 'Здесь уже есть данные. Ничего не изменено.', en: 'There are data here already. Nothing was changed.' },
    {
      ru: 'Копия восстанавливается только в пустое место: задайте новую папку в DATA_DIR или пустую базу в DATABASE_URL.',
      en: 'A backup is restored only into an empty place: name a new folder in DATA_DIR, or an empty database in DATABASE_URL.',
    },
  )
}
