import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { usualDates } from '../../programme/pair-dates.ts'
import { levelsFrom } from '../proposals/levels-before.ts'
import { proposePairs } from '../proposals/propose-pairs.ts'

type Taught = { mentorId: string; memberIds: string[] }
/** `beside`: a second mentor with members of their own. `giveBack`: what members teach their mentor, by their ids. */
type Sample = Taught & {
  beside?: Taught
  giveBack?: Record<string, string>
  competenceId: string
  least?: number
  most?: number
}

/** A group that has been proposed to its people by the product's own action. @returns its id and the pairs of its members */
export async function aGroup(
  ctx: Context,
  { competenceId, least = 2, most = 4, beside, giveBack = {}, ...first }: Sample,
): Promise<{ groupId: string; pairIds: string[] }> {
  const groupId = newId()
  const taught = [first, ...(beside ? [beside] : [])]
  const seats = taught.flatMap(({ mentorId, memberIds }) =>
    memberIds.map((menteeId) => ({ mentorId, menteeId, competenceId, ...levelsFrom(1), groupId })),
  )
  const pairIds = await proposePairs(
    ctx,
    seats.map((seat) => {
      const given = giveBack[seat.menteeId]
      const shared = { roundId: null, ...usualDates(ctx.today) }
      if (!given) return { ...shared, kind: 'group', directions: [seat] }
      const back = { mentorId: seat.menteeId, menteeId: seat.mentorId, competenceId: given, ...levelsFrom(1) }
      return { ...shared, kind: 'reciprocal', directions: [seat, back] }
    }),
    [{ id: groupId, roundId: null, competenceId, mentorIds: taught.map((one) => one.mentorId), least, most }],
  )
  return { groupId, pairIds }
}
