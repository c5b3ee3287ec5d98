import type { Exchange } from '../candidates/candidate.ts'

/** From so many pairs of a need and an offer on, only lists of the best are held: a school of four hundred comes to that. */
const LARGE = 250_000

/** Rules that go with lists alone: those that do not are solved whole, however large. */
export function isLarge(exchange: Exchange, large = LARGE): boolean {
  const { fair, circles, onlyExchanges } = exchange.settings
  return !fair && !circles && !onlyExchanges && greatestArcCount(exchange) >= large
}

/** Pairs of a need and an offer of a level above it; hard rules between people aside. */
function greatestArcCount({ needs, offers, settings }: Exchange): number {
  const counts = new Map<string, number>()
  const key = (competenceId: string, level: number) => `${competenceId} ${level}`
  for (const { competenceId, level } of offers)
    for (let from = 0; from <= level; from++)
      counts.set(key(competenceId, from), (counts.get(key(competenceId, from)) ?? 0) + 1)
  const known = ({ competenceId, levelNow }: { competenceId: string; levelNow: number }) =>
    counts.get(key(competenceId, levelNow + settings.levelsAbove)) ?? 0
  return needs.reduce((sum, need) => sum + known(need), 0)
}
