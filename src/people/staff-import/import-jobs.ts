import { z } from 'zod'
import { enterOwnSchool } from '../../identity/school-queries.ts'
import type { Context, Installation, Language } from '../../platform/context.ts'
import { enterSchool } from '../../platform/context.ts'
import { enqueue, type Job, type Task, type Tasks } from '../../platform/jobs.ts'
import { asJson } from '../../platform/json.ts'
import { readFrame } from '../../programme/programme-queries.ts'
import { UnreadableFile } from '../import/unreadable-file.ts'
import { applyChosen } from './apply-import.ts'
import { countOf } from './import-progress.ts'
import { readWaiting } from './start-import.ts'

const names = { reading: 'read-staff-list', applying: 'write-staff-list' } as const
type Phase = keyof typeof names

const payloadOf = z.object({
  importId: z.string(),
  accountId: z.string(),
  slug: z.string(),
  language: z.enum(['ru', 'en']),
})

/** After this many failures the import says so instead of trying on. */
const LAST_ATTEMPT = 3

/** Leaves a long reading or writing to the background. */
export function workLater(ctx: Context, phase: Phase, importId: string): Promise<void> {
  const { accountId, language, school } = ctx
  return enqueue(ctx.db, {
    name: names[phase],
    payload: { importId, accountId, slug: school.slug, language },
    actorId: ctx.actor.membershipId,
  })
}

/** The background work of imports, by name. */
export const importTasks = (installation: Installation): Tasks => ({
  [names.reading]: taskOf(installation, 'reading', (ctx, id) => readWaiting(ctx, id, countOf(ctx, id))),
  [names.applying]: taskOf(installation, 'applying', async (ctx, id) => {
    await applyChosen(ctx, id, countOf(ctx, id))
  }),
})

function taskOf(installation: Installation, phase: Phase, work: (ctx: Context, id: string) => Promise<void>): Task {
  return async (job) => {
    const { importId, ...who } = payloadOf.parse(job.payload)
    try {
      await asAccount(installation, who, (ctx) => work(ctx, importId))
    } catch (error) {
      if (!(error instanceof UnreadableFile) && job.attempt < LAST_ATTEMPT) throw error
      await stop(installation, job, { importId, phase, error })
    }
  }
}

type Who = { accountId: string; slug: string; language: Language }

/** One transaction in the account's own school, as a request of theirs would be. */
function asAccount(installation: Installation, who: Who, work: (ctx: Context) => Promise<void>): Promise<void> {
  return installation.db.transaction().execute(async (db) => {
    const { accountId, slug, language } = who
    const visitor = { db, installation, now: installation.clock.now(), language, accountId, sessionId: '', nonce: '' }
    const entered = await enterOwnSchool(visitor, slug)
    if (!entered) return
    const { school, actor } = entered
    const today = installation.clock.today(school.timeZone)
    const ctx: Context = { ...visitor, school, actor, today, frame: { schoolYear: '', programmeId: null, stages: [] } }
    ctx.frame = await readFrame(ctx)
    await work(ctx)
  })
}

type Stop = { importId: string; phase: Phase; error: unknown }

/** A file that cannot be read has failed; rows that could not be written stay as they were, to be written again. */
function stop(installation: Installation, job: Job, { importId, phase, error }: Stop): Promise<void> {
  const trouble =
    error instanceof UnreadableFile ? { key: error.key, details: error.details } : { key: 'broke', details: [] }
  return installation.db.transaction().execute(async (tx) => {
    await enterSchool(tx, job.schoolId, null)
    await tx
      .updateTable('staffImport')
      .set({ state: phase === 'reading' ? 'failed' : 'preview', trouble: asJson(trouble) })
      .where('id', '=', importId)
      .where('state', '=', phase)
      .execute()
  })
}
