import type { Context } from '../../platform/context.ts'
import type { RecordedAnswer } from '../answers/answer-pair.ts'
import { awaitingMentor } from './group.ts'
import { readGroups } from './group-queries.ts'

/** Answers that name a group in the stead of a pair become one for each seat that waits for this mentor. */
export async function seatsForGroups(ctx: Context, answers: RecordedAnswer[]): Promise<RecordedAnswer[]> {
  const groups = await readGroups(
    ctx,
    answers.map((one) => one.pairId),
  )
  return answers.flatMap((answer) => {
    const group = groups.find((one) => one.id === answer.pairId)
    if (!group) return [answer]
    return awaitingMentor(group, answer.personId).map(({ pair }) => ({ ...answer, pairId: pair.id }))
  })
}
