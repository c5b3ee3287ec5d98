import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { allow } from '../../platform/refusals.ts'
import { type LockedPair, lockPair } from '../lock-pair.ts'
import { guardMove } from '../move-pair.ts'
import type { Answer } from '../pair.ts'
import { isSideOf, mayAnswerPair, maySteerPairs } from '../pair-permissions.ts'
import { settleAnswers } from './settle-answers.ts'

export type GivenAnswer = { answer: Answer; reason: string }

/** A side answers for itself; until the order the answer may be changed. */
export async function answerPair(ctx: Context, pairId: string, given: GivenAnswer): Promise<void> {
  const pair = await lockPair(ctx, pairId)
  allow(mayAnswerPair(ctx.actor, pair))
  await giveAnswer(ctx, pair, { ...given, personId: ctx.actor.personId as string, recordedBy: null })
}

export type RecordedAnswer = GivenAnswer & { pairId: string; personId: string }

/** The curator writes down what one person said in person; it may replace what stood. */
export async function recordAnswers(ctx: Context, answers: RecordedAnswer[]): Promise<void> {
  await write(ctx, answers, () => true)
}

/** One answer of the actor's own for several pairs at once, as for all seats of a group. */
export async function recordOwnAnswers(ctx: Context, answers: RecordedAnswer[]): Promise<void> {
  for (const { pairId, answer, reason } of inOneOrder(answers)) await answerPair(ctx, pairId, { answer, reason })
}

/** Writes down only what is still missing: whoever has answered meanwhile is not overruled. Returns how many were written. */
export function recordMissingAnswers(ctx: Context, answers: RecordedAnswer[]): Promise<number> {
  return write(
    ctx,
    answers,
    (pair, personId) => pair.state === 'proposed' && pair.answers.every((one) => one.personId !== personId),
  )
}

async function write(
  ctx: Context,
  answers: RecordedAnswer[],
  isWanted: (pair: LockedPair, personId: string) => boolean,
): Promise<number> {
  allow(maySteerPairs(ctx.actor))
  let written = 0
  for (const { pairId, ...given } of inOneOrder(answers)) {
    const pair = await lockPair(ctx, pairId)
    allow(isSideOf({ personId: given.personId }, pair))
    if (!isWanted(pair, given.personId)) continue
    const isOwn = given.personId === ctx.actor.personId
    await giveAnswer(ctx, pair, { ...given, recordedBy: isOwn ? null : ctx.actor.membershipId })
    written++
  }
  return written
}

/** Two who answer for several pairs at once take them in the same order. */
const inOneOrder = (answers: RecordedAnswer[]) => [...answers].sort((a, b) => (a.pairId < b.pairId ? -1 : 1))

type Giving = GivenAnswer & { personId: string; recordedBy: string | null }

async function giveAnswer(ctx: Context, pair: LockedPair, given: Giving): Promise<void> {
  guardMove(ctx, pair, 'answer')
  const before = pair.answers.find((one) => one.personId === given.personId)
  if (before?.answer === given.answer && before.reason === given.reason) return
  if (before) await ctx.db.updateTable('pairAnswer').set({ replacedAt: ctx.now }).where('id', '=', before.id).execute()
  const answer = {
    schoolId: ctx.school.id,
    id: newId(),
    pairId: pair.id,
    ...given,
    answeredAt: ctx.now,
    replacedAt: null,
    undoneAt: null,
  }
  await ctx.db.insertInto('pairAnswer').values(answer).execute()
  await record(ctx, 'PairAnswered', { pairId: pair.id, personId: given.personId, answer: given.answer })
  const others = pair.answers.filter((one) => one.personId !== given.personId)
  await settleAnswers(ctx, { ...pair, answers: [...others, answer] }, given.personId)
}
