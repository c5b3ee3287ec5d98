import { type DirectionKind, pairKey, type RoundSettings } from '../round/round.ts'
import { directionKind } from './direction-kind.ts'
import { type Hindrance, hindranceBetween, hindranceOfLevel, type NeverAgain } from './hard-rules.ts'
import type { Need, Offer, Participant } from './participant.ts'
import { type ScorePart, scoreOf, utilityOf } from './utility.ts'

/** Somebody who could help somebody with something: every hard rule holds. */
export type Candidate = {
  mentorId: string
  menteeId: string
  competenceId: string
  kind: DirectionKind
  levelNow: number
  levelWanted: number
  priorityClass: 1 | 2 | 3
  score: ScorePart[]
  utility: number
}

/** Everything that a round is chosen from. */
export type Exchange = {
  participants: ReadonlyMap<string, Participant>
  needs: readonly Need[]
  offers: readonly Offer[]
  never: NeverAgain
  /** By `pairKey`. */
  preferred: ReadonlySet<string>
  /** Worked together in an earlier programme, by `mentor.mentee`. */
  ranBefore: ReadonlySet<string>
  settings: RoundSettings
}

/** Struck out by hand or by a refusal: kept among the candidates, so that the same pairs are priced before and after. */
const STRUCK_OUT: readonly (Hindrance | null)[] = ['parted', 'declined', 'together']

/** Every candidate, in an order that depends on nothing but the people and skills themselves. */
export function findCandidates(exchange: Exchange): Candidate[] {
  const offers = exchange.offers.toSorted((a, b) => compareText(a.personId, b.personId))
  const offered = Map.groupBy(offers, (offer) => offer.competenceId)
  const found: Candidate[] = []
  const needs = wantedNeeds(exchange).sort(
    (a, b) => compareText(a.personId, b.personId) || compareText(a.competenceId, b.competenceId),
  )
  for (const need of needs)
    for (const offer of offered.get(need.competenceId) ?? []) {
      const candidate = candidateFor(exchange, need, offer)
      if (candidate) found.push(candidate)
    }
  return found
}

/** The needs that this round serves. */
export function wantedNeeds({ needs, participants, settings }: Exchange): Need[] {
  return needs.filter(
    (need) => participants.has(need.personId) && (need.priorityClass < 3 || settings.countsSilentGaps),
  )
}

function candidateFor(exchange: Exchange, need: Need, offer: Offer): Candidate | null {
  if (offer.personId === need.personId) return null
  const hindrance = whatHinders(exchange, need, offer)
  if (hindrance !== null && !STRUCK_OUT.includes(hindrance)) return null
  return makeCandidate(exchange, need, offer)
}

/** The candidate between two people for a skill, as the sheets are now; none where they or a hard rule do not let it be. */
export function candidateBetween(
  exchange: Exchange,
  { mentorId, menteeId, competenceId }: DirectionKey,
): Candidate | null {
  const need = wantedNeeds(exchange).find((one) => one.personId === menteeId && one.competenceId === competenceId)
  const offer = exchange.offers.find((one) => one.personId === mentorId && one.competenceId === competenceId)
  return need && offer ? candidateFor(exchange, need, offer) : null
}

export const isStruckOut = ({ never }: Exchange, { mentorId, menteeId }: DirectionKey): boolean => {
  const key = pairKey(mentorId, menteeId)
  return never.parted.has(key) || never.declined.has(key) || never.together.has(key)
}

/** The hard rule that keeps this offer from this need, if any. */
export function whatHinders(exchange: Exchange, need: Need, offer: Offer): Hindrance | null {
  const mentor = exchange.participants.get(offer.personId)
  const mentee = exchange.participants.get(need.personId)
  if (!mentor || !mentee) return 'no-places'
  return (
    hindranceOfLevel(offer, need, exchange.settings) ??
    hindranceBetween(mentor, mentee, exchange.never, exchange.settings)
  )
}

/** The candidate as it would be if no rule stood against it: for a pair that the curator makes by hand. */
export function makeCandidate(exchange: Exchange, need: Need, offer: Offer): Candidate {
  const mentor = exchange.participants.get(offer.personId)!
  const mentee = exchange.participants.get(need.personId)!
  const isPreferred = exchange.preferred.has(pairKey(mentor.id, mentee.id))
  const isRunning = exchange.ranBefore.has(`${mentor.id}.${mentee.id}`)
  const score = scoreOf({ mentor, mentee, offer, need, isPreferred, isRunning }, exchange.settings.weights)
  return {
    mentorId: mentor.id,
    menteeId: mentee.id,
    competenceId: need.competenceId,
    kind: directionKind(mentor, mentee),
    levelNow: need.levelNow,
    levelWanted: need.levelWanted,
    priorityClass: need.priorityClass,
    score,
    utility: utilityOf(score),
  }
}

export type DirectionKey = { mentorId: string; menteeId: string; competenceId: string }

export const keyOf = ({ mentorId, menteeId, competenceId }: DirectionKey): string =>
  `${menteeId} ${competenceId} ${mentorId}`

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
