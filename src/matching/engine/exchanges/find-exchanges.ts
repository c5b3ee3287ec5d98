import type { Earlier } from '../earlier.ts'
import { CarriedOnAverage } from './carried-on-average.ts'
import { Dive } from './dive.ts'
import type { ExchangeParts } from './exchange.ts'
import { Exchange } from './exchange.ts'
import { findWithTolls } from './find-with-tolls.ts'
import { improvePlan } from './improve-plan.ts'
import { pairsOf } from './rings.ts'
import { ringsThatMatter } from './rings-that-matter.ts'
import { leastPace, tightenBound } from './tighten-bound.ts'

/** The best plan with exchanges: from nothing, from an earlier plan, or from the shares alone of a rough one. */
export function findExchanges(parts: ExchangeParts): Exchange {
  if (!parts.rings.byTolls) return findListed(parts)
  const { rings, clock } = parts
  const beside = clock.beside
  let circles = 0
  for (let x = rings.pairs; x < rings.count; x++) circles += rings.worth[x]!
  clock.beside = { ...beside, upperBound: beside.upperBound + circles }
  const found = findListed({ ...parts, rings: pairsOf(rings), enough: Math.max(parts.enough, nearEnough) })
  clock.beside = beside
  return findWithTolls(parts, found)
}

function findListed(parts: ExchangeParts): Exchange {
  return parts.earlier && !parts.earlier.isRough ? continueFrom(parts, parts.earlier) : findAfresh(parts)
}

/** Bound, dive, bound again now that a good plan is known, and then the search around the best. */
function findAfresh(parts: ExchangeParts): Exchange {
  const exchange = new Exchange(parts)
  const isRegion = parts.instance.people >= manyPeople
  parts.clock.enter('bound')
  if (parts.earlier) exchange.offer(parts.earlier.chosen)
  else if (isRegion) exchange.shares.keepAll()
  // shares by what links cost are near already
  if (parts.earlier || isRegion) exchange.pace = leastPace
  tightenBound(exchange, parts.tries < 0 ? -parts.tries : isRegion ? firstOfRegion : firstRounds)
  if (parts.tries < 0) return exchange
  const average = new CarriedOnAverage(exchange.rings, exchange.ledger)
  for (let dive = 0; dive < dives && !exchange.isDone(); dive++) {
    parts.clock.enter('search', exchange.figures())
    new Dive(exchange, ringsThatMatter(exchange)).run()
    parts.clock.enter('bound', exchange.figures())
    tightenBound(exchange, laterRounds, average)
  }
  parts.clock.enter('search', exchange.figures())
  improvePlan(exchange, { tries: parts.tries, average })
  return exchange
}

/** The earlier plan with its rings kept as far as can be; then by turns the bound, and the search around what has changed. */
function continueFrom(parts: ExchangeParts, earlier: Earlier): Exchange {
  const exchange = new Exchange(parts)
  parts.clock.enter('bound')
  exchange.offer(earlier.chosen)
  if (earlier.around?.length === 0 && exchange.best.chosen.length === earlier.chosen.length) return exchange
  Dive.from(exchange, [], earlier.chosen)
  const average = new CarriedOnAverage(exchange.rings, exchange.ledger)
  for (let turn = 0; turn < turns && !exchange.isDone(); turn++) {
    tightenBound(exchange, roundsPerTurn, average)
    parts.clock.enter('search', exchange.figures())
    const around = turn === 0 ? changedPeople(parts, earlier, exchange.best.chosen) : []
    improvePlan(exchange, { tries: triesPerTurn, average, around })
    parts.clock.enter('bound', exchange.figures())
  }
  return exchange
}

/** Those who give or receive something else than before, or whom the change is about. */
function changedPeople({ instance }: ExchangeParts, earlier: Earlier, after: readonly number[]): number[] {
  const people = new Set<number>()
  const old = new Set(earlier.chosen)
  for (const a of after)
    if (!old.delete(a)) people.add(instance.arcMentor[a]!).add(instance.needMentee[instance.arcNeed[a]!]!)
  for (const a of old) people.add(instance.arcMentor[a]!).add(instance.needMentee[instance.arcNeed[a]!]!)
  return people.size === 0 ? [...(earlier.around ?? [])] : [...people].sort((a, b) => a - b)
}

/** With pairs alone, where many circles come after them. */
const nearEnough = 0.0005
const firstRounds = 150
/** From so many people on the bound is brought down as far as it goes: searching costs far more there. */
const manyPeople = 600
const firstOfRegion = 500
const laterRounds = 40
const dives = 2
const turns = 3
const roundsPerTurn = 20
const triesPerTurn = 12
