import type { DirectionKey } from '../candidates/candidate.ts'
import type { Hand } from '../desk/desk-rule.ts'

/** A group that the search leaves as it is. */
export type SettledGroup = { id: string; competenceId: string; directions: SettledSeat[]; isStanding: boolean }

/** `besidePair`: a pair helps them too, and the seat takes nothing from it. */
type SettledSeat = DirectionKey & { besidePair?: boolean }

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

const asSettled = (id: string, of: SettledSeat[], isStanding: boolean): SettledGroup => ({
  id,
  competenceId: of[0]!.competenceId,
  directions: of.map(({ mentorId, menteeId, competenceId, besidePair = false }) => ({
    ...{ mentorId, menteeId, competenceId },
    ...(besidePair && { besidePair }),
  })),
  isStanding,
})

/** How many settled groups each person leads, or sits in. */
export function countOf(groups: readonly SettledGroup[], side: 'mentorId' | 'menteeId'): ReadonlyMap<string, number> {
  const count = new Map<string, number>()
  for (const { directions } of groups)
    for (const id of new Set(directions.map((one) => one[side]))) count.set(id, (count.get(id) ?? 0) + 1)
  return count
}

/** How many pairs of each person settled groups stand for: seats beside a pair stand for none. */
export const pairsStoodFor = (groups: readonly SettledGroup[]): ReadonlyMap<string, number> =>
  countOf(
    groups.map((group) => ({ ...group, directions: group.directions.filter((one) => !one.besidePair) })),
    'menteeId',
  )
