import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import pg from 'pg'
import { OperatorError } from '../../platform/operator.ts'
import { withClient } from '../../platform/supervisor.ts'
import { version } from '../../platform/version.ts'
import type { Manifest, Scope } from './archive-format.ts'
import { type ArchiveWriter, createArchive } from './archive-writer.ts'
import { copyOut } from './copy-rows.ts'
import { listTables, rowsOfSchool, type Table } from './tables.ts'

const zip = promisify(gzip)
const partSize = 4 * 1024 * 1024

export type BackupRequest = {
  ownerUrl: string
  /** Folder of stored files: `<school>/<id>`. */
  filesFolder: string
  path: string
  /** Absent: the whole installation. */
  schoolSlug?: string
}

export type BackupResult = { manifest: Manifest; bytes: number; sha256: string }

/**
 * Writes one moment of the database and its files into one archive, while others go on writing.
 * @throws OperatorError where the file exists or the school does not
 */
export async function writeBackup({ ownerUrl, filesFolder, path, schoolSlug }: BackupRequest): Promise<BackupResult> {
  return withClient(ownerUrl, async (client) => {
    await demandTables(client)
    await client.query('begin isolation level repeatable read read only')
    await client.query('set local row_security = off')
    const manifest = await emptyManifest(client, schoolSlug)
    const archive = await createArchive(path)
    try {
      for (const table of await listTables(client))
        manifest.tables.push(await addRows(client, archive, table, manifest.scope))
      await addFiles(client, archive, manifest, filesFolder)
      await archive.add('manifest.json', Buffer.from(JSON.stringify(manifest, null, 1)))
      return { manifest, ...(await archive.finish()) }
    } catch (error) {
      await archive.abandon()
      throw error
    }
  })
}

async function demandTables(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select to_regclass('public.school') is not null as laid`)
  if (rows[0].laid) return
  throw new OperatorError(
    {
      ru: 'Здесь ещё нечего копировать: программа не запускалась.',
      en: 'Nothing to back up: it has never been started here.',
    },
    { ru: 'Проверьте DATA_DIR и DATABASE_URL.', en: 'Check DATA_DIR and DATABASE_URL.' },
  )
}

async function emptyManifest(client: pg.Client, schoolSlug: string | undefined): Promise<Manifest> {
  const scope = schoolSlug === undefined ? { kind: 'all' as const } : await scopeOf(client, schoolSlug)
  const { rows } = await client.query('select max(name) as schema from keeper.migration')
  const made = { madeAt: new Date().toISOString(), version, schema: rows[0].schema }
  return { format: 'vzaimno-backup', ...made, scope, tables: [], files: [], faultyFiles: [] }
}

async function scopeOf(client: pg.Client, slug: string): Promise<Scope> {
  const { rows } = await client.query('select id, slug, short_name from school where slug = $1', [slug])
  if (rows[0]) return { kind: 'school', id: rows[0].id, slug, shortName: rows[0].short_name }
  const known = await client.query('select slug from school order by slug limit 20')
  const list = known.rows.map((row) => row.slug).join(', ')
  throw new OperatorError(
    { ru: `Школы «${slug}» нет.`, en: `There is no school "${slug}".` },
    { ru: `Есть: ${list || 'ни одной'}.`, en: `There are: ${list || 'none'}.` },
  )
}

async function addRows(client: pg.Client, archive: ArchiveWriter, table: Table, scope: Scope) {
  const { name, columns } = table
  const condition = scope.kind === 'school' ? ` where ${rowsOfSchool(table, scope.id)}` : ''
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const copy = copyOut(client, `copy (select ${list} from ${pg.escapeIdentifier(name)}${condition}) to stdout`)
  const parts: string[] = []
  for await (const part of inParts(copy.pieces)) {
    const entry = `rows/${name}/${String(parts.length + 1).padStart(5, '0')}.gz`
    await archive.add(entry, await zip(part))
    parts.push(entry)
  }
  return { name, columns, rows: await copy.rows, parts }
}

async function* inParts(pieces: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let waiting: Buffer[] = []
  let size = 0
  for await (const piece of pieces) {
    waiting.push(piece)
    size += piece.length
    if (size < partSize) continue
    yield Buffer.concat(waiting)
    waiting = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(waiting)
}

async function addFiles(client: pg.Client, archive: ArchiveWriter, manifest: Manifest, folder: string): Promise<void> {
  const { scope } = manifest
  const condition = scope.kind === 'school' ? ` where school_id = '${scope.id}'` : ''
  const { rows } = await client.query(
    `select school_id, id, encode(sha256, 'hex') as sha256 from file${condition} order by 1, 2`,
  )
  for (const { school_id: schoolId, id, sha256 } of rows) {
    const content = await readFile(join(folder, schoolId, id)).catch(() => undefined)
    if (!content || createHash('sha256').update(content).digest('hex') !== sha256) {
      manifest.faultyFiles.push(`${schoolId}/${id}`)
      continue
    }
    await archive.add(`files/${schoolId}/${id}`, content)
    manifest.files.push({ schoolId, id, size: content.length, sha256 })
  }
}
