import { afterAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import type { Role } from '../../src/platform/context.ts'
import { hashOfRows } from '../hash-of-rows.ts'
import { aSchool, type TestApp, testApp } from '../school.ts'
import { type Example, matrix } from './matrix.ts'
import { addressOf, examples } from './operations.ts'
import { buildWorld } from './world.ts'

const vzaimno = await testApp()
const world = await buildWorld(vzaimno)
const stranger = (await aSchool(vzaimno, 'lyceum-2')).curator
afterAll(() => vzaimno.drop())

const declared = Object.entries(matrix)
const ROLES: Role[] = ['participant', 'curator', 'coordinator', 'director']

test('every route inside a school is declared, and every declaration has its route', () => {
  const routes = vzaimno.app.routes.filter((route) => route.method !== 'ALL' && route.path.startsWith('/:school'))
  const operations = new Set(routes.map((route) => `${route.method} ${route.path.replace(/(.)\/$/, '$1')}`))
  expect([...operations].sort()).toEqual(declared.map(([name]) => name).sort())
})

describe('who may', () => {
  const rehearsed = rehearsal(vzaimno)
  for (const [name, operation] of declared) {
    for (const role of ROLES) {
      test(`${role}: ${name}`, async () => {
        const { own, other } = examples(world, operation)
        const may = operation[role] === 'yes' || operation[role] === 'own'
        if (may) expect(await tryOut(rehearsed, name, role, own), 'their own').not.toBeOneOf([404, 400, 403, 500])
        else await expectDenied(name, role, own)
        if (operation[role] === 'own' && other) await expectDenied(name, role, other)
      })
    }
    test(`a stranger and a visitor may not: ${name}`, async () => {
      const [method, path] = addressOf(world, name, examples(world, operation).own)
      const before = await hashOfRows(vzaimno.database.owner)
      const answer = method === 'GET' ? await stranger.get(path) : await stranger.post(path)
      expect(answer.status).toBe(404)
      const visitor = await vzaimno.app.request(path, { method, ...(method === 'POST' && { body: new FormData() }) })
      expect(visitor.status).toBeOneOf([303, 400, 404])
      expect(await hashOfRows(vzaimno.database.owner)).toBe(before)
    })
  }
})

async function tryOut(test: TestApp, name: string, role: Role, example: Example): Promise<number> {
  const client = world.clients[role]
  const [method, path] = addressOf(world, name, example)
  return (await (method === 'GET' ? client.get(path, test.app) : client.post(path, example.fields ?? {}, test.app)))
    .status
}

/** A denied request answers like a page that does not exist, and leaves no trace in any row. */
async function expectDenied(name: string, role: Role, example: Example): Promise<void> {
  const before = await hashOfRows(vzaimno.database.owner)
  expect(await tryOut(vzaimno, name, role, example)).toBe(404)
  expect(await hashOfRows(vzaimno.database.owner)).toBe(before)
}

/** The same application, but nothing it writes is ever kept: every operation can be tried by everybody. */
function rehearsal(test: TestApp): TestApp {
  const db = new Proxy(test.database.app, {
    get(target, key) {
      if (key !== 'startTransaction') return Reflect.get(target, key, target)
      return () => ({
        execute: async () => {
          const tx = await target.startTransaction().execute()
          return Object.assign(tx, { commit: () => tx.rollback() })
        },
      })
    },
  })
  const installation = { ...test.installation, db }
  return { ...test, installation, app: createApp(installation, (error) => test.failures.push(error)) }
}
