import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, found } from '../../platform/refusals.ts'
import { mayKeepSchool } from '../identity-permissions.ts'

/** Notes that letters were handed over on paper, or told; they no longer wait. */
export async function handLetters(ctx: Context, letterIds: string[]): Promise<void> {
  allow(mayKeepSchool(ctx.actor))
  if (letterIds.length === 0) return
  const handed = await ctx.db
    .updateTable('letter')
    .set({ state: 'handed' })
    .where('id', 'in', letterIds)
    .where('state', 'in', ['waiting', 'failed', 'handed'])
    .executeTakeFirst()
  found(handed.numUpdatedRows || null)
  await record(ctx, 'LettersHanded', { letterIds })
}
