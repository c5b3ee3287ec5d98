import { type Exchange, wantedNeeds, whatHinders } from '../candidates/candidate.ts'
import type { Need } from '../candidates/participant.ts'
import type { Posed } from '../candidates/pose-problem.ts'
import type { Without, WithoutReason } from '../draft/draft.ts'
import type { Plan } from '../engine/plan.ts'
import { Market } from './market.ts'
import { Returns } from './no-return.ts'

/** Everybody who asked and got nothing, each with the reason, which holds for all that they asked for. */
export function whyWithout(exchange: Exchange, posed: Posed, plan: Plan): Without[] {
  const served = new Set(plan.chosen.map((arc) => posed.candidates[arc]!.menteeId))
  const left = wantedNeeds(exchange).filter((need) => !served.has(need.personId))
  const market = new Market(exchange, posed, plan)
  const returns = posed.settings.onlyExchanges ? new Returns(exchange, posed, plan.chosen) : null
  return [...Map.groupBy(left, (need) => need.personId)].map(([personId, needs]) => {
    const inOrder = needs.sort((a, b) => a.priorityClass - b.priorityClass)
    const { need, reason } = reasonFor(exchange, market, returns, inOrder)
    const wanted = inOrder.map((one) => one.competenceId)
    return { personId, wanted, competenceId: need.competenceId, reason }
  })
}

function reasonFor(exchange: Exchange, market: Market, returns: Returns | null, needs: Need[]): Said {
  const need = needs.find((one) => market.waysToServe(one).length > 0)
  if (need && returns) {
    const missing = returns.whatIsMissing(needs.flatMap((one) => market.waysToServe(one)))
    const { circles } = exchange.settings
    return { need, reason: missing ? { kind: 'no-return', circles, ...missing } : { kind: 'price' } }
  }
  return need ? { need, reason: market.competition(needs) ?? { kind: 'price' } } : hindered(exchange, needs)
}

type Said = { need: Need; reason: WithoutReason }

/** Nobody can: because of rules, or because nobody offers it. */
function hindered(exchange: Exchange, needs: Need[]): Said {
  const met = needs.flatMap((need) =>
    exchange.offers
      .filter((offer) => offer.competenceId === need.competenceId && offer.personId !== need.personId)
      .filter((offer) => exchange.participants.has(offer.personId))
      .map((offer) => ({ need, mentorId: offer.personId, by: whatHinders(exchange, need, offer) ?? 'no-places' })),
  )
  if (met.length === 0) return { need: needs[0]!, reason: { kind: 'nobody-teaches' } }
  const by = [...Map.groupBy(met, (one) => one.by)]
    .map(([hindrance, of]) => ({ hindrance, mentorIds: [...new Set(of.map((one) => one.mentorId))] }))
    .sort((a, b) => b.mentorIds.length - a.mentorIds.length)
  return { need: met[0]!.need, reason: { kind: 'hindered', by } }
}
