import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/database.ts'
import { openDatabase } from '../database.ts'
import { healthRoute } from './health.ts'

const database = await testDatabase()
afterAll(() => database.drop())

test('healthy', async () => {
  const answer = await healthRoute(database.app).request('/')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({
    status: 'ok',
    database: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
  })
})

test('low space is told, reading goes on', async () => {
  const answer = await healthRoute(database.app, () => true).request('/')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ space: 'low' })
})

test('a dead database is named', async () => {
  const dead = openDatabase('postgres://nobody:x@127.0.0.1:1/nothing')
  const answer = await healthRoute(dead).request('/')
  await dead.destroy()
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ status: 'failing', database: 'unreachable' })
})
