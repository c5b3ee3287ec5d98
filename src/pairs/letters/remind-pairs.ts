import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { isId } from '../../platform/ids.ts'
import { allow } from '../../platform/refusals.ts'
import { maySteerPairs } from '../pair-permissions.ts'
import { readPairs } from '../read-pairs.ts'
import { postReminders } from './pair-letters.ts'

/** Asks once more whoever has not answered yet; pairs that no longer wait are passed over. @returns letters written */
export async function remindPairs(ctx: Context, ids: string[]): Promise<number> {
  allow(maySteerPairs(ctx.actor))
  const wellFormed = ids.filter(isId)
  if (wellFormed.length === 0) return 0
  const waiting = await readPairs(ctx, {
    where: (eb) => eb.and([eb('pair.id', 'in', wellFormed), eb('pair.state', '=', 'proposed')]),
  })
  const silent = waiting.map((pair) => ({ pair, sides: pair.sides.filter((side) => !side.answer) }))
  for (const { pair, sides } of silent)
    await record(ctx, 'PairReminded', { pairId: pair.id, personIds: sides.map((side) => side.id) })
  if (waiting.length > 0)
    await ctx.db
      .updateTable('pair')
      .set({ remindedAt: ctx.now })
      .where(
        'id',
        'in',
        waiting.map((pair) => pair.id),
      )
      .execute()
  return postReminders(ctx, silent)
}
