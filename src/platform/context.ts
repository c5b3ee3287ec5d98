import { type Kysely, sql, type Transaction } from 'kysely'
import type { TermsOfAgreements } from './agreement-terms.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { DB } from './database-types.ts'
import type { Day } from './days.ts'
import type { Reactions } from './events.ts'
import type { Files } from './files.ts'
import type { Register } from './register.ts'
import type { Threads } from './threads.ts'

/** The transaction of one request; it sees and writes one school only. */
export type Tx = Transaction<DB>

export type Language = 'ru' | 'en'

export type Role = 'director' | 'coordinator' | 'curator' | 'participant'

/** Who acts: an account in a school. `personId` is the person they are in that school's register, if any. */
export type Actor = {
  accountId: string
  membershipId: string
  role: Role
  personId: string | null
  /** The person's name and patronymic, or the user name: how the product addresses them. */
  name: string
  sessionId: string
}

/** The school (tenant) that the request speaks of. */
export type School = {
  id: string
  slug: string
  shortName: string
  fullName: string
  timeZone: string
  isDemo: boolean
  secondFactorDemanded: boolean
  consentInSystemAllowed: boolean
}

/** What stays the same for every request of a running application. */
export type Installation = {
  /** The application's pool, under the powerless role. */
  db: Kysely<DB>
  config: Config
  clock: Clock
  files: Files
  reactions: Reactions
  register: Register
  agreements: TermsOfAgreements
  /** 32 random bytes of this installation; signs form tokens and slips. */
  secret: Buffer
  /** True while the disk is nearly full: everything is readable, nothing is written. */
  isReadOnly: () => boolean
  /** For what the event loop has no time. */
  threads: Threads
  /** Opens the demo school, made on the first call, and tells as whom to look at it. Absent: no demo is offered. */
  demo?: { open(visitor: VisitorContext): Promise<{ accountId: string; slug: string }> }
}

/** A request of somebody not signed in, or not yet in a school. */
export type VisitorContext = {
  db: Tx
  installation: Installation
  now: Date
  language: Language
  sessionId: string | null
  accountId: string | null
  nonce: string
  /** Which styles the browser keeps. */
  styles?: string
}

/** What every query and action receives: made per request, a plain object. */
export type Context = VisitorContext & {
  school: School
  actor: Actor
  sessionId: string
  accountId: string
  today: Day
  frame: Frame
}

/** The stage ruler and the counters of the frame, read once a request. */
export type Frame = {
  schoolYear: string
  programmeId: string | null
  stages: { number: number; dueOn: Day; doneOn: Day | null; note: string }[]
}

/** The same school and actor after the request has been answered: a transaction of its own. */
export function afterwards<T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> {
  const { db, clock } = ctx.installation
  return db.transaction().execute(async (tx) => {
    await enterSchool(tx, ctx.school.id, ctx.accountId)
    return work({ ...ctx, db: tx, now: clock.now() })
  })
}

/** Starts a transaction that sees one school and one account; every statement after it is confined to them. */
export async function enterSchool(tx: Tx, schoolId: string | null, accountId: string | null): Promise<void> {
  await sql`select set_config('vzaimno.school', ${schoolId ?? ''}, true), set_config('vzaimno.account', ${accountId ?? ''}, true)`.execute(
    tx,
  )
}
