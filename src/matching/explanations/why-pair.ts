import { type Candidate, findCandidates, isStruckOut, keyOf, whatHinders } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import type { Hindrance } from '../candidates/hard-rules.ts'
import { type Direction, type DraftPair, inPlan } from '../draft/draft.ts'
import { equalsOf, givesBack } from './equals.ts'

/** The next best mentor for a direction, and what stands in the way; a dearer one would cost others more than it brings. */
export type Runner =
  | { kind: 'busy'; mentorId: string; holderIds: string[] }
  | { kind: 'weaker' | 'dearer'; mentorId: string; utility: number }
  /** Fits as well, but the mentee gives nothing back to them. */
  | { kind: 'no-return'; mentorId: string }
  | { kind: 'hindered'; mentorId: string; hindrance: Hindrance }
  | { kind: 'nobody' }

/** `equals`: who could have the place with the same right, the draft as good. */
export type WhyDirection = { direction: Direction; runner: Runner; equals: string[] }

export type WhyPair = {
  directions: WhyDirection[]
  /** What the two could help each other with besides; changes nothing in the plan. */
  extras: Candidate[]
}

/** All ways of help around a pair: to either of the two, and from either to whoever asks for it. */
function candidatesAround({ exchange }: Desk, { oneId, otherId }: DraftPair): Candidate[] {
  const isOfPair = ({ personId }: { personId: string }) => personId === oneId || personId === otherId
  const received = findCandidates({ ...exchange, needs: exchange.needs.filter(isOfPair) })
  const given = findCandidates({ ...exchange, offers: exchange.offers.filter(isOfPair) })
  return [...new Map([...received, ...given].map((one) => [keyOf(one), one])).values()]
}

/** Why these two: who would have been next for each direction, and what else they share. */
export function whyPair(desk: Desk, pair: DraftPair, directions: readonly Direction[]): WhyPair {
  const around = candidatesAround(desk, pair)
  const candidates = around.filter((one) => !isStruckOut(desk.exchange, one))
  const chosen = inPlan(directions)
  // a seat in a group teaches as well as a pair does
  const taught = new Set(directions.map((one) => `${one.menteeId} ${one.competenceId}`))
  return {
    directions: pair.directions.map((direction) => ({
      direction,
      runner: runnerUp(desk, candidates, direction, chosen),
      equals: equalsOf(desk, directions, candidates, direction),
    })),
    extras: around.filter(
      (one) =>
        !taught.has(`${one.menteeId} ${one.competenceId}`) &&
        [one.mentorId, one.menteeId].every((id) => id === pair.oneId || id === pair.otherId),
    ),
  }
}

function runnerUp(desk: Desk, candidates: readonly Candidate[], chosen: Direction, all: readonly Direction[]): Runner {
  const next = candidates
    .filter((one) => one.menteeId === chosen.menteeId && one.competenceId === chosen.competenceId)
    .filter((one) => one.mentorId !== chosen.mentorId)
    .sort((a, b) => b.utility - a.utility)[0]
  if (!next) return hinderedRunner(desk, chosen)
  const held = all.filter((one) => one.mentorId === next.mentorId)
  if (held.length >= (desk.exchange.participants.get(next.mentorId)?.places ?? 0))
    return { kind: 'busy', mentorId: next.mentorId, holderIds: held.map((one) => one.menteeId) }
  if (next.utility >= chosen.utility && givesBack(all, chosen) && !givesBack(all, next))
    return { kind: 'no-return', mentorId: next.mentorId }
  const kind = next.utility > chosen.utility ? 'dearer' : 'weaker'
  return { kind, mentorId: next.mentorId, utility: next.utility }
}

function hinderedRunner({ exchange }: Desk, chosen: Direction): Runner {
  const need = exchange.needs.find(
    (one) => one.personId === chosen.menteeId && one.competenceId === chosen.competenceId,
  )
  const offer = exchange.offers
    .filter((one) => one.competenceId === chosen.competenceId && exchange.participants.has(one.personId))
    .filter((one) => one.personId !== chosen.mentorId && one.personId !== chosen.menteeId)
    .sort((a, b) => b.level - a.level)[0]
  const hindrance = need && offer && whatHinders(exchange, need, offer)
  return hindrance ? { kind: 'hindered', mentorId: offer.personId, hindrance } : { kind: 'nobody' }
}
