import type { CandidatePlan } from '../candidate-plan.ts'
import { isBetter } from '../candidate-plan.ts'
import type { Earlier } from '../earlier.ts'
import { isPossible } from '../earlier.ts'
import type { PricedPlan } from '../exact/priced-plan.ts'
import type { Instance } from '../instance.ts'
import { gapOf } from '../plan.ts'
import { seededRandom } from '../seeded-random.ts'
import { coverageOf, utilityOf } from '../tally.ts'
import type { Clock } from '../watch.ts'
import { BonusShares } from './bonus-shares.ts'
import { Ledger } from './ledger.ts'
import { LinkBonuses } from './link-bonuses.ts'
import type { Rings } from './rings.ts'
import { cheapestOnEachLink } from './rings-that-matter.ts'
import type { Given, Tolls } from './tolls.ts'

export type ExchangeParts = {
  instance: Instance
  rings: Rings
  plan: PricedPlan
  coverageFirst: boolean
  seed: number
  tries: number
  /** A gap within which nothing better is looked for. */
  enough: number
  clock: Clock
  /** People of all parts together, where this is one of several that are solved one by one. */
  peopleInAll?: number
  /** A plan of nearly the same instance, from whose prices and shares `plan` has been solved. */
  earlier?: Earlier | undefined
  /** What uneven load costs a plan, where the utility of the instance is less by that; its figures are told without. */
  costOfLoad?: ((chosen: readonly number[]) => number) | undefined
}

/** The best plan and the best bound known so far, while the bonuses and the plan at them are being improved. */
export class Exchange {
  readonly parts: ExchangeParts
  readonly rings: Rings
  readonly plan: PricedPlan
  readonly shares: BonusShares
  readonly bonuses: LinkBonuses
  readonly ledger: Ledger
  /** One for the whole search, so that no neighbourhood is drawn again in its next turn. */
  readonly random: () => number
  best: CandidatePlan
  /** Value × scale. At first every ring's worth is given away. */
  bound: number
  /** Of the steps that tighten the bound; kept from one time to the next. */
  pace = 1
  bestShares: Float64Array
  /** Some shares have given a bound. */
  wasBounded = false
  bestPrices: Float64Array
  /** The tolls of the best bound, where many circles are paid by them. */
  given: Given | undefined
  /** When each ring was last found active. */
  private readonly lookedAt: Int32Array
  private looks = 0
  /** What uneven load costs that plan. */
  private load = 0
  private loadOf: CandidatePlan | undefined

  constructor(parts: ExchangeParts) {
    this.parts = parts
    this.random = seededRandom(parts.seed)
    this.rings = parts.rings
    this.lookedAt = new Int32Array(parts.rings.count)
    this.plan = parts.plan
    this.ledger = new Ledger(parts.instance, parts.rings, parts.plan)
    this.best = this.snapshot()
    this.shares = new BonusShares(parts.rings, parts.plan.network.scale)
    this.bonuses = new LinkBonuses(parts.rings, parts.plan, this.ledger)
    this.bound = this.ledger.relaxed + parts.plan.proofGap()
    for (const worth of parts.rings.worth) this.bound += worth * parts.plan.network.scale
    this.bestShares = new Float64Array(this.shares.share.length)
    this.bestPrices = parts.plan.mentorPrices()
    if (!parts.earlier) return
    this.shares.takeOver(parts.earlier.certificate.shares)
    this.bonuses.setAll(this.shares.share)
    this.bound = this.ledger.relaxed + parts.plan.proofGap() + this.shares.totalSlack
    this.bestShares.set(this.shares.share)
    this.wasBounded = true
  }

  /** Shares out what is not, by what links cost when nothing more is given to them: that raises the plan less than it takes off what is given away. */
  shareOut(): void {
    if (this.shares.loose.size === 0) return
    this.settle()
    if (this.plan.isCut) return
    this.shares.shareByCost([...this.shares.loose], cheapestOnEachLink(this))
    this.bonuses.setAll(this.shares.share)
  }

  /** A plan from elsewhere, taken where it is possible and no worse than the best. */
  offer(chosen: readonly number[]): void {
    const { instance, coverageFirst } = this.parts
    if (!isPossible(instance, chosen)) return
    const plan = { chosen: [...chosen], value: this.worthOf(chosen), coverage: coverageOf(instance, chosen) }
    if (!isBetter(this.best, plan, coverageFirst)) this.best = plan
  }

