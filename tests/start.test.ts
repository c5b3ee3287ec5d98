import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { isAlive, livingPostmaster } from '../src/platform/postmaster.ts'
import { type Product, startProduct } from './product.ts'

const folder = mkdtempSync(join(tmpdir(), 'vzaimno-start-'))
chmodSync(folder, 0o711)
const dataDir = join(folder, 'data')
const running: Product[] = []
let port = 0

beforeAll(async () => {
  const { buildWhenStale } = await import('../scripts/build.mjs')
  buildWhenStale(process.execPath)
  port = await freePort()
}, 120_000)

afterEach(async () => {
  for (const product of running.splice(0)) await product.end('SIGTERM')
})
afterAll(() => {
  const server = livingPostmaster(join(dataDir, 'postgres'))
  if (server) process.kill(server.pid, 'SIGQUIT')
  rmSync(folder, { recursive: true, force: true })
})

function start(): Product {
  const product = startProduct(dataDir, port)
  running.push(product)
  return product
}

const address = (path: string) => `http://127.0.0.1:${port}${path}`

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  return port
}

test('the first start ends in an address and a one-time link, and keeps its secrets', async () => {
  const product = start()
  await product.ready()
  await pause(100)
  const token = product.said.out.match(/set-up\?token=([\w-]{32})/)?.[1]
  expect(token).toBeDefined()
  const health = await fetch(address('/health'))
  expect(health.status).toBe(200)
  expect(await health.json()).toMatchObject({ status: 'ok', database: 'ok' })
  const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8')
  expect(product.said.log).not.toContain(password)
  expect(product.said.log).not.toContain(token)
})

test('killed, it is healthy again within five seconds, over the server that lived on', async () => {
  const first = start()
  await first.ready()
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  const pid = livingPostmaster(join(dataDir, 'postgres'))?.pid
  expect(pid).toBeDefined()
  const second = start()
  expect(await second.ready()).toBeLessThan(5000)
  expect((await fetch(address('/health'))).status).toBe(200)
  expect(livingPostmaster(join(dataDir, 'postgres'))?.pid).toBe(pid)
})

test('told to stop under load, it answers what it accepted, and takes its database with it', async () => {
  const product = start()
  await product.ready()
  const pid = livingPostmaster(join(dataDir, 'postgres'))!.pid
  const load = keepAsking(12)
  await load.hasAnswered(50)
  const asked = Date.now()
  product.child.kill('SIGTERM')
  const [code] = await once(product.child, 'exit')
  const { answered, lost } = await load.end()
  expect(code).toBe(0)
  expect(Date.now() - asked).toBeLessThan(10_000)
  expect(answered).toBeGreaterThanOrEqual(50)
  expect(lost).toEqual([])
  expect(isAlive(pid)).toBe(false)
})

test('a taken port is told with the way out', async () => {
  const neighbour = createServer().listen(port, '127.0.0.1')
  await once(neighbour, 'listening')
  const product = start()
  const [code] = await once(product.child, 'exit')
  neighbour.close()
  expect(code).toBe(1)
  expect(product.said.log).toContain(`PORT=${port + 1}`)
})

/**
 * Clients over kept connections. Lost is a request without an answer on a connection that was being served; one that
 * the closing server never took up (refused, or reset in the kernel's queue) is not.
 */
function keepAsking(clients: number) {
  const lost: string[] = []
  let answered = 0
  let isOver = false
  const ask = (agent: Agent) =>
    new Promise<boolean>((done) => {
      const request = get(address('/health'), { agent }, (answer) => {
        answer.resume().on('end', () => {
          answered += answer.statusCode === 200 ? 1 : 0
          if (answer.statusCode !== 200) lost.push(String(answer.statusCode))
          done(true)
        })
      })
      request.on('error', (error: NodeJS.ErrnoException) => {
        if (request.reusedSocket) lost.push(error.code ?? error.message)
        done(false)
      })
    })
  const client = async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    while (!isOver && (await ask(agent)));
    agent.destroy()
  }
  const all = Promise.all(Array.from({ length: clients }, client))
  return {
    hasAnswered: async (count: number) => {
      while (answered < count) await pause(10)
    },
    end: async () => {
      isOver = true
      await all
      return { answered, lost }
    },
  }
}
