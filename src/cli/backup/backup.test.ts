import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/database.ts'
import { aSchool, testApp } from '../../../tests/school.ts'
import { storeFile } from '../../platform/files.ts'
import { OperatorError } from '../../platform/operator.ts'
import { withClient } from '../../platform/supervisor.ts'
import { openArchive } from './archive-reader.ts'
import { restoreBackup } from './restore-backup.ts'
import { listTables, rowsOfSchool } from './tables.ts'
import { writeBackup } from './write-backup.ts'

const folder = mkdtempSync(join(tmpdir(), 'vzaimno-backup-'))
const archive = join(folder, 'all.tar')
const places: TestDatabase[] = []
const source = await testApp()
const filesFolder = source.installation.files.folder

beforeAll(async () => {
  await source.database.owner
    .insertInto('installation')
    .values({ secret: randomBytes(32) })
    .execute()
  for (const slug of ['lyceum', 'gymnasium']) {
    const school = await aSchool(source, slug)
    await school.as((ctx) =>
      storeFile(ctx, { name: 'Скан.pdf', mediaType: 'application/pdf', content: randomBytes(70_000) }),
    )
  }
  await writeBackup({ ownerUrl: source.database.ownerUrl, filesFolder, path: archive })
})

afterAll(async () => {
  await Promise.all([source.drop(), ...places.map((place) => place.drop())])
  rmSync(folder, { recursive: true, force: true })
})

async function emptyPlace() {
  const database = await testDatabase()
  places.push(database)
  return { database, ownerUrl: database.ownerUrl, filesFolder: mkdtempSync(join(folder, 'files-')) }
}

/** A fingerprint of every table, the mail switch aside. */
async function fingerprint(ownerUrl: string, condition: (name: string) => string = () => 'true') {
  return withClient(ownerUrl, async (client) => {
    const prints: Record<string, string> = {}
    for (const { name, columns } of await listTables(client)) {
      const list = columns.filter((column) => column !== 'mail_paused' && column !== 'set_up_at').join(', ')
      const rows = `select ${list} from "${name}" where ${condition(name)}`
      const answer = await client.query(
        `select count(*), md5(string_agg(t::text, '|' order by t::text)) from (${rows}) t`,
      )
      prints[name] = Object.values(answer.rows[0]).join(' ')
    }
    return prints
  })
}

function filesUnder(place: string): Record<string, string> {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
  return Object.fromEntries(files.map(({ name, parentPath }) => [name, hash(join(parentPath, name))]))
}

describe('the whole installation', () => {
  test('comes back row for row and file for file, and writes to nobody', async () => {
    const place = await emptyPlace()
    await restoreBackup({ ...place, path: archive })
    expect(await fingerprint(place.ownerUrl)).toEqual(await fingerprint(source.database.ownerUrl))
    expect(filesUnder(place.filesFolder)).toEqual(filesUnder(filesFolder))
    expect(Object.keys(filesUnder(place.filesFolder))).toHaveLength(2)
    const { mailPaused } = await place.database.owner.selectFrom('installation').selectAll().executeTakeFirstOrThrow()
    expect(mailPaused).toBe(true)
  })

  test('the journal is guarded again after it', async () => {
    const place = await emptyPlace()
    await restoreBackup({ ...place, path: archive })
    await expect(sql`update event set type = 'Forged'`.execute(place.database.owner)).rejects.toThrow('append-only')
  })

  test('is refused where somebody lives already, and changes nothing', async () => {
    const before = await fingerprint(source.database.ownerUrl)
    const request = { ownerUrl: source.database.ownerUrl, filesFolder: join(folder, 'nowhere'), path: archive }
    await expect(restoreBackup(request)).rejects.toThrow(OperatorError)
    expect(await fingerprint(source.database.ownerUrl)).toEqual(before)
    expect(existsSync(request.filesFolder)).toBe(false)
  })

  test('a backup is never overwritten', async () => {
    const again = writeBackup({ ownerUrl: source.database.ownerUrl, filesFolder, path: archive })
    await expect(again).rejects.toThrow(OperatorError)
    expect(existsSync(`${archive}.partial`)).toBe(false)
  })

  test('a file missing on the disk is told, the rest is backed up', async () => {
    const path = join(folder, 'faulty.tar')
    const { manifest } = await writeBackup({ ownerUrl: source.database.ownerUrl, filesFolder: folder, path })
    expect(manifest.faultyFiles).toHaveLength(2)
  })
})

