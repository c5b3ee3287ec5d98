import type { Candidate, Exchange } from '../candidates/candidate.ts'
import { wantedNeeds } from '../candidates/candidate.ts'
import type { Need, Offer } from '../candidates/participant.ts'
import { utilityOfValues, valueOfHours, valueOfLevels, valueOfLoad, valueOfPriority } from '../candidates/utility.ts'
import type { ArcSource, NamedArc } from '../engine/pricing/arc-source.ts'
import type { Criterion } from '../round/round.ts'
import { CRITERIA, pairKey } from '../round/round.ts'
import { Facts } from './facts.ts'

/** Everything a round is chosen from, reckoned when asked for. */
export type CandidateSource = ArcSource & {
  exchange: Exchange
  needAt(need: number): Need
  offerOf(need: number, mentor: number): Offer | undefined
}

export type SourceParts = {
  exchange: Exchange
  /** Their ids in the order of their numbers. */
  people: readonly string[]
  mentorCapacity: Int32Array
  menteeCapacity: Int32Array
  /** Pairs that stand or are locked, as candidates: they need not keep the rules of the round. */
  fixed: readonly Candidate[]
}

/** Offers by skill and level: only those who know enough more are looked at. */
export function candidateSource({ exchange, people, fixed, ...capacities }: SourceParts): CandidateSource {
  const numberOf = new Map(people.map((id, p) => [id, p]))
  const needs = needsOf(exchange, fixed)
  const needNumber = new Map(needs.map((need, n) => [nameOf(need.personId, need.competenceId), n]))
  const offers = new OfferIndex(exchange.offers, numberOf)
  const facts = new Facts(exchange, people)
  const mentee = Int32Array.from(needs, ({ personId }) => numberOf.get(personId)!)
  const worth = worthIn(exchange, facts)
  const byHand = fixed.map((one): NamedArc => {
    const need = needNumber.get(nameOf(one.menteeId, one.competenceId))!
    return { need, mentor: numberOf.get(one.mentorId)!, utility: one.utility }
  })
  const handOf = Map.groupBy(byHand, ({ need }) => need)
  const utilityOf = (n: number, mentor: number): number => {
    const hand = handOf.get(n)?.find((arc) => arc.mentor === mentor)
    if (hand) return hand.utility
    const offer = offers.of(mentor, needs[n]!.competenceId)
    return offer ? worth(needs[n]!, mentee[n]!, offer, mentor) : 0
  }
  return {
    ...capacities,
    exchange,
    people: people.length,
    needs: needs.length,
    leftOut: new Uint8Array(people.length),
    needMentee: mentee,
    needPriority: Uint8Array.from(needs, ({ priorityClass }) => priorityClass),
    mostOfNeed: people.length,
    fixed: byHand,
    utilityOf,
    needAt: (n) => needs[n]!,
    offerOf: (n, mentor) => offers.of(mentor, needs[n]!.competenceId),
    arcsOf(n, into, wanted) {
      const need = needs[n]!
      const hand = handOf.get(n) ?? []
      let count = 0
      for (const { mentor, utility } of hand) count = put(into, count, mentor, utility)
      for (const { offer, mentor } of offers.from(need.competenceId, need.levelNow + exchange.settings.levelsAbove)) {
        if (wanted?.[mentor] === 0 || hand.some((arc) => arc.mentor === mentor)) continue
        const utility = worth(need, mentee[n]!, offer, mentor)
        if (utility > 0) count = put(into, count, mentor, utility)
      }
      return count
    },
  }
}

function put(into: { mentor: Int32Array; utility: Int32Array }, place: number, mentor: number, utility: number) {
  into.mentor[place] = mentor
  into.utility[place] = utility
  return place + 1
}

const nameOf = (personId: string, competenceId: string): string => `${personId} ${competenceId}`

/** Needs that only a locked pair serves come last. */
function needsOf(exchange: Exchange, fixed: readonly Candidate[]): Need[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  const needs = wantedNeeds(exchange).sort(
    (a, b) => compare(a.personId, b.personId) || compare(a.competenceId, b.competenceId),
  )
  const known = new Set(needs.map((need) => nameOf(need.personId, need.competenceId)))
  for (const { menteeId, competenceId, levelNow, levelWanted, priorityClass } of fixed) {
    if (known.has(nameOf(menteeId, competenceId))) continue
    known.add(nameOf(menteeId, competenceId))
    needs.push({ personId: menteeId, competenceId, levelNow, levelWanted, priorityClass })
  }
  return needs
}

const PLACE = Object.fromEntries(CRITERIA.map((criterion, k) => [criterion, k])) as Record<Criterion, number>

/** What an offer is worth to a need, 0 where a hard rule stands between them. As `makeCandidate` has it. */
function worthIn({ settings, preferred, ranBefore }: Exchange, facts: Facts) {
  const { weights, levelsAbove } = settings
  const isPreferred = (a: string, b: string) => preferred.size > 0 && preferred.has(pairKey(a, b))
  const ran = (mentor: string, mentee: string) => ranBefore.size > 0 && ranBefore.has(`${mentor}.${mentee}`)
  const weighed = Float64Array.from(CRITERIA, (criterion) => weights[criterion])
  const values = new Float64Array(CRITERIA.length)
  return (need: Need, mentee: number, offer: Offer, mentor: number): number => {
    if (offer.level - need.levelNow < levelsAbove || mentor === mentee || !facts.mayMeet(mentor, mentee)) return 0
    const hours = facts.commonHours(mentor, mentee)
    values[PLACE.priority] = valueOfPriority(need)
    values[PLACE.level] = valueOfLevels(offer, need)
    values[PLACE.readiness] = offer.readiness
    values[PLACE.hours] = hours < 0 ? Number.NaN : valueOfHours(hours)
    values[PLACE.subject] = facts.sharesSubject(mentor, mentee) ? 1 : 0
    values[PLACE.load] = valueOfLoad(facts.people[mentor]!)
    values[PLACE.preference] = isPreferred(offer.personId, need.personId) ? 1 : Number.NaN
    values[PLACE.stay] = ran(offer.personId, need.personId) ? 1 : Number.NaN
    return utilityOfValues(values, weighed)
  }
}

type Offered = { offer: Offer; mentor: number }

/** Skill × level; within a level in the order of the people. */
class OfferIndex {
  private readonly byLevel = new Map<string, Offered[][]>()
  private readonly own = new Map<string, Map<number, Offer>>()

  constructor(offers: readonly Offer[], numberOf: ReadonlyMap<string, number>) {
    for (const offer of offers) {
      const mentor = numberOf.get(offer.personId)
      if (mentor === undefined) continue
      const levels = this.byLevel.get(offer.competenceId) ?? []
      this.byLevel.set(offer.competenceId, levels)
      while (levels.length <= offer.level) levels.push([])
      levels[offer.level]!.push({ offer, mentor })
      const own = this.own.get(offer.competenceId) ?? new Map<number, Offer>()
      this.own.set(offer.competenceId, own.set(mentor, offer))
    }
    for (const levels of this.byLevel.values()) for (const level of levels) level.sort((a, b) => a.mentor - b.mentor)
  }

  of(mentor: number, competenceId: string): Offer | undefined {
    return this.own.get(competenceId)?.get(mentor)
  }

  /** Those of that level at least. */
  *from(competenceId: string, level: number): Generator<Offered> {
    for (const own of this.byLevel.get(competenceId)?.slice(Math.max(0, level)) ?? []) yield* own
  }
}
