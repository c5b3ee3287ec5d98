import type { PricedPlan } from '../exact/priced-plan.ts'
import type { Ledger } from './ledger.ts'
import type { Rings } from './rings.ts'

/** Added to how often an arc is forced: it comes before all that are forced by less. */
export const pressing = 1 << 16

/** An arc takes the places of two others at most, or of one and its need. */
const timesPressed = 4

/** What rings put on each link, passed on to the arcs of a plan. Forcing is kept apart: it is no part of what a plan is worth. */
export class LinkBonuses {
  private readonly rings: Rings
  private readonly plan: PricedPlan
  private readonly ledger: Ledger
  /** What an arc gets for being forced, in value × scale: more than any other arc and its rings are worth. */
  readonly force: number
  private readonly sum: Float64Array
  private readonly forced: Int32Array
  private readonly marked: Uint8Array
  private readonly changed: number[] = []

  constructor(rings: Rings, plan: PricedPlan, ledger: Ledger) {
    this.rings = rings
    this.plan = plan
    this.ledger = ledger
    this.force = 2 * (1000 + rings.worth.reduce((a, b) => Math.max(a, b), 0)) * plan.network.scale
    this.sum = new Float64Array(rings.links.count)
    this.forced = new Int32Array(rings.links.ofArc.length)
    this.marked = new Uint8Array(rings.links.count)
  }

  add(link: number, bonus: number): void {
    if (bonus === 0) return
    this.sum[link]! += bonus
    this.ledger.changeBonus(link, bonus)
    this.mark(link)
  }

  addForce(arc: number, change: number): void {
    this.forced[arc]! += change
    this.mark(this.rings.links.ofArc[arc]!)
  }

  /** Replaces everything by one bonus per place in `rings.link`, and forces nothing. */
  setAll(bonus: Float64Array): void {
    const next = new Float64Array(this.sum.length)
    for (let k = 0; k < bonus.length; k++) next[this.rings.link[k]!]! += bonus[k]!
    for (let l = 0; l < next.length; l++) this.add(l, next[l]! - this.sum[l]!)
    for (let a = 0; a < this.forced.length; a++) if (this.forced[a] !== 0) this.addForce(a, -this.forced[a]!)
    this.ledger.forgetForced()
  }

  /** Puts the changes on the arcs and solves the plan again. */
  settle(): void {
    const { arcStart, arc } = this.rings.links
    for (const link of this.changed) {
      this.marked[link] = 0
      for (let i = arcStart[link]!; i < arcStart[link + 1]!; i++) {
        const a = arc[i]!
        this.plan.setBonus(a, this.sum[link]! + this.timesForced(a) * this.force)
      }
    }
    this.changed.length = 0
    this.plan.settle()
  }

  private timesForced(a: number): number {
    return this.forced[a]! >= pressing ? timesPressed : this.forced[a]! > 0 ? 1 : 0
  }

  private mark(link: number): void {
    if (this.marked[link]) return
    this.marked[link] = 1
    this.changed.push(link)
  }
}
