import { isStruckOut, wantedNeeds, whatHinders } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import type { Hindrance } from '../candidates/hard-rules.ts'
import { type Posed, tryToPose } from '../candidates/pose-problem.ts'
import { whyNotThatPair } from '../engine/explain/why-not-that-pair.ts'
import type { Flaw } from '../engine/problem.ts'
import { type KeptDraft, type Price, planToAsk, priceOf } from './price-change.ts'

/** Why one of two people does not help the other in the draft. */
export type WhyNot =
  | { kind: 'stale' }
  | { kind: 'chosen'; competenceIds: string[] }
  /** What the one asks for the other does not teach. */
  | { kind: 'nothing-to-teach' }
  | { kind: 'hindered'; hindrances: Hindrance[] }
  | { kind: 'no-room'; flaw: Flaw }
  /** Possible: the kindest way, what it costs everybody, and whom the mentor helps now. */
  | { kind: 'price'; competenceId: string; price: Price; holderIds: string[] }

type Two = { mentorId: string; menteeId: string }

/** Asked of the kept draft; a price is found by solving again. */
export function whyNotThese(desk: Desk, kept: KeptDraft, two: Two): WhyNot {
  const posed = tryToPose(desk)
  const plan = 'flaw' in posed ? undefined : planToAsk(posed, kept)
  if ('flaw' in posed || !plan) return { kind: 'stale' }
  const mentor = posed.personIndex.get(two.mentorId)
  const mentee = posed.personIndex.get(two.menteeId)
  if (mentor === undefined || mentee === undefined) return { kind: 'stale' }
  const why = whyNotThatPair(posed.instance, posed.settings, plan, { mentor, mentee })
  switch (why.kind) {
    case 'no-candidate':
    case 'forbidden':
      return hindered(desk, two)
    case 'chosen':
      return { kind: 'chosen', competenceIds: why.arcs.map((arc) => competenceOf(posed, arc)) }
    case 'no-room':
      return { kind: 'no-room', flaw: why.flaw.flaw }
    case 'price':
      return {
        kind: 'price',
        competenceId: competenceOf(posed, why.best.arc),
        price: priceOf(desk, kept, { ...posed.candidates[why.best.arc]!, kind: 'lock' }),
        holderIds: why.holders.map((arc) => posed.candidates[arc]!.menteeId),
      }
  }
}

const competenceOf = ({ candidates }: Posed, arc: number): string => candidates[arc]!.competenceId

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
