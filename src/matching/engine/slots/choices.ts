import type { PossibleTalks } from './possible-talks.ts'
import type { SlotPrices } from './slot-plan.ts'
import { gainOf, needsOfPeople, roomAt } from './slot-prices.ts'

/** What each mentee chooses at prices, and the bound that follows. */
export class Choices {
  /** Chosen talks, `count` of them. */
  readonly chosen: Int32Array
  count = 0
  people = 0
  bound = 0
  /** Per need: its best talk and what that gains. */
  private readonly best: Int32Array
  private readonly gain: Float64Array
  private readonly talks: PossibleTalks
  private readonly needsOf: number[][]

  constructor(talks: PossibleTalks) {
    const { needs } = talks.whole.instance
    this.talks = talks
    this.needsOf = needsOfPeople(talks)
    this.best = new Int32Array(needs)
    this.gain = new Float64Array(needs)
    this.chosen = new Int32Array(needs)
  }

  /** `worth`: 1 where utilities count, 0 where people alone do. */
  at(prices: SlotPrices, worth: 0 | 1): this {
    this.bestOfNeeds(prices, worth)
    this.count = 0
    this.people = 0
    this.bound = roomAt(this.talks.whole, prices)
    this.needsOf.forEach((own, person) => {
      this.choose(person, own, prices.cover)
    })
    return this
  }

  /** What is lost, per talk, when its mentee has to take it; after `at` with the same prices. */
  losses(prices: SlotPrices): Float64Array {
    const { talks } = this
    return Float64Array.from({ length: talks.count }, (_, t) => {
      const person = talks.taker[t]!
      const room = talks.whole.instance.menteeCapacity[person]!
      const own = this.needsOf[person]!.map((n) => this.gain[n]!).sort((a, b) => b - a)
      const free = Math.max(0, prices.cover + own[0]! + gains(own.slice(1, room)))
      const others = own.toSpliced(own.indexOf(this.gain[talks.need[t]!]!), 1)
      return free - (prices.cover + gainOf(talks, prices, 1, t) + gains(others.slice(0, room - 1)))
    })
  }

  private bestOfNeeds(prices: SlotPrices, worth: 0 | 1): void {
    const { talks, best, gain } = this
    for (let n = 0; n < gain.length; n++) {
      gain[n] = -Infinity
      for (let t = talks.start[n]!; t < talks.start[n + 1]!; t++) {
        const one = gainOf(talks, prices, worth, t)
        if (one <= gain[n]!) continue
        gain[n] = one
        best[n] = t
      }
    }
  }

  /** The best need even at a loss, if being covered makes up for it; further ones at a gain. */
  private choose(person: number, own: number[], cover: number): void {
    const { gain } = this
    if (own.length === 0) return
    if (own.length > 1) own.sort((a, b) => gain[b]! - gain[a]! || a - b)
    const room = this.talks.whole.instance.menteeCapacity[person]!
    let total = cover + gain[own[0]!]!
    let taken = 1
    for (; taken < Math.min(own.length, room) && gain[own[taken]!]! > 0; taken++) total += gain[own[taken]!]!
    if (total <= 0) return
    this.bound += total
    this.people++
    for (let k = 0; k < taken; k++) this.chosen[this.count++] = this.best[own[k]!]!
  }
}

const gains = (values: readonly number[]): number => values.reduce((sum, one) => sum + Math.max(0, one), 0)
