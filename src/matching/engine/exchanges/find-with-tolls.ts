import { annealRings } from './anneal-rings.ts'
import type { ExchangeParts } from './exchange.ts'
import { Exchange } from './exchange.ts'
import { circlesLookedAt, someRings } from './rings.ts'
import { cheapestOnEachLink } from './rings-that-matter.ts'
import { Tolls } from './tolls.ts'

/**
 * The best plan with many circles, from the best with pairs alone, which is offered at once: the bound by tolls, annealing among the circles
 * that cost least at them, and the bound again now that a better plan is known.
 */
export function findWithTolls(parts: ExchangeParts, pairs: Exchange): Exchange {
  let whole = takeTurn(parts, pairs)
  whole.offer(pairs.best.chosen)
  if (parts.earlier) whole.offer(parts.earlier.chosen)
  payPairs(whole, pairs)
  parts.clock.enter('bound', whole.figures())
  tightenTolls(whole, firstRounds)
  if (parts.tries < 0) return whole
  for (let turn = 0; turn < turns && !whole.isDone(); turn++) {
    parts.clock.enter('search', whole.figures())
    const some = searchAmongSome(whole)
    parts.clock.enter('bound', whole.figures())
    const next = takeTurn(parts, some)
    next.takeOver(whole)
    next.offer(some.best.chosen)
    whole = next
    tightenTolls(whole, laterRounds)
  }
  return whole
}

/** The plan without bonuses, for others to put theirs on it. */
function takeTurn(parts: ExchangeParts, before: Exchange): Exchange {
  before.bonuses.setAll(new Float64Array(before.rings.link.length))
  before.bonuses.settle()
  return new Exchange({ ...parts, earlier: undefined })
}

/** What the best bound of pairs alone gave them. */
function payPairs(whole: Exchange, { bestShares, plan }: Exchange): void {
  const tolls = new Tolls(whole)
  tolls.givePairs(bestShares)
  whole.settle()
  if (!plan.isCut) tolls.cover(whole.rings.worth.keys(), cheapestOnEachLink(whole))
  whole.given = tolls.copy()
}

/**
 * Subgradient with Polyak's step: laden links give less, and what rings lack then is taken from where there is room. When the bound stops
 * falling the pace is halved and the best tolls are taken again.
 */
function tightenTolls(exchange: Exchange, rounds: number): void {
  const { ledger, plan } = exchange
  const tolls = new Tolls(exchange)
  tolls.take(exchange.given!)
  let idle = 0
  let pace = 1
  for (let round = 0; round < rounds && !exchange.isDone(); round++) {
    exchange.settle()
    tolls.trim(ledger.laden)
    exchange.settle()
    if (plan.isCut) return
    if (exchange.settleAtTolls(tolls)) idle = 0
    else if (++idle === patience) {
      pace /= 2
      idle = 0
      tolls.take(exchange.given!)
      exchange.settle()
    }
    const above = ledger.relaxed - exchange.best.value * plan.network.scale
    const steepness = tolls.steepness(ledger.laden)
    if (steepness === 0) return
    const step = (pace * above) / steepness
    const room = cheapestOnEachLink(exchange)
    tolls.cover(tolls.lower([...ledger.laden], Math.max(step, 1)), room)
  }
}

/** From the best plan to better ones, by pairs and the circles that cost least. */
function searchAmongSome(whole: Exchange): Exchange {
  const { parts, rings } = whole
  const { chosen, cost } = cheapestRings(whole)
  const some = takeTurn({ ...parts, rings: someRings(rings, chosen) }, whole)
  some.offer(whole.best.chosen)
  some.bound = whole.bound
  const { instance, peopleInAll = instance.people } = parts
  annealRings(some, cost, Math.ceil((stepsOfOne * instance.people) / Math.sqrt(peopleInAll)))
  return some
}

/** Rings there is room for below the bound, and of circles those that cost least through each link; and all that the best plan closes. */
function cheapestRings(whole: Exchange): { chosen: number[]; cost: Float64Array } {
  const { rings, plan, best, bound, given } = whole
  const tolls = new Tolls(whole)
  tolls.take(given!)
  whole.settle()
  const price = cheapestOnEachLink(whole)
  const carries = new Uint8Array(rings.links.count)
  for (const a of best.chosen) if (rings.links.ofArc[a]! >= 0) carries[rings.links.ofArc[a]!] = 1
  const room = bound - best.value * plan.network.scale
  const cost = new Float64Array(rings.count)
  const found: number[] = []
  for (let x = 0; x < rings.count; x++) {
    const links = rings.link.subarray(rings.linkStart[x]!, rings.linkStart[x + 1]!)
    cost[x] = links.every((l) => carries[l]) ? -1 : links.reduce((sum, l) => sum + price[l]!, -tolls.lackOf(x))
    if (cost[x]! <= room) found.push(x)
  }
  const passing = new Int32Array(rings.links.count)
  let left = circlesPerPerson * whole.parts.instance.people
  const isTaken = (x: number): boolean => {
    if (x < rings.pairs) return true
    if (cost[x]! >= 0 && left-- <= 0) return false
    const links = rings.link.subarray(rings.linkStart[x]!, rings.linkStart[x + 1]!)
    if (cost[x]! >= 0 && links.some((l) => passing[l]! >= circlesLookedAt)) return false
    for (const l of links) passing[l]!++
    return true
  }
  const chosen = found
    .sort((a, b) => cost[a]! - cost[b]! || a - b)
    .filter(isTaken)
    .sort((a, b) => a - b)
  return { chosen, cost: Float64Array.from(chosen, (x) => cost[x]! / plan.network.scale) }
}

const firstRounds = 100
const laterRounds = 40
const turns = 2
const patience = 6
/** Of annealing; so many times the root of all people. */
const stepsOfOne = 250
/** Looked at when better plans are searched. */
const circlesPerPerson = 12
