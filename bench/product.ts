import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { livingPostmaster } from '../src/platform/postmaster.ts'
import { type Product, startProduct } from '../tests/product.ts'

const root = join(import.meta.dirname, '..')
const program = join(root, 'dist/server/vzaimno.js')

/** A data folder of one measurement's own, and the built product over it as a process of its own. */
export async function openPlace() {
  const folder = mkdtempSync(join(tmpdir(), 'vzaimno-bench-'))
  chmodSync(folder, 0o711)
  const dataDir = join(folder, 'data')
  const port = await freePort()
  const cluster = join(dataDir, 'postgres')
  return {
    folder,
    dataDir,
    address: `http://127.0.0.1:${port}`,
    postmaster: () => livingPostmaster(cluster)?.pid,
    start: (env: NodeJS.ProcessEnv = {}) => start(dataDir, port, env),
    /** Runs a command of the product to its end. */
    command: (args: string[], env: NodeJS.ProcessEnv = {}) => runCommand(args, { DATA_DIR: dataDir, ...env }),
    close() {
      const server = livingPostmaster(cluster)
      if (server) process.kill(server.pid, 'SIGQUIT')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export type Place = Awaited<ReturnType<typeof openPlace>>

const environment = (env: NodeJS.ProcessEnv) => ({
  LOG_LEVEL: 'warn',
  NODE_COMPILE_CACHE: join(root, 'dist/compiled'),
  ...env,
})

/** Starts it and waits until it says that it runs. */
async function start(dataDir: string, port: number, env: NodeJS.ProcessEnv) {
  const product = startProduct(dataDir, port, environment(env))
  const tookMs = await product.ready()
  const pid = product.child.pid!
  return { pid, said: product.said, tookMs, stop: () => end(product, 'SIGTERM'), kill: () => end(product, 'SIGKILL') }
}

async function end(product: Product, signal: 'SIGTERM' | 'SIGKILL') {
  const began = performance.now()
  const code = await product.end(signal)
  return { code, tookMs: performance.now() - began }
}

async function runCommand(args: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env.PATH, VZAIMNO_LANG: 'ru', ...environment(env) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let complaint = ''
  child.stdout.on('data', (text) => {
    out += text
  })
  child.stderr.on('data', (text) => {
    complaint += text
  })
  const [code] = await once(child, 'close')
  return { code: code as number, out, complaint }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  return port
}

/** Memory of a process in megabytes: now, and the most it ever had. Linux alone tells; elsewhere NaN. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = read(`/proc/${pid}/status`)
  const of = (name: string) => Number(status.match(new RegExp(`^${name}:\\s+(\\d+)`, 'm'))?.[1]) / 1024
  return { now: of('VmRSS'), peak: of('VmHWM') }
}

/** Lets the most memory count from now. */
export function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
  } catch {
    // where the system does not allow it the whole peak is told
  }
}

/** The proportional memory of a database server and its children, in megabytes: shared pages are counted once. */
export function memoryOfServer(postmaster: number): number {
  const family = readdirSync('/proc').filter(
    (pid) => Number(pid) === postmaster || read(`/proc/${pid}/status`).includes(`PPid:\t${postmaster}\n`),
  )
  const kilobytes = family.map((pid) => Number(read(`/proc/${pid}/smaps_rollup`).match(/^Pss:\s+(\d+)/m)?.[1] ?? 0))
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
