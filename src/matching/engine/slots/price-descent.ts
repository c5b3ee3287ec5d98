import { Choices } from './choices.ts'
import type { PossibleTalks } from './possible-talks.ts'
import type { SlotPrices } from './slot-plan.ts'
import { copyOf, noPrices } from './slot-prices.ts'

export type PricedBound = { prices: SlotPrices; bound: number }

export type Goal = {
  /** 1 where utilities count, 0 where people alone do. */
  worth: 0 | 1
  /** So many are covered: `cover` moves until as many choose to be, and is not counted. Absent: it stays. */
  people?: number
  /** What has been reached: no bound is below it. */
  reached: number
}

/** So much of the way before goes on. */
const deflection = 0.6
/** Rounds without gain before steps grow shorter. */
const patience = 20

/** Prices may run away where as many cannot choose to be covered; sums of such have lost the digits that figures stand on. */
const mostToTrust = 2 ** 30

/** Prices with a low bound, from `from` on: a deflected subgradient with Polyak's step. Ends as soon as the bound cannot fall further. */
export function descend(
  talks: PossibleTalks,
  from: SlotPrices,
  goal: Goal,
  { rounds, isLate }: { rounds: number; isLate: () => boolean },
): PricedBound {
  const descent = new Descent(talks, from, goal)
  for (let k = 0; k < rounds && Math.floor(descent.best.bound + 1e-6) > goal.reached && !isLate(); k++)
    if (!descent.step()) break
  return descent.best
}

class Descent {
  best: PricedBound
  private readonly goal: Goal
  private readonly talks: PossibleTalks
  private readonly choices: Choices
  private readonly way: SlotPrices
  private prices: SlotPrices
  /** At `prices`. */
  private bound: number
  private pace = 1
  private idle = 0

  constructor(talks: PossibleTalks, from: SlotPrices, goal: Goal) {
    this.talks = talks
    this.goal = goal
    this.choices = new Choices(talks)
    this.prices = copyOf(from)
    this.way = noPrices(talks.whole, 0)
    this.best = { prices: from, bound: Infinity }
    this.bound = this.look()
  }

  /** False where steps have become too short, or nothing is asked for too much. */
  step(): boolean {
    if (this.idle >= patience) {
      this.idle = 0
      this.pace /= 1.6
      this.prices = copyOf(this.best.prices)
      this.bound = this.look()
    }
    const steepness = this.turn()
    if (steepness === 0 || this.pace < 1e-4) return false
    const { reached, worth } = this.goal
    this.move((this.pace * Math.max(this.bound - reached, worth / 10)) / steepness)
    this.bound = this.look()
    return true
  }

  private look(): number {
    const { people, worth, reached } = this.goal
    const { bound: found } = this.choices.at(this.prices, worth)
    const bound = people === undefined ? found : found - people * this.prices.cover
    const gained = this.best.bound - bound
    this.idle = gained > 1e-3 * (this.best.bound - reached) ? 0 : this.idle + 1
    if (gained > 0 && Math.abs(found) < mostToTrust) this.best = { prices: copyOf(this.prices), bound }
    return bound
  }

  /** Where prices have to go: up where more is asked for than there is. Its squared length. */
  private turn(): number {
    const { way, prices, choices, talks } = this
    const { instance, mentorSeats, places } = talks.whole
    fade(way.time, () => mentorSeats)
    fade(way.mentor, (p) => instance.mentorCapacity[p]!)
    fade(way.place, (s) => places[s]!)
    for (let k = 0; k < choices.count; k++) {
      const t = choices.chosen[k]!
      way.time[talks.giverHour[t]!]!++
      way.time[talks.takerHour[t]!]! += mentorSeats
      way.mentor[talks.giver[t]!]!++
      way.place[talks.slot[t]!]!++
    }
    const { people } = this.goal
    way.cover = people === undefined ? 0 : deflection * way.cover + choices.people - people
    return (
      way.cover ** 2 +
      steepnessOf(way.time, prices.time) +
      steepnessOf(way.mentor, prices.mentor) +
      steepnessOf(way.place, prices.place)
    )
  }

  private move(step: number): void {
    const { way, prices } = this
    for (const kind of ['time', 'mentor', 'place'] as const)
      way[kind].forEach((over, k) => {
        if (over !== 0) prices[kind][k] = Math.max(0, prices[kind][k]! + step * over)
      })
    prices.cover -= step * way.cover
  }
}

function fade(way: Float64Array, room: (k: number) => number): void {
  for (let k = 0; k < way.length; k++) way[k] = deflection * way[k]! - room(k)
}

/** Where a price is nothing already and would fall, it stays. */
function steepnessOf(way: Float64Array, price: Float64Array): number {
  let sum = 0
  for (let k = 0; k < way.length; k++) {
    if (way[k]! < 0 && price[k] === 0) way[k] = 0
    sum += way[k]! ** 2
  }
  return sum
}
