import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../src/platform/config.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { livingPostmaster } from '../src/platform/postmaster.ts'
import { type PostgresHandle, startPostgres } from '../src/platform/supervisor.ts'
import { startProduct } from '../tests/product.ts'

const folder = mkdtempSync(join(tmpdir(), 'vzaimno-bars-'))
const dataDir = join(folder, 'data')
const cycles = Number(process.env.CYCLES ?? 100)
const writers = 8
let postgres: PostgresHandle
let db: Database

beforeAll(async () => {
  await chmod(folder, 0o711)
  postgres = await startPostgres(readConfig({ DATA_DIR: dataDir }))
  db = openDatabase(postgres.ownerUrl, { max: writers + 1 })
  await db.schema
    .createTable('ledger' as 'event')
    .addColumn('entry', 'text', (column) => column.primaryKey())
    .execute()
})
afterAll(async () => {
  await db.destroy()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

const address = (path: string, port: number) => `http://127.0.0.1:${port}${path}`

test(`R2: PostgreSQL killed ${cycles} times under ${writers} writers`, async () => {
  const acknowledged = new Set<string>()
  let isOver = false
  const writer = async (number: number) => {
    for (let entry = 0; !isOver; entry += 1) {
      const key = `${number}-${entry}`
      const written = await db
        .insertInto('ledger' as never)
        .values({ entry: key } as never)
        .execute()
        .catch(() => undefined)
      if (written) acknowledged.add(key)
      else await pause(20)
    }
  }
  const all = Array.from({ length: writers }, (_, number) => writer(number))
  const outages: number[] = []
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    await pause(300)
    const before = acknowledged.size
    process.kill(livingPostmaster(postgres.place!)!.pid, 'SIGKILL')
    const began = Date.now()
    await pause(50)
    while (acknowledged.size === before || !livingPostmaster(postgres.place!)) await pause(20)
    const settled = acknowledged.size
    while (acknowledged.size <= settled) await pause(10)
    outages.push(Date.now() - began)
  }
  isOver = true
  await Promise.all(all)
  const kept = new Set(
    (
      await db
        .selectFrom('ledger' as never)
        .select('entry' as never)
        .execute()
    ).map((row) => (row as { entry: string }).entry),
  )
  const lost = [...acknowledged].filter((key) => !kept.has(key))
  console.log(`R2: ${acknowledged.size} acknowledged, ${lost.length} lost, outage at most ${Math.max(...outages)} ms`)
  expect(lost).toEqual([])
  expect(Math.max(...outages)).toBeLessThan(10_000)
})

test('F1, F12: first start, restarts, memory', async () => {
  const place = join(folder, 'fresh', 'data')
  const port = await freePort()
  await mkdir(join(folder, 'fresh'), { mode: 0o711 })
  const times: number[] = []
  const memory: number[] = []
  for (let start = 0; start < 4; start += 1) {
    const product = startProduct(place, port)
    times.push(await product.ready())
    memory.push(residentMegabytes(product.child.pid!))
    expect((await fetch(address('/', port))).status).toBeLessThan(400)
    await product.end('SIGTERM')
  }
  const [first, ...again] = times
  console.log(`F1: first start ${first} ms, restarts ${again.join(', ')} ms`)
  console.log(`F12: ${Math.max(...memory)} MB idle`)
  expect(first).toBeLessThan(10_000)
  expect(Math.max(...memory)).toBeLessThan(200)
})

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as { port: number }
  probe.close()
  return port
}

/** Of the web process alone, where the system tells (Linux). */
function residentMegabytes(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1]) / 1024
}
