import { keyOf } from '../candidates/candidate.ts'
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
  const standing = new Set(desk.standing.map(keyOf))
  return chosen.map((arc) => {
    const candidate = candidates[arc]!
    return directionOf(candidate, standing.has(keyOf(candidate)))
  })
}
