import { isStruckOut, wantedNeeds, whatHinders } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import type { Hindrance } from '../candidates/hard-rules.ts'
import { type Posed, tryToPose } from '../candidates/pose-problem.ts'
import { NARROW_GAP } from '../draft/best-plan.ts'
import type { Direction, NoReturn } from '../draft/draft.ts'
import type { KeptDraft } from '../draft/kept-draft.ts'
import { type WhyNotThatPair, whyNotThatPair } from '../engine/explain/why-not-that-pair.ts'
import type { Plan } from '../engine/plan.ts'
import type { Watch } from '../engine/watch.ts'
import { forOneRequest, inHaste } from '../thread/within.ts'
import { equalsOf } from './equals.ts'
import { Returns } from './no-return.ts'
import { type NoRoom, noRoom } from './no-room.ts'
import { type Price, planToAsk, priceOf } from './price-change.ts'

/** Why one of two people does not help the other in the draft. */
export type WhyNot =
  | { kind: 'stale' }
  /** They are together in the draft, as a pair or in a group. */
  | { kind: 'together'; competenceIds: string[]; groupId: string | null }
  /** What the one asks for the other does not teach. */
  | { kind: 'nothing-to-teach' }
  | { kind: 'hindered'; hindrances: Hindrance[] }
  | { kind: 'no-room'; why: NoRoom }
  /**
   * Possible: the kindest way, what it costs everybody, and whom the mentor helps now; of them, who has the place with no better right.
   * Where only exchanges are made, what keeps these two from one.
   */
  | {
      kind: 'price'
      competenceId: string
      price: Price
      holderIds: string[]
      equalIds: string[]
      missing: (NoReturn & { circles: boolean }) | null
    }

type Two = { mentorId: string; menteeId: string }

/** Asked of the kept draft; a price is found by solving again. */
export function whyNotThese(desk: Desk, kept: KeptDraft, two: Two): WhyNot {
  const posed = tryToPose(desk)
  const plan = 'flaw' in posed ? undefined : planToAsk(posed, kept)
  if ('flaw' in posed || !plan) return { kind: 'stale' }
  const mentor = posed.personIndex.get(two.mentorId)
  const mentee = posed.personIndex.get(two.menteeId)
  if (mentor === undefined || mentee === undefined) return { kind: 'stale' }
  const together = kept.directions.filter((one) => one.mentorId === two.mentorId && one.menteeId === two.menteeId)
  if (together.length > 0) {
    const alone = together.some((one) => one.groupId === null)
    const competenceIds = together.map((one) => one.competenceId)
    return { kind: 'together', competenceIds, groupId: alone ? null : together[0]!.groupId }
  }
  const watch = forOneRequest()
  const settings = { enough: NARROW_GAP, ...posed.settings }
  const why = whyNotThatPair(posed.instance, settings, plan, { mentor, mentee }, watch)
  switch (why.kind) {
    case 'no-candidate':
    case 'forbidden':
    case 'chosen':
      return hindered(desk, two)
    case 'no-room':
      return { kind: 'no-room', why: noRoom(desk, why.flaw.flaw, { ...two, kind: 'part' }) }
    case 'price':
      return priced(desk, kept, { posed, plan, watch, ...why })
  }
}

type Possible = Extract<WhyNotThatPair, { kind: 'price' }> & { posed: Posed; plan: Plan; watch: Watch }

function priced(desk: Desk, kept: KeptDraft, { posed, plan, watch, best, holders }: Possible): WhyNot {
  const candidate = posed.candidates[best.arc]!
  const held = kept.directions.filter((one) => one.mentorId === candidate.mentorId)
  const isEqual = (one: Direction) =>
    equalsOf(desk, kept.directions, posed.candidates, one).includes(candidate.menteeId)
  return {
    kind: 'price',
    competenceId: candidate.competenceId,
    price: priceOf(desk, kept, { ...candidate, kind: 'lock' }, inHaste(watch)),
    holderIds: holders.map((arc) => posed.candidates[arc]!.menteeId),
    equalIds: held.filter(isEqual).map((one) => one.menteeId),
    missing: missingBetween(desk, posed, plan, candidate),
  }
}

function missingBetween({ exchange, round }: Desk, posed: Posed, { chosen }: Plan, { mentorId, menteeId }: Two) {
  if (!posed.settings.onlyExchanges) return null
  const arcs = posed.candidates.flatMap((one, arc) =>
    one.mentorId === mentorId && one.menteeId === menteeId && !posed.instance.arcForbidden[arc] ? [arc] : [],
  )
  const missing = new Returns(exchange, posed, chosen).whatIsMissing(arcs)
  return missing && { ...missing, circles: round.settings.circles }
}

function hindered({ exchange }: Desk, { mentorId, menteeId }: Two): WhyNot {
  const needs = wantedNeeds(exchange).filter((need) => need.personId === menteeId)
  const offers = exchange.offers.filter((offer) => offer.personId === mentorId)
  const met = needs.flatMap((need) =>
    offers
      .filter((offer) => offer.competenceId === need.competenceId)
      .map((offer) => whatHinders(exchange, need, offer)),
  )
  if (met.length === 0) return { kind: 'nothing-to-teach' }
  const hindrances = [...new Set(met.filter((one) => one !== null))]
  const isApart = isStruckOut(exchange, { mentorId, menteeId, competenceId: '' })
  return { kind: 'hindered', hindrances: hindrances.length > 0 ? hindrances : isApart ? ['parted'] : [] }
}
