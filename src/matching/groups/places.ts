import type { Direction } from '../draft/draft.ts'
import { groupsOf } from './draft-group.ts'

/** Where somebody learns something: in a pair, or in a group with all who lead it. */
export type Place = { competenceId: string; leadIds: string[]; isGroup: boolean }

/** Somebody's places before and after, those aside that stay. */
export type Move = { menteeId: string; lost: Place[]; gained: Place[]; kept: Place[] }

const nameOf = ({ competenceId, leadIds, isGroup }: Place): string =>
  `${isGroup ? 'group' : 'pair'} ${competenceId} ${leadIds.join()}`

/** Of everybody who learns somewhere, by their ids. */
export function placesOf(directions: readonly Direction[]): Map<string, Place[]> {
  const leads = new Map(groupsOf(directions).map(({ id, leadIds }) => [id, leadIds]))
  const places = directions.map(({ menteeId, mentorId, competenceId, groupId }) => ({
    menteeId,
    place: { competenceId, leadIds: (groupId && leads.get(groupId)) || [mentorId], isGroup: groupId !== null },
  }))
  return new Map([...Map.groupBy(places, (one) => one.menteeId)].map(([id, of]) => [id, of.map(({ place }) => place)]))
}

/** Who learns somewhere else than before, or no more, or for the first time. */
export function movesBetween(before: readonly Direction[], after: readonly Direction[]): Move[] {
  const [was, is] = [placesOf(before), placesOf(after)]
  const without = (places: Place[], others: Place[]) => {
    const known = new Set(others.map(nameOf))
    return places.filter((one) => !known.has(nameOf(one)))
  }
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((menteeId) => {
    const [old, now] = [was.get(menteeId) ?? [], is.get(menteeId) ?? []]
    const [lost, gained] = [without(old, now), without(now, old)]
    if (lost.length === 0 && gained.length === 0) return []
    return [{ menteeId, lost, gained, kept: without(now, gained) }]
  })
}
