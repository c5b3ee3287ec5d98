import { Dive } from './dive.ts'
import type { ExchangeParts } from './exchange.ts'
import { Exchange } from './exchange.ts'
import { improvePlan } from './improve-plan.ts'
import { ringsThatMatter } from './rings-that-matter.ts'
import { tightenBound } from './tighten-bound.ts'

/** The best plan with exchanges: bound, dive, bound again now that a good plan is known, and then the search around the best. */
export function findExchanges(parts: ExchangeParts): Exchange {
  const exchange = new Exchange(parts)
  parts.clock.enter('bound')
  tightenBound(exchange, parts.previous ? roundsAgain : firstRounds)
  for (let dive = 0; dive < dives && !exchange.isDone(); dive++) {
    parts.clock.enter('search', exchange.figures())
    new Dive(exchange, ringsThatMatter(exchange)).run()
    parts.clock.enter('bound', exchange.figures())
    tightenBound(exchange, parts.previous ? roundsAgain : laterRounds)
  }
  parts.clock.enter('search', exchange.figures())
  improvePlan(exchange, parts.previous ? triesAgain : parts.tries)
  return exchange
}

const firstRounds = 150
const laterRounds = 40
const roundsAgain = 20
const dives = 2
const triesAgain = 5
