import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureInstallation } from '../src/platform/installation.ts'
import { matrix } from './authorization/matrix.ts'
import { buildWorld, type World } from './authorization/world.ts'
import { hashOfRows } from './hash-of-rows.ts'
import { ADDRESS, testApp } from './school.ts'

const vzaimno = await testApp()
afterAll(() => vzaimno.drop())

let world: World
beforeAll(async () => {
  world = await buildWorld(vzaimno)
  await ensureInstallation(vzaimno.database.owner)
})

/** Every address of the product that writes. */
const writing = vzaimno.app.routes.filter((route) => route.method === 'POST').map((route) => route.path)
const addresses = [...new Set(writing)]

test('there is something to refuse', () => {
  expect(addresses.length).toBeGreaterThan(20)
  expect(vzaimno.app.routes.filter((route) => !['GET', 'POST', 'ALL'].includes(route.method))).toEqual([])
})

const forgeries: [string, Record<string, string>, ((form: URLSearchParams) => BodyInit)?][] = [
  ['another site', { Origin: 'https://evil.example' }],
  ['another site, told by the browser', { Origin: ADDRESS, 'Sec-Fetch-Site': 'cross-site' }],
  ['a neighbour of the same domain', { Origin: ADDRESS, 'Sec-Fetch-Site': 'same-site' }],
  ['another port', { Origin: `${ADDRESS}:8080` }],
  ['a hidden origin', { Origin: 'null' }],
  ['a senseless origin', { Origin: 'evil' }],
  ['no origin', {}],
  ['plain text', { Origin: ADDRESS, 'Content-Type': 'text/plain' }, (form) => form.toString()],
  ['JSON', { Origin: ADDRESS, 'Content-Type': 'application/json' }, (form) => JSON.stringify(Object.fromEntries(form))],
  ['no type', { Origin: ADDRESS }, (form) => new Blob([form.toString()])],
]

describe.each(addresses)('%s', (pattern) => {
  const fields = () => matrix[`POST ${pattern}`]?.with?.(world).own
  const path = () =>
    pattern.replace(/:(\w+)/g, (_, key) => (key === 'school' ? world.slug : (fields()?.params[key] ?? 'missing')))
  const form = (token = world.clients.curator.newFormToken()) =>
    new URLSearchParams({ _form: token, ...fields()?.fields })
  const send = (headers: Record<string, string>, body: BodyInit, method = 'POST') =>
    vzaimno.app.request(`${ADDRESS}${path()}`, {
      method,
      headers: { Cookie: `vzaimno=${world.clients.curator.token}`, ...headers },
      ...(method === 'POST' && { body }),
    })

  test('is not obeyed from elsewhere, without a token of this session, or by looking', async () => {
    const before = await hashOfRows(vzaimno.database.owner)
    for (const [what, headers, shape] of forgeries) {
      expect((await send(headers, (shape ?? ((typed) => typed))(form()))).status, what).toBe(400)
    }
    for (const token of ['', 'forged', world.clients.director.newFormToken()]) {
      expect((await send({ Origin: ADDRESS }, form(token))).status, 'a foreign token').toBe(400)
    }
    await send({}, form(), 'GET')
    expect(await hashOfRows(vzaimno.database.owner)).toBe(before)
  })
})
