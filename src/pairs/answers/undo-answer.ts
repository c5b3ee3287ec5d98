import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, Conflicting } from '../../platform/refusals.ts'
import { type LockedPair, lockPair } from '../lock-pair.ts'
import { guardMove } from '../move-pair.ts'
import { maySteerPairs } from '../pair-permissions.ts'
import { pairRefusals } from '../pair-refusals.ts'
import { settleAnswers } from './settle-answers.ts'

type AnswerRow = LockedPair['answers'][number]

/** Takes back the last answer that was recorded for somebody; what stood before it stands again. Own answers are their authors'. */
export async function undoAnswer(ctx: Context, pairId: string): Promise<void> {
  allow(maySteerPairs(ctx.actor))
  const pair = await lockPair(ctx, pairId)
  guardMove(ctx, pair, 'answer')
  const last = pair.answers.filter((one) => one.recordedBy).at(-1)
  if (!last) throw new Conflicting(pairRefusals(ctx.language).nothingToUndo)
  await ctx.db.updateTable('pairAnswer').set({ undoneAt: ctx.now }).where('id', '=', last.id).execute()
  const restored = await restoreBefore(ctx, last)
  await record(ctx, 'PairAnswerUndone', { pairId, personId: last.personId })
  const others = pair.answers.filter((one) => one.id !== last.id)
  await settleAnswers(ctx, { ...pair, answers: [...others, ...restored] }, last.personId)
}

async function restoreBefore({ db }: Context, undone: AnswerRow): Promise<AnswerRow[]> {
  const before = await db
    .selectFrom('pairAnswer')
    .selectAll()
    .where('pairId', '=', undone.pairId)
    .where('personId', '=', undone.personId)
    .where('undoneAt', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (!before) return []
  await db.updateTable('pairAnswer').set({ replacedAt: null }).where('id', '=', before.id).execute()
  return [before]
}
