import type { Desk } from '../candidates/exchange-queries.ts'
import type { Posed } from '../candidates/pose-problem.ts'
import type { Watch } from '../engine/watch.ts'
import { type FormedGroups, formGroups } from '../groups/form-groups.ts'
import { withGroups } from '../groups/group-directions.ts'
import { type Direction, directionOf } from './draft.ts'

/** What passes from whom to whom, the groups round the pairs included, and what is known of how good those are. */
export type PlanWithGroups = { directions: Direction[]; formed: FormedGroups | undefined }

export function directionsOfPlan(desk: Desk, posed: Posed, chosen: readonly number[], watch?: Watch): PlanWithGroups {
  const formed = formGroups(desk, posed, chosen, watch)
  return { formed, directions: withGroups(desk, ofPairs(desk, posed, chosen), formed?.groups ?? []) }
}

function ofPairs(desk: Desk, { candidates }: Posed, chosen: readonly number[]): Direction[] {
  const standing = new Set(desk.standing.map((one) => `${one.mentorId} ${one.menteeId} ${one.competenceId}`))
  return chosen.map((arc) => {
    const candidate = candidates[arc]!
    const { mentorId, menteeId, competenceId } = candidate
    return directionOf(candidate, standing.has(`${mentorId} ${menteeId} ${competenceId}`))
  })
}

/** Seconds after which whoever only wants to know a price takes the best so far. */
const HASTE = 3

/** Looks on until then; `isOver` ends it sooner. */
export function inHaste(isOver = () => false): Watch {
  const end = performance.now() + 1000 * HASTE
  return { isOver: () => performance.now() > end || isOver() }
}
