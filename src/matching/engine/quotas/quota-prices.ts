import { PricedPlan } from '../exact/priced-plan.ts'
import type { TierWeights } from '../exact/tier-weights.ts'
import type { BalancedSeats } from '../fairness/balanced-seats.ts'
import { greatestSeatCost, imbalanceOf, mentorPricesOf, withSeats } from '../fairness/balanced-seats.ts'
import type { Instance, InstanceQuota } from '../instance.ts'
import type { Share } from '../plan.ts'

/**
 * The exact plan at a price per quota: arcs of a full quota pay, arcs of one that lacks some are paid. Its worth bounds every plan that
 * keeps the quotas (Lagrangian relaxation). Bonuses of exchanges come as shares, split once and for all.
 */
export class QuotaPrices {
  /** Per quota, × scale, whole. */
  readonly price: Float64Array
  /** No price is worth raising beyond. */
  readonly greatest: number
  readonly scale: number
  readonly quotas: readonly InstanceQuota[]
  private readonly instance: Instance
  private readonly weights: TierWeights
  private readonly plan: PricedPlan
  private readonly bonus: Float64Array
  private readonly share: Float64Array
  private readonly decided: Int8Array
  private readonly balance: number
  private readonly seats: BalancedSeats | undefined
  private readonly copies: number[][] | undefined

  constructor(
    instance: Instance,
    weights: TierWeights,
    {
      shares,
      scale,
      balance,
      isLate,
    }: { shares: readonly Share[]; scale: number; balance: number; isLate: () => boolean },
  ) {
    const seats = balance > 0 ? withSeats(instance, balance) : undefined
    const seatCost = seats ? greatestSeatCost(seats) : 0
    this.instance = instance
    this.weights = weights
    this.scale = scale
    this.quotas = instance.quotas!
    this.price = new Float64Array(this.quotas.length)
    this.greatest = 4 * scale * (weights.person + weights.leftOut + Math.max(...weights.need) + 2000 + seatCost)
    this.balance = balance
    this.seats = seats
    this.copies = seats && copiesOf(seats.arcOf, instance.arcs)
    this.plan = new PricedPlan(seats?.instance ?? instance, weights, {
      scale,
      greatestBonus: 16 * (this.greatest / scale),
      isLate,
    })
    this.share = shareOfArcs(instance, shares, scale)
    this.bonus = this.share.slice()
    this.decided = new Int8Array(instance.arcs)
    for (let a = 0; a < instance.arcs; a++) if (this.bonus[a] !== 0) this.setBonus(a)
    this.plan.settle()
  }

  setPrice(quota: number, price: number): void {
    const change = price - this.price[quota]!
    if (change === 0) return
    this.price[quota] = price
    for (const a of this.quotas[quota]!.arcs) this.change(a, -change)
    this.plan.settle()
  }

  /** 1 = in the plan, −1 = not, 0 = left to the prices. */
  decide(arc: number, decision: -1 | 0 | 1): void {
    this.change(arc, 8 * this.greatest * (decision - this.decided[arc]!))
    this.decided[arc] = decision
    this.plan.settle()
  }

  isDecided(arc: number): boolean {
    return this.decided[arc] !== 0
  }

  /** What forcing the arc would cost at these prices. */
  costOf(arc: number): number {
    const costs = (this.copies?.[arc] ?? [arc]).map((copy) => this.plan.reducedCost(copy)).filter((cost) => cost >= 0)
    return costs.length > 0 ? Math.min(...costs) : -1
  }

  chosen(): number[] {
    const chosen = this.plan.chosen()
    return this.seats ? chosen.map((a) => this.seats!.arcOf[a]!).sort((a, b) => a - b) : chosen
  }

  mentorPrices(): Float64Array {
    const prices = this.plan.mentorPrices()
    return this.seats ? mentorPricesOf(this.seats, prices) : prices
  }

  /** Stopped before the plan at these prices was the best: it says nothing of what prices can do. */
  get isCut(): boolean {
    return this.plan.isCut
  }

  /** Whether the plan follows every decision; otherwise there is no plan that does. */
  follows(chosen: readonly number[]): boolean {
    const has = new Set(chosen)
    return this.decided.every((decision, a) => decision === 0 || decision > 0 === has.has(a))
  }

  /** What the plan is worth at the prices with coverage weighed, and what the quotas bring: a bound, in units of value. */
  boundAt(chosen: readonly number[], worthOfCoverage: number): number {
    const charge = new Float64Array(this.instance.arcs)
    this.quotas.forEach(({ arcs }, k) => {
      for (const a of arcs) charge[a]! += this.price[k]!
    })
    let sum = -this.balance * imbalanceOf(this.instance, chosen)
    for (const a of chosen) sum += this.instance.arcUtility[a]! + (this.share[a]! - charge[a]!) / this.scale
    this.quotas.forEach(({ atLeast, atMost }, k) => {
      const price = this.price[k]!
      if (price !== 0) sum += (price * (price > 0 ? atMost : atLeast)) / this.scale
    })
    return sum + worthOfCoverage + Math.ceil(this.plan.proofGap() / this.scale)
  }

  weigh({ people, leftOut, byPriority }: { people: number; leftOut: number; byPriority: readonly number[] }): number {
    const { person, need, leftOut: again } = this.weights
    return byPriority.reduce((sum, n, k) => sum + n * need[k]!, people * person + leftOut * again)
  }

  private change(arc: number, by: number): void {
    this.bonus[arc]! += by
    this.setBonus(arc)
  }

  /** An arc is offered by every seat of its mentor where load is balanced. */
  private setBonus(arc: number): void {
    for (const copy of this.copies?.[arc] ?? [arc]) this.plan.setBonus(copy, this.bonus[arc]!)
  }
}

function copiesOf(arcOf: Int32Array, arcs: number): number[][] {
  const copies: number[][] = Array.from({ length: arcs }, () => [])
  arcOf.forEach((a, copy) => {
    copies[a]!.push(copy)
  })
  return copies
}

function shareOfArcs(instance: Instance, shares: readonly Share[], scale: number): Float64Array {
  const ofLink = new Map<number, number>()
  for (const { people, shares: parts } of shares)
    people.forEach((from, k) => {
      const link = from * instance.people + people[(k + 1) % people.length]!
      ofLink.set(link, (ofLink.get(link) ?? 0) + parts[k]! * scale)
    })
  return Float64Array.from(
    { length: instance.arcs },
    (_, a) => ofLink.get(instance.arcMentor[a]! * instance.people + instance.needMentee[instance.arcNeed[a]!]!) ?? 0,
  )
}
