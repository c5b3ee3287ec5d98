import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '../src/platform/config.ts'
import { migrate } from '../src/platform/migrate.ts'
import { isAlive, livingPostmaster } from '../src/platform/postmaster.ts'
import { prepareAppRole } from '../src/platform/roles.ts'
import { startPostgres, withClient } from '../src/platform/supervisor.ts'

export type TestCluster = {
  /** The owner's address of the migrated template. */
  ownerUrl: string
  appUrl: string
  stop(): Promise<void>
}

/** Speed before safety: the data of tests may be lost with the machine. */
const hasty = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' }

/** One PostgreSQL for a whole run, or the server of TEST_DATABASE_URL, with a migrated database to be cloned. */
export async function startTestCluster(): Promise<TestCluster> {
  const given = process.env.TEST_DATABASE_URL
  return given ? onServer(given) : onOwnCluster()
}

async function onOwnCluster(): Promise<TestCluster> {
  await endAbandoned()
  const folder = mkdtempSync(join(tmpdir(), `vzaimno-test-${process.pid}-`))
  chmodSync(folder, 0o711)
  const postgres = await startPostgres(configOf(folder), { settings: hasty, mayForget: true })
  const stop = async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    return { ownerUrl: postgres.ownerUrl, appUrl: await prepareTemplate(postgres.ownerUrl), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function configOf(folder: string): Config {
  return readConfig({ DATA_DIR: join(folder, 'data'), PG_BIN: process.env.PG_BIN })
}

/** A killed run leaves its server behind; the next one ends it. */
async function endAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(name.match(/^vzaimno-test-(\d+)-/)?.[1])
    const folder = join(tmpdir(), name)
    if (!pid || isAlive(pid)) continue
    const server = livingPostmaster(join(folder, 'data', 'postgres'))
    if (server) process.kill(server.pid, 'SIGQUIT')
    rmSync(folder, { recursive: true, force: true })
  }
}

async function onServer(url: string): Promise<TestCluster> {
  const name = `vzaimno_template_${process.pid}`
  await withClient(url, (client) => client.query(`create database ${name} template template0`))
  const ownerUrl = databaseOf(url, name)
  const appUrl = await prepareTemplate(ownerUrl)
  const stop = () => withClient(url, (client) => client.query(`drop database if exists ${name} with (force)`))
  return { ownerUrl, appUrl, stop: async () => void (await stop()) }
}

async function prepareTemplate(ownerUrl: string): Promise<string> {
  await migrate(ownerUrl)
  return prepareAppRole(ownerUrl)
}

export function databaseOf(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
