import { compareRings } from '../earlier.ts'
import type { Share } from '../plan.ts'
import type { Rings } from './rings.ts'

/**
 * The bonus of every ring split among its links, in whole units of value × scale. With the shares as plain arc bonuses, and what
 * is not shared out (`slack`) given away, the exact plan is an upper bound (Lagrangian relaxation of «each link of a closed
 * ring carries an arc»). Moving share away from links that carry more than their fellows lowers it.
 */
export class BonusShares {
  readonly share: Float64Array
  /** What is not shared out, over all rings. */
  totalSlack = 0
  /** Rings whose worth is not wholly shared out. */
  readonly loose = new Set<number>()
  private readonly rings: Rings
  private readonly scale: number
  private readonly slackOf: Float64Array
  private readonly before = new Float64Array(3)

  constructor(rings: Rings, scale: number) {
    this.rings = rings
    this.scale = scale
    this.share = new Float64Array(rings.link.length)
    this.slackOf = new Float64Array(rings.count)
    for (let x = 0; x < rings.count; x++) {
      const begin = rings.linkStart[x]!
      const end = rings.linkStart[x + 1]!
      this.share.fill((rings.worth[x]! * scale) / (end - begin), begin, end)
      this.keepWithin(x)
    }
  }

  /** Starts from the shares of an earlier plan; they stand in the order of `Rings`. Rings that are not among them keep all their worth. */
  takeOver(shares: readonly Share[]): void {
    const { count, linkStart, link, links } = this.rings
    const people: number[] = []
    this.keepAll()
    for (let x = 0, next = 0; x < count; x++) {
      const begin = linkStart[x]!
      const end = linkStart[x + 1]!
      people.length = end - begin
      for (let k = begin; k < end; k++) people[k - begin] = links.from[link[k]!]!
      while (next < shares.length && compareRings(shares[next]!.people, people) < 0) next++
      if (next === shares.length) return
      if (compareRings(shares[next]!.people, people) !== 0) continue
      for (let k = begin; k < end; k++) this.share[k] = shares[next]!.shares[k - begin]! * this.scale
      this.keepWithin(x)
    }
  }

  /** Nothing is shared out. */
  keepAll(): void {
    this.share.fill(0)
    for (let x = 0; x < this.rings.count; x++) this.noteSlack(x)
  }

  /** For these rings; `least`: what each link costs at least. A ring that can pay for all its links leaves each as much over; any other, each as much too little. */
  shareByCost(rings: Iterable<number>, least: Float64Array): void {
    const { linkStart, link, worth } = this.rings
    for (const x of rings) {
      const begin = linkStart[x]!
      const end = linkStart[x + 1]!
      const whole = worth[x]! * this.scale
      let left = whole
      for (let k = begin; k < end; k++) {
        this.share[k] = Math.min(whole, least[link[k]!]!)
        left -= this.share[k]!
      }
      for (let k = begin; k < end; k++) this.share[k]! += left / (end - begin)
      this.keepWithin(x)
    }
  }

  /** What each arc gets from all rings it could close. */
  bonusOfArcs(): Float64Array {
    const { link, links } = this.rings
    const sum = new Float64Array(links.count)
    for (let k = 0; k < link.length; k++) sum[link[k]!]! += this.share[k]!
    const { ofArc } = links
    const bonus = new Float64Array(ofArc.length)
    for (let a = 0; a < bonus.length; a++) if (ofArc[a]! >= 0) bonus[a] = sum[ofArc[a]!]!
    return bonus
  }

  /** Takes these shares over, one by one. */
  set(shares: Float64Array): void {
    this.share.set(shares)
    for (let x = 0; x < this.rings.count; x++) this.noteSlack(x)
  }

  /** The same for some rings. */
  setSome(rings: Iterable<number>, shares: Float64Array): void {
    for (const x of rings) {
      for (let k = this.rings.linkStart[x]!; k < this.rings.linkStart[x + 1]!; k++) this.share[k] = shares[k]!
      this.noteSlack(x)
    }
  }

  private noteSlack(x: number): void {
    const { linkStart, worth } = this.rings
    let rest = worth[x]! * this.scale
    for (let k = linkStart[x]!; k < linkStart[x + 1]!; k++) rest -= this.share[k]!
    if (rest === this.slackOf[x]) return
    this.totalSlack += rest - this.slackOf[x]!
    this.slackOf[x] = rest
    if (rest > 0) this.loose.add(x)
    else this.loose.delete(x)
  }

  /** The squared length of the subgradient of these rings where the links carry so many arcs. */
  steepness(rings: Iterable<number>, carried: Int32Array): number {
    const { linkStart, link } = this.rings
    let sum = 0
    for (const x of rings) {
      const closed = this.closedPart(x, carried)
      for (let k = linkStart[x]!; k < linkStart[x + 1]!; k++) sum += (carried[link[k]!]! - closed) ** 2
    }
    return sum
  }

  /**
   * A step down the subgradient, in value × scale; shares stay whole, ≥ 0, and together at most the ring's worth. `changed` is told by
   * how much the share of a link has grown.
   */
  move(
    rings: Iterable<number>,
    carried: Int32Array,
    step: number,
    changed: (link: number, growth: number) => void,
  ): void {
    const { linkStart, link } = this.rings
    const { share, before } = this
    for (const x of rings) {
      const closed = this.closedPart(x, carried)
      const begin = linkStart[x]!
      const end = linkStart[x + 1]!
      let still = true
      for (let k = begin; k < end; k++) {
        before[k - begin] = share[k]!
        const over = carried[link[k]!]! - closed
        if (over === 0) continue
        share[k]! -= step * over
        still = false
      }
      if (still) continue
      this.keepWithin(x)
      for (let k = begin; k < end; k++) {
        const growth = share[k]! - before[k - begin]!
        if (growth !== 0) changed(link[k]!, growth)
      }
    }
  }

  /** How much of the ring the relaxed problem closes: all of it while some of its worth is given away. */
  private closedPart(x: number, carried: Int32Array): number {
    const { linkStart, link } = this.rings
    const begin = linkStart[x]!
    const end = linkStart[x + 1]!
    let sum = 0
    for (let k = begin; k < end; k++) sum += carried[link[k]!]!
    return this.slackOf[x]! > 0 ? 1 : Math.min(1, sum / (end - begin))
  }

  private keepWithin(x: number): void {
    const { share } = this
    const begin = this.rings.linkStart[x]!
    const end = this.rings.linkStart[x + 1]!
    const worth = this.rings.worth[x]! * this.scale
    for (let round = begin; round < end; round++) {
      let over = -worth
      let positive = 0
      for (let k = begin; k < end; k++) {
        share[k] = Math.max(0, share[k]!)
        over += share[k]!
        if (share[k]! > 0) positive++
      }
      if (over < 1e-9) break
      for (let k = begin; k < end; k++) if (share[k]! > 0) share[k]! -= over / positive
    }
    this.makeWhole(begin, end, worth)
    this.noteSlack(x)
  }

  private makeWhole(begin: number, end: number, worth: number): void {
    let rest = worth
    for (let k = begin; k < end; k++) {
      this.share[k] = Math.min(rest, Math.max(0, Math.round(this.share[k]!)))
      rest -= this.share[k]!
    }
    if (rest < end - begin) this.share[end - 1]! += rest
  }
}
