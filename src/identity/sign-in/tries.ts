import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { VisitorContext } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { TooMany } from '../../platform/refusals.ts'

const WINDOW = 15 * 60_000

/** Failed tries in a quarter of an hour. A whole school may share one address, and all schools one installation. */
export const LIMITS = { account: 10, address: 100, everybody: 2000 }

/** What is guessed at (an account's password, its code) and from where. */
export type Target = { what: string; address: string }

/**
 * Goes on if another try is allowed, and holds further tries at the same target until this one is written: parallel
 * tries are counted one by one. Unknown names are counted like known ones.
 * @throws TooMany
 */
export async function demandTriesLeft(visitor: VisitorContext, target: Target): Promise<void> {
  const { db, now } = visitor
  const what = keyOf(visitor, target.what)
  await sql`select pg_advisory_xact_lock(${what.readBigInt64BE().toString()}::bigint)`.execute(db)
  const failed = await db
    .selectFrom('signInAttempt')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('userNameHash', '=', what).as('account'),
      fn.countAll<number>().filterWhere('addressHash', '=', keyOf(visitor, target.address)).as('address'),
      fn.countAll<number>().as('everybody'),
      fn.min('at').as('earliest'),
    ])
    .where('succeeded', '=', false)
    .where('at', '>', new Date(now.getTime() - WINDOW))
    .executeTakeFirstOrThrow()
  const isOver = (['account', 'address', 'everybody'] as const).some((whose) => failed[whose] >= LIMITS[whose])
  if (isOver) throw new TooMany(Math.ceil((failed.earliest.getTime() + WINDOW - now.getTime()) / 1000))
}

/** Writes a try down. After a failed one the route sets `commitAnyway`. */
export async function writeTry(visitor: VisitorContext, target: Target, succeeded: boolean): Promise<void> {
  const { db, now } = visitor
  await db
    .insertInto('signInAttempt')
    .values({
      id: newId(),
      userNameHash: keyOf(visitor, target.what),
      addressHash: keyOf(visitor, target.address),
      at: now,
      succeeded,
    })
    .execute()
  if (succeeded) {
    await db
      .deleteFrom('signInAttempt')
      .where('at', '<', new Date(now.getTime() - WINDOW))
      .execute()
  }
}

/** Neither names nor addresses are kept in the clear. */
const keyOf = ({ installation }: VisitorContext, text: string): Buffer =>
  createHmac('sha256', installation.secret).update(text).digest()
