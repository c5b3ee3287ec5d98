import type { DirectionKey } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
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

/** The desk without its settled groups: their needs are served, and each takes one place of whoever leads it. */
export function besideGroups(desk: Desk): Desk {
  if (desk.groups.length === 0) return desk
  const { exchange } = desk
  const leads = countOf(desk.groups, 'mentorId')
  const served = new Set(
    desk.groups.flatMap(({ directions }) => directions.map((one) => `${one.menteeId} ${one.competenceId}`)),
  )
  const participants = new Map(
    [...exchange.participants].map(([id, one]) => {
      const led = leads.get(id) ?? 0
      return [id, led === 0 ? one : { ...one, places: Math.max(0, one.places - led), leads: led }]
    }),
  )
  const needs = exchange.needs.filter((need) => !served.has(`${need.personId} ${need.competenceId}`))
  return { ...desk, exchange: { ...exchange, participants, needs } }
}
