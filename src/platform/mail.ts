import type { Kysely } from 'kysely'
import { createTransport, type Transporter } from 'nodemailer'
import { z } from 'zod'
import type { Config } from './config.ts'
import { enterSchool } from './context.ts'
import type { DB } from './database-types.ts'
import type { Task } from './jobs.ts'

export const deliverLettersJob = 'deliver-letters'

/** True where letters leave by themselves; else they wait for the curator. */
export const isMailSet = (config: Pick<Config, 'smtpUrl' | 'mailFrom'>): boolean =>
  config.smtpUrl !== undefined && config.mailFrom !== undefined

/** After the twelfth attempt a job is set aside (`jobs.ts`): what has not left by then has failed. */
const LAST_ATTEMPT = 12

/** Well inside the minute that the database lets a transaction wait. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

const payloadOf = z.object({ letterIds: z.array(z.string()) })

type Outcome = 'sent' | 'not-waiting' | 'refused' | 'put-off' | 'no-server'

/**
 * The job that hands letters to the mail server, each in a transaction of its own: sent and noted, or neither. A
 * letter sent twice by a fall in between carries the same Message-ID. What the server refuses for good (5xx) has
 * failed; anything else is tried again later by throwing. The demo school and a restored copy send nothing.
 */
export function deliverLetters(config: Config): Task {
  return async (job, app) => {
    const { letterIds } = payloadOf.parse(job.payload)
    if (!isMailSet(config) || !job.schoolId || (await isSilent(app, job.schoolId))) return
    const transport = createTransport({ url: config.smtpUrl, ...PATIENCE } as object)
    let isDue = false
    try {
      for (const letterId of letterIds) {
        const attempt = { schoolId: job.schoolId, letterId, isLast: job.attempt >= LAST_ATTEMPT }
        const outcome = await deliver(app, transport, config.mailFrom!, attempt)
        isDue ||= outcome === 'put-off' || outcome === 'no-server'
        if (outcome === 'no-server' && !attempt.isLast) break
      }
    } finally {
      transport.close()
    }
    if (isDue) throw new Error('some letters are still waiting')
  }
}

async function isSilent(app: Kysely<DB>, schoolId: string): Promise<boolean> {
  return app.transaction().execute(async (tx) => {
    await enterSchool(tx, schoolId, null)
    const { mailPaused } = await tx.selectFrom('installation').select('mailPaused').executeTakeFirstOrThrow()
    const school = await tx.selectFrom('school').select('isDemo').where('id', '=', schoolId).executeTakeFirst()
    return mailPaused || !school || school.isDemo
  })
}

type Attempt = { schoolId: string; letterId: string; isLast: boolean }

function deliver(app: Kysely<DB>, transport: Transporter, from: string, attempt: Attempt): Promise<Outcome> {
  return app.transaction().execute(async (tx) => {
    await enterSchool(tx, attempt.schoolId, null)
    const letter = await tx
      .selectFrom('letter')
      .select(['id', 'toAddress', 'subject', 'body'])
      .where('id', '=', attempt.letterId)
      .where('state', '=', 'waiting')
      .where('toAddress', '<>', '')
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!letter) return 'not-waiting'
    const fault = await handOver(transport, from, letter)
    const hasFailed = fault !== null && (fault.isFinal || attempt.isLast)
    await tx
      .updateTable('letter')
      .set(
        fault
          ? { failure: fault.said, ...(hasFailed && { state: 'failed' }) }
          : { state: 'sent', sentAt: new Date(), failure: null },
      )
      .where('id', '=', letter.id)
      .execute()
    if (!fault) return 'sent'
    return fault.isFinal ? 'refused' : fault.hasServer ? 'put-off' : 'no-server'
  })
}

type Envelope = { id: string; toAddress: string; subject: string; body: string }

type Fault = { said: string; isFinal: boolean; hasServer: boolean }

async function handOver(transport: Transporter, from: string, letter: Envelope): Promise<Fault | null> {
  const host = from.replace(/^.*@|>.*$/g, '') || 'localhost'
  try {
    await transport.sendMail({
      from,
      to: letter.toAddress,
      subject: letter.subject,
      text: letter.body,
      messageId: `<${letter.id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    return null
  } catch (error) {
    const {
      code = '',
      responseCode = 0,
      response,
    } = error as { code?: string; responseCode?: number; response?: string }
    const isAboutLetter = code === 'EENVELOPE' || code === 'EMESSAGE'
    return {
      said: (response ?? code ?? 'error').slice(0, 300),
      isFinal: isAboutLetter && (responseCode === 0 || responseCode >= 500),
      hasServer: isAboutLetter,
    }
  }
}
