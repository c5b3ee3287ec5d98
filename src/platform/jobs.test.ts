import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../tests/database.ts'
import { enterSchool } from './context.ts'
import { enqueue, type Job, startWorker } from './jobs.ts'
import { createLog } from './log.ts'

const school = '01890000-0000-7000-8000-000000000001'
const actor = '01890000-0000-7000-8000-000000000002'
const database = await testDatabase()
const done: Job[] = []
let failures = 0
const logged: string[] = []

const worker = await startWorker(
  database.ownerUrl,
  database.app,
  {
    note: async (job) => void done.push(job),
    stumble: async (job) => {
      failures += 1
      if (job.attempt === 1) throw new Error('Орлова Вера: no')
      done.push(job)
    },
  },
  createLog({ logLevel: 'error', logFormat: 'json' }, (line) => logged.push(line)),
)

afterAll(async () => {
  await worker.stop()
  await database.drop()
})

async function until(isTrue: () => boolean) {
  for (const end = Date.now() + 10_000; !isTrue() && Date.now() < end; await pause(10));
  expect(isTrue()).toBe(true)
}

test('a job is done once its transaction commits, for its school and actor', async () => {
  await database.app.transaction().execute(async (tx) => {
    await enterSchool(tx, school, null)
    await enqueue(tx, { name: 'note', payload: { pairId: 42 }, actorId: actor })
  })
  await until(() => done.length === 1)
  expect(done[0]).toMatchObject({ schoolId: school, actorId: actor, payload: { pairId: 42 }, attempt: 1 })
})

test('no commit, no job', async () => {
  const broken = database.app.transaction().execute(async (tx) => {
    await enqueue(tx, { name: 'note', payload: 'never' })
    throw new Error('rolled back')
  })
  await expect(broken).rejects.toThrow('rolled back')
  await pause(200)
  expect(done.map(({ payload }) => payload)).not.toContain('never')
})

test('a second request with the same key replaces the first', async () => {
  for (const payload of ['first', 'second']) {
    await enqueue(database.app, { name: 'note', payload, key: 'one', runAt: new Date(Date.now() + 400) })
  }
  await until(() => done.some(({ payload }) => payload === 'second'))
  expect(done.map(({ payload }) => payload)).not.toContain('first')
})

test('a failed job is tried again, and its log names nobody', async () => {
  await enqueue(database.app, { name: 'stumble' })
  await until(() => failures === 1)
  await pause(50)
  await sql`update graphile_worker._private_jobs set run_at = now() where attempts = 1`.execute(database.owner)
  await until(() => failures === 2)
  expect(logged.join()).toContain('job failed')
  expect(logged.join()).not.toMatch(/[А-Яа-я]/)
})

test('the application can ask for jobs and not see them', async () => {
  await expect(sql`select * from graphile_worker.jobs`.execute(database.app)).rejects.toThrow('permission denied')
})
