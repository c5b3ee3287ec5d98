import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { usualDates } from '../../programme/pair-dates.ts'
import { levelsFrom } from '../proposals/levels-before.ts'
import { proposePairs } from '../proposals/propose-pairs.ts'

type Sample = { mentorId: string; memberIds: string[]; competenceId: string; least?: number; most?: number }

/** A group that has been proposed to its people by the product's own action. @returns its id and the pairs of its members */
export async function aGroup(
  ctx: Context,
  { mentorId, memberIds, competenceId, least = 2, most = 4 }: Sample,
): Promise<{ groupId: string; pairIds: string[] }> {
  const groupId = newId()
  const seat = (menteeId: string) => ({ mentorId, menteeId, competenceId, ...levelsFrom(1), groupId })
  const pairIds = await proposePairs(
    ctx,
    memberIds.map((menteeId) => ({
      ...{ roundId: null, kind: 'group', ...usualDates(ctx.today) },
      directions: [seat(menteeId)],
    })),
    [{ id: groupId, roundId: null, competenceId, mentorIds: [mentorId], least, most }],
  )
  return { groupId, pairIds }
}
