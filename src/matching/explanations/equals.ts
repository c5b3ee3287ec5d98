import { isDeepStrictEqual } from 'node:util'
import { type Candidate, isStruckOut } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import { isSameDirection } from '../desk/keep-rules.ts'
import type { Direction } from '../draft/draft.ts'

/**
 * Who stays without a mentor although nothing tells them from the one who has this mentor's place: every criterion is met alike, and
 * with either of them in it the draft is worth the same. Only said where that follows from the plan itself: the direction is free to
 * change, and no exchange, circle or group hangs on it.
 */
export function equalsOf(
  desk: Desk,
  directions: readonly Direction[],
  candidates: readonly Candidate[],
  chosen: Direction,
): string[] {
  if (!isFree(desk, directions, chosen)) return []
  const helped = new Set(directions.map((one) => one.menteeId))
  const alike = candidates.filter(
    (one) =>
      one.mentorId === chosen.mentorId &&
      !helped.has(one.menteeId) &&
      one.priorityClass === classOf(candidates, chosen) &&
      isDeepStrictEqual(one.score, chosen.score) &&
      desk.leftOut.has(one.menteeId) === desk.leftOut.has(chosen.menteeId) &&
      !isStruckOut(desk.exchange, one) &&
      !givesBack(directions, one),
  )
  return [...new Set(alike.map((one) => one.menteeId))].sort()
}

/** Another may take the mentee's place, and nothing else in the draft changes. */
function isFree(desk: Desk, directions: readonly Direction[], chosen: Direction): boolean {
  const { settings } = desk.round
  if (settings.onlyExchanges || settings.groups !== 'off' || desk.groups.length > 0) return false
  const isHeld = [...desk.standing, ...desk.hand.locks].some((one) => isSameDirection(one, chosen))
  const isAll = directions.filter((one) => one.menteeId === chosen.menteeId).length === 1
  return !isHeld && isAll && !givesBack(directions, chosen)
}

type Two = { mentorId: string; menteeId: string }

/** Help comes back to the mentor, straight or through a third. */
export function givesBack(directions: readonly Direction[], { mentorId, menteeId }: Two): boolean {
  const given = directions.filter((one) => one.mentorId === menteeId).map((one) => one.menteeId)
  return given.some(
    (id) => id === mentorId || directions.some((one) => one.mentorId === id && one.menteeId === mentorId),
  )
}

function classOf(candidates: readonly Candidate[], chosen: Direction): number | undefined {
  return candidates.find((one) => isSameDirection(one, chosen))?.priorityClass
}
