import { setTimeout as pause } from 'node:timers/promises'
import { Logger, type Runner, run, type TaskList } from 'graphile-worker'
import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import { z } from 'zod'
import { type Database, openPool } from './database.ts'
import type { DB } from './database-types.ts'
import type { Log } from './log.ts'

/** Work that may wait and must not be lost. It may run twice: its effects carry keys of their own. */
export type Job = {
  id: string
  /** `null`: a job of the whole installation. */
  schoolId: string | null
  actorId: string | null
  payload: unknown
  /** From 1. After the twelfth failure the job is set aside. */
  attempt: number
}

/** Runs with the application's connection: names the job's school in its transactions like any request. */
export type Task = (job: Job, app: Database) => Promise<void>

export type Tasks = Record<string, Task>

export type JobRequest = {
  name: string
  payload?: unknown
  actorId?: string | null
  runAt?: Date
  /** A second request with the same key, before the first has run, replaces it. */
  key?: string
}

/** Asks for a job inside the transaction that needs it: no commit, no job. The school is the transaction's own. */
export async function enqueue(tx: Kysely<DB>, { name, payload = {}, actorId, runAt, key }: JobRequest): Promise<void> {
  await sql`select enqueue_job(${name}, ${JSON.stringify(payload)}::json, ${actorId ?? null}::uuid,
    ${runAt ?? null}::timestamptz, ${key ?? null})`.execute(tx)
}

const envelope = z.object({ school: z.string().nullable(), actor: z.string().nullable(), payload: z.unknown() })

export type Worker = { stop: () => Promise<void> }

/**
 * Takes up jobs within milliseconds, reading the queue as owner. Survives the restart of PostgreSQL.
 * @param ownerUrl address of the owner, who alone can read the queue
 */
export async function startWorker(ownerUrl: string, app: Database, tasks: Tasks, log: Log): Promise<Worker> {
  const pool = openPool(ownerUrl, { max: 4 })
  const taskList = toTaskList(tasks, app, log)
  let isStopping = false
  let runner: Runner | undefined
  const keepRunning = async () => {
    while (!isStopping) {
      try {
        runner = await runOn(pool, taskList, log)
        await runner.promise
      } catch (error) {
        if (!isStopping) log.fault('worker interrupted', error)
      }
      if (!isStopping) await pause(1000)
    }
  }
  const running = keepRunning()
  return {
    stop: async () => {
      isStopping = true
      await runner?.stop().catch(() => {})
      await running
      await becomeIdle(pool)
      await pool.end()
    },
  }
}

/** The runner may stop while the end of its last job is still on its way to the database. Waits two seconds at most. */
async function becomeIdle(pool: pg.Pool): Promise<void> {
  const isBusy = () => pool.waitingCount > 0 || pool.idleCount < pool.totalCount
  for (const end = Date.now() + 2000; isBusy() && Date.now() < end; await pause(10));
}

function runOn(pool: pg.Pool, taskList: TaskList, log: Log): Promise<Runner> {
  return run({
    pgPool: pool,
    taskList,
    concurrency: 2,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: 5000,
    pollInterval: 2000,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn('worker', { detail: message.slice(0, 200) })
    }),
  })
}

function toTaskList(tasks: Tasks, app: Database, log: Log): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (raw, { job }) => {
        const { school, actor, payload } = envelope.parse(raw)
        try {
          await task({ id: job.id, schoolId: school, actorId: actor, payload, attempt: job.attempts }, app)
        } catch (error) {
          log.fault('job failed', error, { job: name, id: job.id, attempt: job.attempts })
          throw new Error('failed; see the log')
        }
      },
    ]),
  )
}
