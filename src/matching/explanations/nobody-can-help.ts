import { type Exchange, wantedNeeds, whatHinders } from '../candidates/candidate.ts'
import type { Hindrance } from '../candidates/hard-rules.ts'

/** Why nobody in a round may help anybody: nobody offers what another asks for, or rules stand between all who could. */
export type NobodyCanHelp = { kind: 'no-offers' } | { kind: 'hindered'; by: { hindrance: Hindrance; pairs: number }[] }

/** Asked where there is no candidate at all; what stands between most people comes first. */
export function whyNobodyCanHelp(exchange: Exchange): NobodyCanHelp {
  const offered = Map.groupBy(exchange.offers, (offer) => offer.competenceId)
  const hindered = wantedNeeds(exchange).flatMap((need) =>
    (offered.get(need.competenceId) ?? [])
      .filter((offer) => offer.personId !== need.personId && exchange.participants.has(offer.personId))
      .map((offer) => ({
        hindrance: whatHinders(exchange, need, offer) ?? ('no-places' as const),
        two: `${offer.personId} ${need.personId}`,
      })),
  )
  const by = [...Map.groupBy(hindered, (one) => one.hindrance)].map(([hindrance, of]) => ({
    hindrance,
    pairs: new Set(of.map((one) => one.two)).size,
  }))
  return by.length > 0 ? { kind: 'hindered', by: by.sort((a, b) => b.pairs - a.pairs) } : { kind: 'no-offers' }
}
