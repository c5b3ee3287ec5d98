import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { sendLetters } from '../../platform/letters.ts'
import { allow } from '../../platform/refusals.ts'
import { mayKeepSchool } from '../identity-permissions.ts'

/** Sends letters (again), whatever became of them before; those without an address are left as they are. */
export async function resendLetters(ctx: Context, which: string[] | 'waiting'): Promise<void> {
  allow(mayKeepSchool(ctx.actor))
  let resending = ctx.db
    .updateTable('letter')
    .set({ state: 'waiting', failure: null, sentAt: null })
    .where('toAddress', '<>', '')
    .returning('id')
  resending = which === 'waiting' ? resending.where('state', '=', 'waiting') : resending.where('id', 'in', which)
  const letterIds = (await resending.execute()).map(({ id }) => id)
  if (letterIds.length === 0) return
  await sendLetters(ctx, letterIds)
  await record(ctx, 'LettersResent', { letterIds })
}
