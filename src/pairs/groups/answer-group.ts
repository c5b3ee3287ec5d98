import type { Context } from '../../platform/context.ts'
import { allow, found } from '../../platform/refusals.ts'
import { type GivenAnswer, recordAnswers, recordOwnAnswers } from '../answers/answer-pair.ts'
import { postGroupDeclined } from '../letters/pair-letters.ts'
import { isOpenTo } from '../pair.ts'
import { maySteerPairs } from '../pair-permissions.ts'
import type { GroupView } from './group.ts'
import { mayAnswerGroup } from './group-permissions.ts'
import { keepLastPair } from './leave-group.ts'

/** Whoever leads the group answers once for all its seats; what a member has declined stays so. */
export async function answerGroup(ctx: Context, group: GroupView, given: GivenAnswer): Promise<void> {
  allow(mayAnswerGroup(ctx.actor, group))
  const answers = answersFor(group, ctx.actor.personId ?? '', given)
  await recordOwnAnswers(ctx, answers)
  if (given.answer === 'declined') await giveUp(ctx, group, ctx.actor.personId ?? '', answers)
}

/** The curator writes down what a mentor of the group said in person. */
export async function recordGroupAnswer(
  ctx: Context,
  group: GroupView,
  { personId, ...given }: GivenAnswer & { personId: string },
): Promise<void> {
  allow(maySteerPairs(ctx.actor))
  found(group.leads.find((one) => one.id === personId))
  const answers = answersFor(group, personId, given)
  await recordAnswers(ctx, answers)
  if (given.answer === 'declined') await giveUp(ctx, group, personId, answers)
}

async function giveUp(ctx: Context, group: GroupView, mentorId: string, answers: { pairId: string }[]): Promise<void> {
  await keepLastPair(ctx, group, mentorId)
  const declined = group.members.filter(({ pair }) => answers.some((one) => one.pairId === pair.id))
  await postGroupDeclined(
    ctx,
    declined.map(({ pair }) => pair),
  )
}

function answersFor({ members }: GroupView, personId: string, given: GivenAnswer) {
  return members
    .filter(({ mentor, isSeat }) => isSeat && mentor.id === personId)
    .filter(({ pair, mentee }) => isOpenTo('answer', pair.state) && mentee.answer !== 'declined')
    .map(({ pair }) => ({ pairId: pair.id, personId, ...given }))
}
