import type { Context } from './context.ts'
import { newId } from './ids.ts'
import { enqueue } from './jobs.ts'
import { deliverLettersJob, isMailSet } from './mail.ts'

/** A letter to a person. Without a mail server, or an address, it waits to be opened and printed. */
export type Letter = { personId: string; toAddress: string; subject: string; body: string }

/** Puts letters into the school's outbox, in the transaction of whatever they tell of. */
export async function postLetters(ctx: Context, letters: Letter[]): Promise<void> {
  if (letters.length === 0) return
  const rows = letters.map((letter) => ({ ...letter, schoolId: ctx.school.id, id: newId(), createdAt: ctx.now }))
  await ctx.db.insertInto('letter').values(rows).execute()
  await sendLetters(
    ctx,
    rows.filter((row) => row.toAddress !== '').map((row) => row.id),
  )
}

/** Asks for waiting letters to be sent; without a mail server they go on waiting. */
export async function sendLetters(ctx: Context, letterIds: string[]): Promise<void> {
  if (letterIds.length === 0 || ctx.school.isDemo || !isMailSet(ctx.installation.config)) return
  await enqueue(ctx.db, { name: deliverLettersJob, payload: { letterIds }, actorId: ctx.actor.membershipId })
}
