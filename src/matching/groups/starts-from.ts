import { keyOf, wantedNeeds } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import type { Posed } from '../candidates/pose-problem.ts'
import { ungroupedKey } from '../desk/desk-rule.ts'
import type { Direction } from '../draft/draft.ts'
import type { Change } from '../engine/explain/with-changes.ts'
import { type DraftGroup, groupsOf } from './draft-group.ts'

type From = { chosen: readonly number[]; directions: readonly Direction[]; former: readonly Direction[] }

/**
 * Pairs a little different from those of a plan, with which other groups may come of them: those that are likeliest to help come first.
 * Of the draft before only the groups that the curator took somebody out of are looked at, so that undoing it all leads back.
 */
export function startsFrom(desk: Desk, posed: Posed, { chosen, directions, former }: From): Change[][] {
  const groups = groupsOf(directions)
  const lapsed = groupsOf(former).filter(
    (one) =>
      !one.isStanding &&
      !desk.hand.lockedGroups.has(one.id) &&
      one.members.some((seat) => isTakenOut(desk, seat)) &&
      !groups.some((other) => isHeir(other, one)),
  )
  return [...lapsed.flatMap((one) => withBase(desk, posed, one)), ...forThoseWithout(desk, posed, chosen, directions)]
}

const isHeir = (group: DraftGroup, former: DraftGroup): boolean =>
  group.competenceId === former.competenceId && group.leadIds.join() === former.leadIds.join()

/** The group as it was, less whom the curator took out of it: one of the others has the pair that it is formed round. */
function withBase(desk: Desk, { indexOf, instance }: Posed, group: DraftGroup): Change[][] {
  const isOut = (seat: Direction) => isTakenOut(desk, seat)
  const arcOf = (seat: Direction) => indexOf.get(keyOf(seat))
  const isFree = (arc: number | undefined): arc is number => arc !== undefined && !instance.arcFixed[arc]
  const out = group.members.filter(isOut).map(arcOf).filter(isFree)
  return group.members
    .filter((seat) => !isOut(seat))
    .map(arcOf)
    .filter(isFree)
    .filter((arc) => !instance.arcForbidden[arc])
    .map((arc) => [{ kind: 'force', arc }, ...out.map((of) => ({ kind: 'forbid' as const, arc: of }))])
}

/** From the group, or with the group dissolved. */
const isTakenOut = ({ hand }: Desk, seat: Direction): boolean =>
  hand.ungrouped.has(ungroupedKey(seat)) || hand.ungrouped.has(ungroupedKey({ ...seat, menteeId: null }))

/** Each of them with each who could teach them; then whoever could without one of those they teach now. */
function forThoseWithout(
  desk: Desk,
  { candidates, instance }: Posed,
  chosen: readonly number[],
  directions: readonly Direction[],
): Change[][] {
  const helped = new Set(directions.map((one) => one.menteeId))
  const left = new Set(wantedNeeds(desk.exchange).flatMap(({ personId }) => (helped.has(personId) ? [] : [personId])))
  const arcs = [...candidates.keys()]
    .filter((arc) => left.has(candidates[arc]!.menteeId) && !instance.arcForbidden[arc])
    .sort((a, b) => candidates[b]!.utility - candidates[a]!.utility || a - b)
  const wanted = new Set(arcs.map((arc) => candidates[arc]!.mentorId))
  const given = chosen.filter((arc) => wanted.has(candidates[arc]!.mentorId) && !instance.arcFixed[arc])
  return [
    ...arcs.map((arc) => [{ kind: 'force' as const, arc }]),
    ...given.map((arc) => [{ kind: 'forbid' as const, arc }]),
  ]
}
