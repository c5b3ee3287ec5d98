import { BonusShares } from './bonus-shares.ts'
import type { CandidatePlan } from './candidate-plan.ts'
import { isBetter, weigh } from './candidate-plan.ts'
import type { Instance } from './instance.ts'
import type { Plan } from './plan.ts'
import type { PricedPlan } from './priced-plan.ts'
import type { Rings } from './rings.ts'
import { countLinks } from './rings.ts'

/** The best plan and the best bound known so far, while the bonus shares and the plan at them are being improved. */
export class Exchange {
  readonly instance: Instance
  readonly rings: Rings
  readonly plan: PricedPlan
  readonly shares: BonusShares
  best: CandidatePlan
  /** Value × scale. */
  bound = Infinity
  bestShares: Float64Array
  bestPrices: Float64Array
  /** Arcs per link of an earlier plan of nearly the same problem. */
  readonly earlier: Int32Array | undefined
  private readonly coverageFirst: boolean
  private readonly deadline: () => boolean

  constructor(parts: {
    instance: Instance
    rings: Rings
    plan: PricedPlan
    coverageFirst: boolean
    deadline: () => boolean
    previous?: Plan | undefined
  }) {
    this.instance = parts.instance
    this.rings = parts.rings
    this.plan = parts.plan
    this.coverageFirst = parts.coverageFirst
    this.deadline = parts.deadline
    this.best = weigh(parts.instance, parts.rings, parts.plan.chosen())
    this.shares = new BonusShares(parts.rings, parts.plan.network.scale)
    if (parts.previous) {
      this.shares.takeOver(parts.previous.certificate.shares)
      this.earlier = countLinks(parts.rings.links, parts.previous.chosen)
    }
    this.shares.apply(parts.plan)
    parts.plan.settle()
    this.bestShares = this.shares.share.slice()
    this.bestPrices = parts.plan.mentorPrices()
  }

  /** Weighs the plan as it stands, keeps it if it is the best, and its bound if that is the lowest. */
  look(): { candidate: CandidatePlan; bound: number; lowered: boolean } {
    const candidate = this.consider()
    const bound = this.plan.worth(candidate.chosen)
    const lowered = bound < this.bound
    if (lowered) {
      this.bound = bound
      this.bestShares = this.shares.share.slice()
      this.bestPrices = this.plan.mentorPrices()
    }
    return { candidate, bound, lowered }
  }

  consider(): CandidatePlan {
    const candidate = weigh(this.instance, this.rings, this.plan.chosen())
    if (isBetter(candidate, this.best, this.coverageFirst)) this.best = candidate
    return candidate
  }

  /** Values are whole, so a bound less than one above the best closes the gap. */
  upperBound(): number {
    return Math.floor(this.bound / this.plan.network.scale)
  }

  isProven(): boolean {
    return this.upperBound() <= this.best.value
  }

  isDone(): boolean {
    return this.isProven() || this.deadline()
  }
}
