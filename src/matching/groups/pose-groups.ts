import { type Candidate, keyOf, makeCandidate, wantedNeeds } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import { type Hindrance, hindranceBetween } from '../candidates/hard-rules.ts'
import type { Posed } from '../candidates/pose-problem.ts'
import { ungroupedKey } from '../desk/desk-rule.ts'
import { type GroupProblem, readGroupProblem } from '../engine/groups/group-problem.ts'
import { roomFor } from '../engine/pricing/arc-source.ts'
import { pairKey } from '../round/round.ts'
import { besideGroups } from './beside-groups.ts'
import { countOf } from './settled-groups.ts'

/** Whoever could lead a group: with a place that is free, or beside those whom they teach this already. */
type Lead = { mentorId: string; competenceId: string | null; base: Candidate[] }

export type PosedGroups = {
  problem: GroupProblem
  /** Of the engine's people by number; those who only sit lead nothing. */
  leads: (Lead | undefined)[]
  /** Of the engine's arcs by number. */
  seats: Candidate[]
}

/** What keeps somebody out of a group although another of its mentors could teach them. */
const APART: readonly (Hindrance | null)[] = ['avoided', 'declined', 'parted', 'subordination', 'hours']

/**
 * The groups that could be formed round the pairs of a plan. A mentor's place that a pair holds takes others in, and a free place
 * takes a group of its own. `struck`: seats that may not be, by `keyOf`.
 */
export function poseGroups(
  whole: Desk,
  posed: Posed,
  chosen: readonly number[],
  struck: ReadonlySet<string> = new Set(),
): PosedGroups {
  const desk = besideGroups(whole)
  const sitters = whoSits(desk, posed, chosen)
  const leads = leadsIn(desk, posed, chosen).filter((lead) => placesOf(posed, chosen, lead) > 0)
  const possible = seatsFor(posed, ({ menteeId, competenceId }) => sitters.get(menteeId)?.has(competenceId) === true)
  const wanted = desk.round.settings.twoLead ? [...possible, ...barredSeats(desk, posed, sitters)] : possible
  const byMentor = Map.groupBy(wanted, (one) => one.mentorId)
  const arcs = leads.flatMap((lead) =>
    seatsBeside(lead, leads, byMentor.get(lead.mentorId) ?? []).map((seat) => ({
      seat,
      mentor: nameOf(lead),
      mentee: seat.menteeId,
      need: seat.competenceId,
      utility: seat.utility,
      priority: seat.priorityClass,
      forbidden: struck.has(keyOf(seat)) || isApart(desk, posed, seat),
    })),
  )
  const people = [
    ...leads.map((lead) => ({ id: nameOf(lead), mentorCapacity: placesOf(posed, chosen, lead), menteeCapacity: 0 })),
    ...[...sitters.keys()].sort().map((id) => ({ id, mentorCapacity: 0, menteeCapacity: 1 })),
  ]
  const sitting = new Map(leads.map((lead) => [nameOf(lead), lead.base.length]))
  return { problem: readGroupProblem({ people, arcs }, sitting), leads, seats: arcs.map(({ seat }) => seat) }
}

const nameOf = ({ mentorId, competenceId }: Lead): string => `${mentorId} ${competenceId ?? ''}`

/** Whose wishes may be served in a group, and which: nobody sits in two. */
function whoSits(desk: Desk, posed: Posed, chosen: readonly number[]): Map<string, Set<string>> {
  const { groups } = desk.round.settings
  const seated = countOf(desk.groups, 'menteeId')
  const helped = new Set(chosen.map((arc) => posed.candidates[arc]!.menteeId))
  const served = new Set(chosen.map((arc) => needOf(posed.candidates[arc]!)))
  const left = wantedNeeds(desk.exchange).filter(
    ({ personId, competenceId, priorityClass }) =>
      !seated.has(personId) &&
      (!helped.has(personId) ||
        (groups === 'all' && priorityClass === 1 && !served.has(`${personId} ${competenceId}`))),
  )
  return new Map(
    [...Map.groupBy(left, (need) => need.personId)].map(([id, needs]) => [
      id,
      new Set(needs.map((need) => need.competenceId)),
    ]),
  )
}

type Wish = Pick<Candidate, 'menteeId' | 'competenceId'>

