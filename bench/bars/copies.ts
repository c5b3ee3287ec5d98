import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { storeFile } from '../../src/platform/files.ts'
import { aSchool } from '../../tests/school.ts'
import { inside } from '../installation.ts'
import { openPlace } from '../product.ts'
import { type Finding, inMs } from '../table.ts'
import { countDamage, isUnharmed, told } from './count-damage.ts'
import type { Site } from './site.ts'
import { startWriters } from './writers.ts'

/** R11: a backup while eight people write, brought back into an empty place; and the same file with one bit turned. */
export async function backUpUnderLoad(site: Site, flips: number): Promise<Finding[]> {
  await inside(site.place, async (app) => {
    const school = await aSchool(app, 'school-files')
    for (let nth = 0; nth < 5; nth += 1)
      await school.as((ctx) =>
        storeFile(ctx, { name: `Скан ${nth}.pdf`, mediaType: 'application/pdf', content: Buffer.alloc(200_000, nth) }),
      )
  })
  const archive = join(site.place.folder, 'copy.tar')
  const product = await site.place.start()
  const writers = startWriters(site)
  await writers.nextAcknowledged()
  const before = new Map(writers.account.acknowledged)
  const began = performance.now()
  const written = await site.place.command(['backup', archive, '--json'])
  const tookMs = performance.now() - began
  const account = await writers.stop()
  await product.stop()
  if (written.code !== 0) throw new Error(`no backup: ${written.complaint}`)
  const restored = await restoreElsewhere(site, archive)
  const damage = await countDamage(restored, { ...account, acknowledged: before })
  const files = filesOf(site.place.dataDir) === filesOf(restored.place.dataDir)
  restored.place.close()
  const unnoticed = await flipBits(site, archive, flips)
  return [
    {
      id: 'R11',
      what: 'backup under 8 writers, restored into an empty place',
      bar: 'rows and files equal',
      found: `${told(damage)}; files ${files ? 'equal' : 'differ'}; written in ${inMs(tookMs)}`,
      holds: isUnharmed(damage) && files,
    },
    {
      id: 'R11',
      what: `one bit turned, ${flips} times`,
      bar: 'refused, nothing written',
      found: `${unnoticed} unnoticed`,
      holds: unnoticed === 0,
    },
  ]
}

async function restoreElsewhere(site: Site, archive: string): Promise<Site> {
  const place = await openPlace()
  const { code, complaint } = await place.command(['restore', archive])
  if (code !== 0) throw new Error(`not restored: ${complaint}`)
  return { ...site, place }
}

/** Every file's content, as one hash. */
function filesOf(dataDir: string): string {
  const folder = join(dataDir, 'files')
  const hash = createHash('sha256')
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  if (paths.length === 0) throw new Error(`no files in ${folder}`)
  for (const path of paths.toSorted()) hash.update(path.slice(folder.length)).update(readFileSync(path))
  return `${paths.length} ${hash.digest('hex')}`
}

async function flipBits(site: Site, archive: string, flips: number): Promise<number> {
  const whole = readFileSync(archive)
  const damaged = join(site.place.folder, 'damaged.tar')
  let unnoticed = 0
  for (let turn = 0; turn < flips; turn += 1) {
    const copy = Buffer.from(whole)
    const at = Math.floor(((turn + Math.random()) / flips) * copy.length)
    copy[at]! ^= 1 << (turn % 8)
    writeFileSync(damaged, copy)
    const place = await openPlace()
    const { code } = await place.command(['restore', damaged, '--check'])
    if (code === 0 || existsSync(join(place.dataDir, 'files'))) unnoticed += 1
    place.close()
  }
  return unnoticed
}
