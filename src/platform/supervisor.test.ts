import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { OperatorError } from './operator.ts'
import { isAlive, livingPostmaster, readPostmaster } from './postmaster.ts'
import { type PostgresHandle, type SupervisorEvent, startPostgres, withClient } from './supervisor.ts'

const folder = mkdtempSync(join(tmpdir(), 'vzaimno-supervisor-'))
chmodSync(folder, 0o711)
const dataDir = join(folder, 'data')
const config = readConfig({ DATA_DIR: dataDir, PG_BIN: process.env.PG_BIN })
const running: PostgresHandle[] = []

async function start(onEvent?: (event: SupervisorEvent) => void) {
  const postgres = await startPostgres(config, { onEvent })
  running.push(postgres)
  return postgres
}

afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ask = async (url: string, question: string) =>
  withClient(url, async (client) => Object.values((await client.query(question)).rows[0])[0])

async function until(isTrue: () => boolean | Promise<boolean>) {
  const start = Date.now()
  while (!(await isTrue())) {
    if (Date.now() - start > 15_000) throw new Error('too long')
    await pause(50)
  }
  return Date.now() - start
}

test('makes a cluster that keeps its word, for itself alone, without power over it', async () => {
  const postgres = await start()
  expect(postgres.facts).toMatchObject({ checksums: true })
  expect(await ask(postgres.ownerUrl, 'show fsync')).toBe('on')
  expect(await ask(postgres.ownerUrl, 'show full_page_writes')).toBe('on')
  expect(await ask(postgres.ownerUrl, `select usesuper from pg_user where usename = current_user`)).toBe(false)
  expect(await ask(postgres.ownerUrl, `select 'Еж' < 'Ёлка' and 'Ёлка' < 'Ель'`)).toBe(true)
  expect(statSync(join(dataDir, 'postgres-password')).mode & 0o777).toBe(0o600)
  if (process.platform !== 'win32') {
    expect(await ask(postgres.ownerUrl, 'show listen_addresses')).toBe('')
    expect(statSync(readPostmaster(postgres.place!)!.socketDir).mode & 0o777).toBe(0o700)
  }
})

test('lets nobody in without the password', async () => {
  const { ownerUrl } = await start()
  const address = new URL(ownerUrl)
  address.password = 'guess'
  await expect(withClient(address.href, async () => {})).rejects.toThrow(OperatorError)
})

test('nothing of its own environment, least of all secrets, reaches the server', async () => {
  process.env.SECRET_CANARY = 'canary'
  const { place } = await start()
  const environment = readFileSync(`/proc/${readPostmaster(place!)!.pid}/environ`, 'utf8')
  delete process.env.SECRET_CANARY
  expect(environment).not.toContain('canary')
})

test('brings a killed server back within ten seconds, with what it had confirmed', async () => {
  const events: SupervisorEvent[] = []
  const { ownerUrl, place } = await start((event) => events.push(event))
  await withClient(ownerUrl, (client) => client.query('create table confirmed as select 42 as n'))
  process.kill(readPostmaster(place!)!.pid, 'SIGKILL')
  const outage = await until(() => events.includes('database-back'))
  expect(await ask(ownerUrl, 'select n from confirmed')).toBe(42)
  expect(outage).toBeLessThan(10_000)
})

test('adopts the server of a killed parent, and is the one to end it', async () => {
  const first = await start()
  const { pid } = readPostmaster(first.place!)!
  const second = await start()
  expect(readPostmaster(second.place!)!.pid).toBe(pid)
  await first.stop()
  expect(isAlive(pid)).toBe(true)
  expect(await ask(second.ownerUrl, 'select 1')).toBe(1)
  await second.stop()
  expect(isAlive(pid)).toBe(false)
})

test('a trace of a dead server, or of another program under its number, is no server', async () => {
  const { place, stop } = await start()
  const trace = readFileSync(join(place!, 'postmaster.pid'), 'utf8')
  await stop()
  const other = spawn('sleep', ['60'])
  for (const pid of [other.pid!, 4_000_000]) {
    writeFileSync(join(place!, 'postmaster.pid'), trace.replace(/^\d+/, String(pid)))
    expect(livingPostmaster(place!)).toBeUndefined()
    expect(existsSync(join(place!, 'postmaster.pid'))).toBe(false)
  }
  other.kill('SIGKILL')
  const again = await start()
  expect(await ask(again.ownerUrl, 'select 1')).toBe(1)
})

test.runIf(process.platform === 'linux')('a zombie is dead', async () => {
  const parent = spawn('bash', ['-c', 'sleep 0.05 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const pid = Number(await new Promise<Buffer>((done) => parent.stdout.once('data', done)))
  const state = () => readFileSync(`/proc/${pid}/status`, 'utf8').match(/^State:\s+(\w)/m)?.[1]
  await until(() => state() === 'Z')
  expect(isAlive(pid)).toBe(false)
  parent.kill('SIGKILL')
})

test('a server that may forget is refused', async () => {
  const hasty = { fsync: 'off' }
  await expect(startPostgres(config, { settings: hasty })).rejects.toThrow('fsync')
  await until(() => livingPostmaster(join(dataDir, 'postgres')) === undefined)
})

test('a password that was lost is told plainly', async () => {
  const file = join(dataDir, 'postgres-password')
  const key = readFileSync(file, 'utf8')
  writeFileSync(file, 'another')
  await expect(startPostgres(config)).rejects.toMatchObject({ remedy: expect.stringContaining('postgres-password') })
  writeFileSync(file, key)
  await start()
})
