import { imbalanceOf } from '../fairness/balanced-seats.ts'
import type { Instance } from '../instance.ts'
import type { Settings } from '../settings.ts'
import { coverageOf, exchangesIn, utilityOf } from '../tally.ts'
import { quotaCounts } from './quota-counts.ts'
import type { QuotaPrices } from './quota-prices.ts'

/** Finds the prices that bound best, then branches on arcs of quotas for a plan that keeps them. */
export class QuotaSearch {
  best: { chosen: number[]; total: number } | undefined
  /** Coverage weighed, in units of value. */
  bound = Infinity
  bestPrices: Float64Array
  mentorPrice: Float64Array
  private readonly instance: Instance
  private readonly settings: Settings
  private readonly prices: QuotaPrices
  /** What is given away of the bonuses that the shares do not split. */
  private readonly slack: number
  private readonly isLate: () => boolean
  private branches = 0

  constructor(
    instance: Instance,
    settings: Settings,
    prices: QuotaPrices,
    { slack, isLate }: { slack: number; isLate: () => boolean },
  ) {
    this.instance = instance
    this.settings = settings
    this.prices = prices
    this.slack = slack
    this.isLate = isLate
    this.bestPrices = prices.price.slice()
    this.mentorPrice = prices.mentorPrices()
    this.look()
  }

  /** Every quota in turn, until none moves; returns the first quota that no price can fill, or −1. */
  price(): number {
    for (let round = 0; round < 6 && !this.isProven() && !this.isLate(); round++) {
      const before = this.prices.price.slice()
      for (let k = 0; k < before.length; k++) if (!this.settleQuota(k)) return this.prices.isCut ? -1 : k
      if (before.every((price, k) => price === this.prices.price[k])) break
    }
    return -1
  }

  /** Branches until the tries are used up: nothing that the prices still allow may be better. */
  branch(tries: number): void {
    this.bestPrices.forEach((price, k) => {
      this.prices.setPrice(k, price)
    })
    this.visit(tries)
  }

  isProven(): boolean {
    return this.best !== undefined && Math.floor(this.bound + 1e-6) <= this.best.total
  }

  /** The least price (either way) at which the quota holds; a bisection, for the higher the price, the fewer the arcs. */
  private settleQuota(k: number): boolean {
    const { atLeast, atMost } = this.prices.quotas[k]!
    const countAt = (price: number) => {
      this.prices.setPrice(k, price)
      return this.look().counts[k]!
    }
    const free = countAt(0)
    if (free <= atMost && free >= atLeast) return true
    const sign = free > atMost ? 1 : -1
    const holds = (price: number) => {
      const count = countAt(sign * price)
      return sign > 0 ? count <= atMost : count >= atLeast
    }
    let tooLittle = 0
    let enough = this.prices.greatest
    if (!holds(enough)) return false
    while (enough - tooLittle > 1 && !this.isLate()) {
      const middle = Math.floor((enough + tooLittle) / 2)
      if (holds(middle)) enough = middle
      else tooLittle = middle
    }
    this.prices.setPrice(k, sign * enough)
    return true
  }

  private look(): { chosen: number[]; counts: Int32Array; bound: number } {
    const { prices } = this
    const chosen = prices.chosen()
    const counts = quotaCounts(this.instance, chosen)
    const worth = prices.weigh(coverageOf(this.instance, chosen))
    const bound = prices.boundAt(chosen, worth) + this.slack
    if (this.branches === 0 && bound < this.bound) {
      this.bound = bound
      this.bestPrices = prices.price.slice()
      this.mentorPrice = prices.mentorPrices()
    }
    if (this.broken(counts) < 0) this.offer(chosen, worth)
    return { chosen, counts, bound }
  }

  /** A plan from elsewhere that keeps the quotas. */
  take(chosen: number[]): void {
    this.offer(chosen, this.prices.weigh(coverageOf(this.instance, chosen)))
  }

  private offer(chosen: number[], worthOfCoverage: number): void {
    const { reciprocity, cycles, balance } = this.settings
    const { pairs, circles } = exchangesIn(this.instance, chosen)
    const value =
      utilityOf(this.instance, chosen) +
      reciprocity * pairs +
      cycles * circles -
      balance * imbalanceOf(this.instance, chosen)
    if (this.best === undefined || value + worthOfCoverage > this.best.total)
      this.best = { chosen, total: value + worthOfCoverage }
  }

  private broken(counts: Int32Array): number {
    return counts.findIndex((n, k) => n > this.prices.quotas[k]!.atMost || n < this.prices.quotas[k]!.atLeast)
  }

  private visit(tries: number): void {
    this.branches++
    const { chosen, counts, bound } = this.look()
    if (!this.prices.follows(chosen) || this.branches >= tries || this.isLate()) return
    if (this.best !== undefined && Math.floor(bound + 1e-6) <= this.best.total) return
    const next = this.nextArc(chosen, counts)
    if (!next) return
    for (const decision of [next.decision, -next.decision as -1 | 1]) {
      this.prices.decide(next.arc, decision)
      this.visit(tries)
    }
    this.prices.decide(next.arc, 0)
  }

  /** Where a quota is broken or has a price without being full: the arc whose change costs least. */
  private nextArc(chosen: readonly number[], counts: Int32Array): { arc: number; decision: -1 | 1 } | undefined {
    const { quotas, price } = this.prices
    const has = new Set(chosen)
    const broken = this.broken(counts)
    const isLoose = (k: number) =>
      price[k]! !== 0 && counts[k] !== (price[k]! > 0 ? quotas[k]!.atMost : quotas[k]!.atLeast)
    const k = broken >= 0 ? broken : counts.findIndex((_, at) => isLoose(at))
    if (k < 0) return undefined
    const lacks = counts[k]! < quotas[k]!.atLeast || (broken < 0 && price[k]! > 0)
    const open = Array.from(quotas[k]!.arcs).filter(
      (a) => has.has(a) !== lacks && !this.prices.isDecided(a) && !this.isSet(a),
    )
    const cost = (a: number) => (lacks ? this.prices.costOf(a) : this.instance.arcUtility[a]!)
    if (open.length === 0) return undefined
    return { arc: open.reduce((a, b) => (cost(b) < cost(a) ? b : a)), decision: lacks ? 1 : -1 }
  }

  private isSet(a: number): boolean {
    return this.instance.arcFixed[a] === 1 || this.instance.arcForbidden[a] === 1
  }
}
