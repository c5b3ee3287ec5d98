import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Cluster, environment, give, socketFolder } from './cluster.ts'
import { OperatorError } from './operator.ts'
import { isAlive, livingPostmaster, type Postmaster } from './postmaster.ts'

const longestRecovery = 300_000
const onWindows = process.platform === 'win32'

/** Settings of the product's own server; tests may add theirs. */
const settings: Record<string, string> = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  max_connections: '60',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  min_wal_size: '64MB',
  jit: 'off',
  timezone: 'UTC',
  // Seven daily files, each begun anew; failed statements and their values (names of people) stay out of them.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgres-%a.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

/** The address of a role in the product's own server, as the living server says where it listens. */
export function addressOf(cluster: Cluster, server: Postmaster, user: string, database: string): string {
  const host = server.socketDir ? encodeURIComponent(server.socketDir) : '127.0.0.1'
  return `postgres://${user}:${cluster.password}@${host}:${server.port}/${database}`
}

/**
 * Adopts the living server of the cluster, or starts one and waits until it answers (crash recovery included).
 * @throws OperatorError with the server's own last words.
 */
export async function raiseServer(cluster: Cluster, extra: Record<string, string> = {}): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const isGone = livingPostmaster(cluster.place)
      ? () => !livingPostmaster(cluster.place)
      : await spawnServer(cluster, extra)
    const server = await untilReady(cluster, isGone)
    if (server) return server
    if (attempt === 5) throw didNotStart(cluster)
    await pause(attempt * 300)
  }
}

async function spawnServer(cluster: Cluster, extra: Record<string, string>): Promise<() => boolean> {
  const listening = onWindows
    ? { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(await freePort()) }
    : { listen_addresses: '', unix_socket_directories: socketFolder(cluster), port: '5432' }
  const chosen = Object.entries({ ...settings, ...listening, ...extra }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const log = openSync(startLog(cluster), 'w', 0o600)
  give(startLog(cluster), cluster.account)
  const child = spawn(cluster.binaries.postgres, ['-D', cluster.place, ...chosen], {
    ...cluster.account,
    cwd: cluster.place,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
    env: environment(),
  })
  closeSync(log)
  let gone = false
  child.on('exit', () => {
    gone = true
  })
  child.on('error', () => {
    gone = true
  })
  child.unref()
  return () => gone
}

/** `undefined`: the server died instead of becoming ready. */
async function untilReady(cluster: Cluster, isGone: () => boolean): Promise<Postmaster | undefined> {
  for (const end = Date.now() + longestRecovery; Date.now() < end; await pause(40)) {
    if (isGone()) return undefined
    const server = livingPostmaster(cluster.place)
    if (server?.status === 'ready' && (await answers(addressOf(cluster, server, 'postgres', 'postgres')))) return server
  }
  return undefined
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') throw wrongPassword()
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Ends the server so that the next start needs no recovery. */
export async function endServer(cluster: Cluster): Promise<void> {
  const server = livingPostmaster(cluster.place)
  if (!server) return
  signal(cluster, server.pid, 'SIGINT')
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(40)) if (!isAlive(server.pid)) return
  signal(cluster, server.pid, 'SIGQUIT')
}

function signal(cluster: Cluster, pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    if (onWindows)
      spawnSync(join(dirname(cluster.binaries.postgres), 'pg_ctl.exe'), ['kill', name.slice(3), String(pid)])
    else process.kill(pid, name)
  } catch {
    // It has ended by itself meanwhile.
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.on('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}

function startLog(cluster: Cluster): string {
  return join(cluster.base, 'postgres-start.log')
}

function didNotStart(cluster: Cluster): OperatorError {
  const words = lastWords(cluster)
  return new OperatorError(
    {
      ru: `База данных не запускается. PostgreSQL говорит:\n${words}`,
      en: `The database does not start. PostgreSQL says:\n${words}`,
    },
    {
      ru: `Проверьте место на диске и права на ${cluster.place}.`,
      en: `Check the free space and the rights on ${cluster.place}.`,
    },
  )
}

function lastWords(cluster: Cluster): string {
  const folder = join(cluster.place, 'log')
  const logs = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
  const newest = logs.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs).slice(0, 1)
  const lines = [startLog(cluster), ...newest].flatMap((file) =>
    readFileSync(file, 'utf8').trim().split('\n').slice(-5),
  )
  return lines.join('\n')
}

function wrongPassword(): OperatorError {
  return new OperatorError(
    { ru: 'Пароль базы данных не подходит к ней.', en: 'The password of the database does not fit it.' },
    {
      ru: 'Верните файл postgres-password из той же папки данных, где лежит база.',
      en: 'Put back the file postgres-password of the same data folder.',
    },
  )
}
