import { type Exchange, wantedNeeds, whatHinders } from '../candidates/candidate.ts'
import type { Hindrance } from '../candidates/hard-rules.ts'
import type { Need } from '../candidates/participant.ts'
import type { Posed } from '../candidates/pose-problem.ts'
import type { Without, WithoutReason } from '../draft/draft.ts'
import type { Plan } from '../engine/plan.ts'
import { Market } from './market.ts'
import { Returns } from './no-return.ts'

/** Which reason is said when a person has several needs: the one that most can be done about. */
const MOST_CAN_BE_DONE = ['no-places', 'price', 'no-return', 'hindered', 'nobody-teaches']

/** Everybody who asked and got nothing, each with the reason. */
export function whyWithout(exchange: Exchange, posed: Posed, plan: Plan): Without[] {
  const served = new Set(plan.chosen.map((arc) => posed.candidates[arc]!.menteeId))
  const left = wantedNeeds(exchange).filter((need) => !served.has(need.personId))
  const market = new Market(exchange, posed, plan)
  const returns = posed.settings.onlyExchanges ? new Returns(exchange, posed, plan.chosen) : null
  return [...Map.groupBy(left, (need) => need.personId)].map(([personId, needs]) => {
    const inOrder = needs.sort((a, b) => a.priorityClass - b.priorityClass)
    const reasons = inOrder.map((need) => ({ need, reason: reasonFor(exchange, market, returns, need) }))
    const said = reasons.sort((a, b) => order(a.reason) - order(b.reason))[0]!
    return {
      personId,
      wanted: inOrder.map((need) => need.competenceId),
      competenceId: said.need.competenceId,
      reason: said.reason,
    }
  })
}

const order = ({ kind }: WithoutReason): number => MOST_CAN_BE_DONE.indexOf(kind)

function reasonFor(exchange: Exchange, market: Market, returns: Returns | null, need: Need): WithoutReason {
  const ways = market.waysToServe(need.personId, need.competenceId)
  if (ways.length > 0 && returns) {
    const missing = returns.whatIsMissing(ways)
    return missing ? { kind: 'no-return', circles: exchange.settings.circles, ...missing } : { kind: 'price' }
  }
  if (ways.length > 0) return market.competition(need.personId, need.competenceId) ?? { kind: 'price' }
  const offers = exchange.offers.filter(
    (offer) =>
      offer.competenceId === need.competenceId &&
      offer.personId !== need.personId &&
      exchange.participants.has(offer.personId),
  )
  if (offers.length === 0) return { kind: 'nobody-teaches' }
  const by = Map.groupBy(offers, (offer) => whatHinders(exchange, need, offer) ?? 'no-places')
  return { kind: 'hindered', by: mostFirst(by) }
}

function mostFirst(by: Map<Hindrance, { personId: string }[]>) {
  return [...by]
    .map(([hindrance, offers]) => ({ hindrance, mentorIds: offers.map((offer) => offer.personId) }))
    .sort((a, b) => b.mentorIds.length - a.mentorIds.length)
}