  private worthOf(chosen: readonly number[]): number {
    const { links, linkStart, link, worth, count } = this.rings
    const carries = new Uint8Array(links.count)
    for (const a of chosen) if (links.count > 0 && links.ofArc[a]! >= 0) carries[links.ofArc[a]!] = 1
    let sum = utilityOf(this.parts.instance, chosen)
    for (let x = 0; x < count; x++) {
      let isClosed = true
      for (let k = linkStart[x]!; k < linkStart[x + 1]!; k++) isClosed &&= carries[link[k]!] === 1
      if (isClosed) sum += worth[x]!
    }
    return sum
  }

  /** Solves at the present bonuses and keeps the plan if it is the best. */
  settle(): boolean {
    this.bonuses.settle()
    if (this.plan.isCut) return false
    this.ledger.update()
    const better = isBetter(this.ledger, this.best, this.parts.coverageFirst)
    if (better) this.best = this.snapshot()
    return better
  }

  /** Solves with the present shares as the only bonuses, which also gives a bound. Tells whether it is the lowest so far. */
  settleAtShares(): { bound: number; lowered: boolean } {
    this.settle()
    if (this.plan.isCut) return { bound: this.bound, lowered: false }
    const bound = this.ledger.relaxed + this.shares.totalSlack
    const lowered = bound < this.bound
    this.wasBounded = true
    if (lowered) {
      this.bound = bound
      this.bestShares = this.shares.share.slice()
      this.bestPrices = this.plan.mentorPrices()
    }
    return { bound, lowered }
  }

  /** Settled at tolls that pay all rings: keeps them if they give the lowest bound so far, and tells whether they do. */
  settleAtTolls(tolls: Tolls): boolean {
    if (this.ledger.relaxed >= this.bound) return false
    this.bound = this.ledger.relaxed
    this.given = tolls.copy()
    this.bestPrices = this.plan.mentorPrices()
    this.wasBounded = true
    return true
  }

  /** What another knows of the same rings. */
  takeOver({ best, bound, given, bestPrices, wasBounded }: Exchange): void {
    this.wasBounded = wasBounded
    this.offer(best.chosen)
    this.bound = bound
    this.given = given
    this.bestPrices = bestPrices
  }

  /** These shares as the only bonuses. */
  takeShares(shares: Float64Array): void {
    this.shares.set(shares)
    this.bonuses.setAll(this.shares.share)
  }

  /** Rings that a step could move: a link of theirs carries something, or not all of their worth is shared out. */
  activeRings(): number[] {
    const { laden } = this.ledger
    const { ringStart, ring } = this.rings
    const now = ++this.looks
    const found: number[] = []
    const find = (x: number) => {
      if (this.lookedAt[x] === now) return
      this.lookedAt[x] = now
      found.push(x)
    }
    for (const link of laden) for (let k = ringStart[link]!; k < ringStart[link + 1]!; k++) find(ring[k]!)
    for (const x of this.shares.loose) find(x)
    return found
  }

  /** A step down the subgradient for these rings, whose shares are bonuses at present. */
  moveShares(rings: readonly number[], step: number): void {
    this.shares.move(rings, this.ledger.carried, step, (link, growth) => this.bonuses.add(link, growth))
  }

  /** Values are whole, so a bound less than one above the best closes the gap. */
  upperBound(): number {
    return Math.floor(this.bound / this.plan.network.scale)
  }

  isDone(): boolean {
    const figures = this.figures()
    this.parts.clock.report(figures)
    return gapOf(figures.value, figures.upperBound) <= this.parts.enough || this.parts.clock.isLate()
  }

  figures(): { value: number; upperBound: number } {
    if (this.loadOf !== this.best) this.load = this.parts.costOfLoad?.(this.best.chosen) ?? 0
    this.loadOf = this.best
    return { value: this.best.value + this.load, upperBound: this.upperBound() + this.load }
  }

  private snapshot(): CandidatePlan {
    const { value, coverage } = this.ledger
    return { chosen: this.plan.chosen(), value, coverage: { ...coverage, byPriority: [...coverage.byPriority] } }
  }
}
