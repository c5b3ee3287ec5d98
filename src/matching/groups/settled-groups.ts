import type { DirectionKey } from '../candidates/candidate.ts'
import type { Hand } from '../desk/desk-rule.ts'

/** A group that the search leaves as it is. */
export type SettledGroup = { id: string; competenceId: string; directions: DirectionKey[]; isStanding: boolean }

type Standing = DirectionKey & { groupId: string | null }

/** Groups that were proposed already, then those that the curator locked. */
export function settledGroups(standing: readonly Standing[], { lockedGroups }: Hand): SettledGroup[] {
  const proposed = Map.groupBy(
    standing.filter((one) => one.groupId !== null),
    (one) => one.groupId!,
  )
  const locked = [...lockedGroups].filter(([id]) => !proposed.has(id))
  return [
    ...[...proposed].map(([id, of]) => asSettled(id, of, true)),
    ...locked.map(([id, of]) => asSettled(id, of, false)),
  ]
}

const asSettled = (id: string, of: DirectionKey[], isStanding: boolean): SettledGroup => ({
  id,
  competenceId: of[0]!.competenceId,
  directions: of.map(({ mentorId, menteeId, competenceId }) => ({ mentorId, menteeId, competenceId })),
  isStanding,
})

/** How many settled groups each person leads, or sits in. */
export function countOf(groups: readonly SettledGroup[], side: 'mentorId' | 'menteeId'): ReadonlyMap<string, number> {
  const count = new Map<string, number>()
  for (const { directions } of groups)
    for (const id of new Set(directions.map((one) => one[side]))) count.set(id, (count.get(id) ?? 0) + 1)
  return count
}