describe('a damaged archive', () => {
  const whole = () => readFileSync(archive)

  test('a flipped bit anywhere is refused', async () => {
    const bytes = whole()
    const places = [
      0,
      156,
      300,
      511,
      600,
      5000,
      ...Array.from({ length: 60 }, (_, i) => Math.floor((i / 60) * bytes.length)),
    ]
    for (const at of [...places, bytes.length - 1, bytes.length - 1024, bytes.length - 1600]) {
      const damaged = join(folder, 'damaged.tar')
      const copy = Buffer.from(bytes)
      copy[at]! ^= 1 << (at % 8)
      writeFileSync(damaged, copy)
      await expect(openArchive(damaged), `byte ${at}`).rejects.toThrow(OperatorError)
    }
  })

  test.each([
    ['empty', () => Buffer.alloc(0)],
    ['cut short', () => whole().subarray(0, -512)],
    ['cut in half', () => whole().subarray(0, whole().length / 2)],
    ['lengthened', () => Buffer.concat([whole(), Buffer.alloc(512)])],
    ['something else', () => randomBytes(10_000)],
  ])('%s is refused before anything is written', async (_, content) => {
    const place = await emptyPlace()
    const before = await fingerprint(place.ownerUrl)
    const path = join(folder, 'broken.tar')
    writeFileSync(path, content())
    await expect(restoreBackup({ ...place, path })).rejects.toThrow(OperatorError)
    expect(await fingerprint(place.ownerUrl)).toEqual(before)
    expect(readdirSync(place.filesFolder)).toEqual([])
  })
})

describe('one school', () => {
  const path = join(folder, 'lyceum.tar')
  beforeAll(() => writeBackup({ ownerUrl: source.database.ownerUrl, filesFolder, path, schoolSlug: 'lyceum' }))

  test('moves alone, into an installation where others live', async () => {
    const place = await emptyPlace()
    const gymnasium = join(folder, 'gymnasium.tar')
    await writeBackup({ ownerUrl: source.database.ownerUrl, filesFolder, path: gymnasium, schoolSlug: 'gymnasium' })
    await restoreBackup({ ...place, path: gymnasium })
    await restoreBackup({ ...place, path })
    const ofSchools = (name: string) => (name === 'installation' ? 'false' : 'true')
    expect(await fingerprint(place.ownerUrl, ofSchools)).toEqual(await fingerprint(source.database.ownerUrl, ofSchools))
    expect(filesUnder(place.filesFolder)).toEqual(filesUnder(filesFolder))
  })

  test('takes nothing of the neighbours with it', async () => {
    const { manifest, read, rows, close } = await openArchive(path)
    const text: string[] = [await read('manifest.json').then(String)]
    for (const table of manifest.tables) for await (const part of rows(table)) text.push(part.toString())
    await close()
    expect(text.join()).toContain('lyceum')
    expect(text.join()).not.toContain('gymnasium')
  })

  test('a user name that somebody bears here gets a number, and is told', async () => {
    const place = await emptyPlace()
    await sql`insert into account (id, user_name, created_at)
      values ('01890000-0000-7000-8000-00000000000a', 'Curator-Lyceum', now())`.execute(place.database.owner)
    const { renamed } = await restoreBackup({ ...place, path })
    expect(renamed).toEqual([{ from: 'curator-lyceum', to: 'curator-lyceum-2' }])
  })

  test('is refused where it is already', async () => {
    const place = await emptyPlace()
    await restoreBackup({ ...place, path })
    await expect(restoreBackup({ ...place, path })).rejects.toThrow(OperatorError)
  })

  test('an unknown school is refused with the list of known ones', async () => {
    const request = { ownerUrl: source.database.ownerUrl, filesFolder, path: join(folder, 'x.tar'), schoolSlug: 'x' }
    await expect(writeBackup(request)).rejects.toMatchObject({ remedy: expect.stringContaining('gymnasium, lyceum') })
  })

  test('of every table somebody has said what goes with a school', async () => {
    const tables = await withClient(source.database.ownerUrl, listTables)
    expect(tables.length).toBeGreaterThan(30)
    for (const table of tables) expect(rowsOfSchool(table, 'x')).toBeTruthy()
  })
})
