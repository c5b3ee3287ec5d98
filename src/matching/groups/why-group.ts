import { candidateBetween, wantedNeeds } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import type { Need } from '../candidates/participant.ts'
import { ungroupedKey } from '../desk/desk-rule.ts'
import { type Direction, inPlan } from '../draft/draft.ts'
import { type Barrier, barrierTo } from './barrier-to-group.ts'
import type { DraftGroup } from './draft-group.ts'
import type { GroupPrice } from './group-price.ts'
import { type Place, placesOf } from './places.ts'

/** Why somebody who asks for the topic does not sit in the group. */
export type LeftOut =
  | Barrier
  | { kind: 'in-another' | 'in-pair'; place: Place }
  | { kind: 'taken-out' | 'has-pair' | 'not-foremost' | 'settled' | 'plan' }

export type WhyGroup = {
  mentors: { id: string; level: number | null; isReady: boolean }[]
  members: { direction: Direction; need: Need | null }[]
  /** No mentor of the group could teach everybody in it alone. */
  needsBoth: boolean
  /** Whoever else asks for the topic, and why they are not in it. */
  others: { personId: string; why: LeftOut }[]
  /** Of those, whom the curator may put in by hand. */
  mayJoin: string[]
  /** Of giving the group up; null where it cannot be. */
  price: GroupPrice | null
}

/** Why a group of the last draft is as it is, from the sheets and the settings as they are. */
export function whyGroup(desk: Desk, directions: readonly Direction[], group: DraftGroup): Omit<WhyGroup, 'price'> {
  const { exchange, hand } = desk
  const { competenceId, leadIds, members } = group
  const asking = wantedNeeds(exchange).filter((need) => need.competenceId === competenceId)
  const inside = new Set([...leadIds, ...members.map((one) => one.menteeId)])
  const others = asking.filter((need) => !inside.has(need.personId))
  const isSettled = group.isStanding || hand.lockedGroups.has(group.id)
  const places = placesOf(directions)
  const whyNot = (need: Need) =>
    whyLeftOut({ desk, group, isSettled, helped: new Set(inPlan(directions).map((one) => one.menteeId)) }, need, places)
  return {
    mentors: leadIds.map((id) => {
      const offer = exchange.offers.find((one) => one.personId === id && one.competenceId === competenceId)
      return { id, level: offer?.level ?? null, isReady: offer?.readiness === 1 }
    }),
    members: members.map((direction) => ({
      direction,
      need: asking.find((need) => need.personId === direction.menteeId) ?? null,
    })),
    needsBoth: leadIds.every((mentorId) =>
      members.some(({ menteeId }) => !candidateBetween(exchange, { mentorId, menteeId, competenceId })),
    ),
    others: others.map((need) => ({ personId: need.personId, why: whyNot(need) })),
    mayJoin: group.isStanding
      ? []
      : others.map((need) => need.personId).filter((id) => barrierTo(desk, group, id) === null),
  }
}

type At = { desk: Desk; group: DraftGroup; isSettled: boolean; helped: ReadonlySet<string> }

function whyLeftOut({ desk, group, isSettled, helped }: At, need: Need, places: Map<string, Place[]>): LeftOut {
  const { personId, competenceId } = need
  const own = places.get(personId) ?? []
  const same = own.find((one) => one.competenceId === competenceId)
  if (same) return { kind: same.isGroup ? 'in-another' : 'in-pair', place: same }
  const barrier = barrierTo(desk, group, personId)
  if (barrier && barrier.kind !== 'full') return barrier
  if (own.some((one) => one.isGroup)) return { kind: 'sits' }
  const isOut = (mentorId: string) =>
    desk.hand.ungrouped.has(ungroupedKey({ mentorId, competenceId, menteeId: personId }))
  if (group.leadIds.every(isOut)) return { kind: 'taken-out' }
  if (isSettled) return { kind: 'settled' }
  const isForAll = desk.round.settings.groups === 'all'
  if (helped.has(personId) && !isForAll) return { kind: 'has-pair' }
  if (helped.has(personId) && need.priorityClass !== 1) return { kind: 'not-foremost' }
  return barrier ?? { kind: 'plan' }
}
