import type { Context } from './context.ts'
import { newId } from './ids.ts'

/** A letter to a person. Without a mail server, or an address, it waits to be opened and printed. */
export type Letter = { personId: string; toAddress: string; subject: string; body: string }

/** Puts letters into the school's outbox, in the transaction of whatever they tell of. */
export async function postLetters(ctx: Context, letters: Letter[]): Promise<void> {
  if (letters.length === 0) return
  await ctx.db
    .insertInto('letter')
    .values(letters.map((letter) => ({ ...letter, schoolId: ctx.school.id, id: newId(), createdAt: ctx.now })))
    .execute()
}