/** Every candidate for these wishes: of a large round also those that no list holds, for what is proven must hold of all. */
function seatsFor({ candidates, source, people }: Posed, isWanted: (wish: Wish) => boolean): Candidate[] {
  if (!source) return candidates.filter(isWanted)
  const arcs = roomFor(source)
  const seats: Candidate[] = []
  for (let n = 0; n < source.needs; n++) {
    const need = source.needAt(n)
    if (!isWanted({ menteeId: need.personId, competenceId: need.competenceId })) continue
    const count = source.arcsOf(n, arcs)
    for (const mentor of arcs.mentor.subarray(0, count)) {
      const offer = source.offerOf(n, mentor)
      if (offer && people[mentor] !== need.personId) seats.push(makeCandidate(source.exchange, need, offer))
    }
  }
  return seats
}

const needOf = ({ menteeId, competenceId }: Candidate): string => `${menteeId} ${competenceId}`

/** Pairs that stand stay as they are: nobody sits down beside them. */
function leadsIn({ hand, standing }: Desk, { candidates }: Posed, chosen: readonly number[]): Lead[] {
  const stands = new Set(standing.map(keyOf))
  const taught = chosen
    .map((arc) => candidates[arc]!)
    .filter((one) => !stands.has(keyOf(one)) && !hand.ungrouped.has(ungroupedKey(one)))
  const bases = [...Map.groupBy(taught, ({ mentorId, competenceId }) => `${mentorId} ${competenceId}`).values()]
  const free = [...new Set(candidates.map((one) => one.mentorId))].map((mentorId) => ({
    mentorId,
    competenceId: null,
    base: [],
  }))
  return [
    ...bases.map((base) => ({ mentorId: base[0]!.mentorId, competenceId: base[0]!.competenceId, base })),
    ...free,
  ].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

/** Beside a pair whoever asks for the same; in a free place whatever the mentor teaches to no pair. */
function seatsBeside(lead: Lead, leads: readonly Lead[], own: readonly Candidate[]): Candidate[] {
  if (lead.competenceId) return own.filter((one) => one.competenceId === lead.competenceId)
  const taught = new Set(leads.filter((one) => one.mentorId === lead.mentorId).map((one) => one.competenceId))
  return own.filter((one) => !taught.has(one.competenceId))
}

/** Two topics of one mentor are two places; what no pair holds is free. */
function placesOf({ instance, personIndex, candidates }: Posed, chosen: readonly number[], lead: Lead): number {
  if (lead.competenceId) return 1
  const held = chosen.filter((arc) => candidates[arc]!.mentorId === lead.mentorId).length
  return Math.max(0, instance.mentorCapacity[personIndex.get(lead.mentorId)!]! - held)
}

/** Who must not sit with a mentor even where the other mentor of the group would teach them. */
function barredSeats({ exchange }: Desk, { indexOf }: Posed, sitters: ReadonlyMap<string, Set<string>>): Candidate[] {
  const needs = wantedNeeds(exchange).filter((need) => sitters.get(need.personId)?.has(need.competenceId))
  const offered = Map.groupBy(exchange.offers, (offer) => offer.competenceId)
  return needs.flatMap((need) =>
    (offered.get(need.competenceId) ?? [])
      .filter((offer) => offer.personId !== need.personId && exchange.participants.has(offer.personId))
      .map((offer) => makeCandidate(exchange, need, offer))
      .filter((seat) => !indexOf.has(keyOf(seat)) && isHindered(exchange, seat)),
  )
}

function isHindered({ participants, never, settings }: Desk['exchange'], { mentorId, menteeId }: Candidate): boolean {
  const hindrance = hindranceBetween(participants.get(mentorId)!, participants.get(menteeId)!, never, settings)
  return APART.includes(hindrance)
}

function isApart({ hand, exchange, standing }: Desk, { indexOf, instance }: Posed, seat: Candidate): boolean {
  const arc = indexOf.get(keyOf(seat))
  if (arc !== undefined && instance.arcForbidden[arc]) return true
  const key = pairKey(seat.mentorId, seat.menteeId)
  if (standing.some((one) => pairKey(one.mentorId, one.menteeId) === key)) return true
  if (hand.ungrouped.has(ungroupedKey(seat)) || hand.ungrouped.has(ungroupedKey({ ...seat, menteeId: null })))
    return true
  return isHindered(exchange, seat)
}
