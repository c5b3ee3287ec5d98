import type { GroupCandidate } from './group-candidates.ts'
import type { Group } from './group-plan.ts'

/** Members of one candidate in so many groups of even size; whoever is served best is spread over them. */
export function splitMembers(
  { topic, mentors, needs, arcs, utility }: GroupCandidate,
  groups: number,
  members: readonly number[],
): Group[] {
  const byUtility = members.toSorted((a, b) => utility[b]! - utility[a]! || a - b)
  return Array.from({ length: groups }, (_, i) => ({
    topic,
    mentors,
    members: byUtility
      .filter((_, place) => place % groups === i)
      .map((k) => ({ need: needs[k]!, arc: arcs[k]! }))
      .sort((a, b) => a.need - b.need),
  }))
}
