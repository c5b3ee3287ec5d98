import type { Share } from './plan.ts'
import type { PricedPlan } from './priced-plan.ts'
import type { Rings } from './rings.ts'

/**
 * The bonus of every ring split among its links, in whole units of value × scale; the shares of a ring always add up to its
 * worth. With the shares as plain arc bonuses the exact plan is an upper bound (Lagrangian relaxation of «each link carries
 * an arc»); moving share away from links that carry more than their fellows lowers it.
 */
export class BonusShares {
  readonly share: Float64Array
  private readonly rings: Rings
  private readonly scale: number
  private readonly arcBonus: Float64Array

  constructor(rings: Rings, scale: number) {
    this.rings = rings
    this.scale = scale
    this.share = new Float64Array(rings.link.length)
    this.arcBonus = new Float64Array(rings.links.count)
    for (let x = 0; x < rings.count; x++) {
      const begin = rings.linkStart[x]!
      const size = rings.linkStart[x + 1]! - begin
      const worth = rings.worth[x]! * scale
      for (let k = 0; k < size; k++) this.share[begin + k] = Math.floor(worth / size) + (k === 0 ? worth % size : 0)
    }
    this.sumUp()
  }

  /** Puts the shares on the arcs of a plan; it still has to be settled. */
  apply(plan: PricedPlan): void {
    const { links } = this.rings
    for (let l = 0; l < links.count; l++)
      for (let k = links.arcStart[l]!; k < links.arcStart[l + 1]!; k++) plan.setBonus(links.arc[k]!, this.arcBonus[l]!)
  }

  bonusOfLink(link: number): number {
    return this.arcBonus[link]!
  }

  /** Σ over rings of the squared difference between what each link carries and the ring's mean. */
  imbalance(carried: Int32Array): number {
    let sum = 0
    this.forEachUneven(carried, (begin, end, mean) => {
      for (let k = begin; k < end; k++) sum += (carried[this.rings.link[k]!]! - mean) ** 2
    })
    return sum
  }

  /** A step along the subgradient, `step` in value × scale, kept inside the simplex and whole. */
  move(carried: Int32Array, step: number): void {
    this.forEachUneven(carried, (begin, end, mean) => {
      let total = 0
      for (let k = begin; k < end; k++) {
        total += this.share[k]!
        this.share[k]! -= step * (carried[this.rings.link[k]!]! - mean)
      }
      this.project(begin, end, total)
    })
    this.sumUp()
  }

  /** Starts from the shares of an earlier plan, ring by ring as far as they are known. */
  takeOver(shares: readonly Share[]): void {
    const known = new Map(shares.map((s) => [s.people.join(' '), s.shares]))
    const { count, linkStart, link, links, worth } = this.rings
    for (let x = 0; x < count; x++) {
      const begin = linkStart[x]!
      const end = linkStart[x + 1]!
      const parts = known.get(Array.from(link.subarray(begin, end), (l) => links.from[l]!).join(' '))
      if (!parts) continue
      for (let k = begin; k < end; k++) this.share[k] = parts[k - begin]! * this.scale
      this.project(begin, end, worth[x]! * this.scale)
    }
    this.sumUp()
  }

  replace(shares: Float64Array): void {
    this.share.set(shares)
    this.sumUp()
  }

  private forEachUneven(carried: Int32Array, visit: (begin: number, end: number, mean: number) => void): void {
    const { count, linkStart, link } = this.rings
    for (let x = 0; x < count; x++) {
      const begin = linkStart[x]!
      const end = linkStart[x + 1]!
      let sum = 0
      let even = true
      for (let k = begin; k < end; k++) {
        sum += carried[link[k]!]!
        if (carried[link[k]!] !== carried[link[begin]!]) even = false
      }
      if (!even) visit(begin, end, sum / (end - begin))
    }
  }

  /** Back to shares ≥ 0 that add up to `total`: lift the negative ones to 0 and take it evenly from the rest. */
  private project(begin: number, end: number, total: number): void {
    const { share } = this
    for (let round = begin; round < end; round++) {
      let over = -total
      let positive = 0
      for (let k = begin; k < end; k++) {
        share[k] = Math.max(0, share[k]!)
        over += share[k]!
        if (share[k]! > 0) positive++
      }
      if (Math.abs(over) < 1e-9 || positive === 0) break
      for (let k = begin; k < end; k++) if (share[k]! > 0) share[k]! -= over / positive
    }
    let rest = total
    for (let k = begin; k < end - 1; k++) {
      share[k] = Math.min(rest, Math.max(0, Math.round(share[k]!)))
      rest -= share[k]!
    }
    share[end - 1] = rest
  }

  private sumUp(): void {
    this.arcBonus.fill(0)
    for (let k = 0; k < this.share.length; k++) this.arcBonus[this.rings.link[k]!]! += this.share[k]!
  }
}
