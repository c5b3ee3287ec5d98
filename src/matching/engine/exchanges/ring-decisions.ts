import type { Exchange } from './exchange.ts'
import { pressing } from './link-bonuses.ts'

export const undecided = 0
export const forced = 1
export const struck = 2
export type Decision = typeof undecided | typeof forced | typeof struck

/** What has been decided about each ring: left to the prices, forced, or its bonus struck out. Can be taken back. */
export class RingDecisions {
  private readonly exchange: Exchange
  private readonly decision: Uint8Array
  private readonly forcedArc: Int32Array
  private readonly keptArc: Int32Array
  private readonly keptShare: Float64Array
  private readonly log: number[] = []
  private readonly moved = new Set<number>()

  /** These rings are left to the prices, with the best shares as their bonuses; all others struck out. */
  constructor(exchange: Exchange, open: Iterable<number>) {
    const { rings, shares, bonuses, bestShares } = exchange
    this.exchange = exchange
    this.decision = new Uint8Array(rings.count).fill(struck)
    this.forcedArc = new Int32Array(rings.link.length)
    this.keptArc = this.forcedArc.slice()
    this.keptShare = bestShares.slice()
    shares.set(bestShares)
    const bonus = new Float64Array(rings.link.length)
    for (const x of open) {
      this.decision[x] = undecided
      for (let k = rings.linkStart[x]!; k < rings.linkStart[x + 1]!; k++) bonus[k] = bestShares[k]!
    }
    bonuses.setAll(bonus)
  }

  of(ring: number): Decision {
    return this.decision[ring] as Decision
  }

  /** Takes effect when the exchange is settled. */
  decide(ring: number, next: Decision): void {
    const was = this.of(ring)
    if (was === next) return
    this.log.push(ring, was)
    if (next === forced) this.chooseArcs(ring)
    this.put(ring, was, next)
  }

  /** Forces a ring on these arcs, given by link. */
  force(ring: number, arcOf: Int32Array): void {
    const was = this.of(ring)
    this.log.push(ring, was)
    const { linkStart, link } = this.exchange.rings
    for (let k = linkStart[ring]!; k < linkStart[ring + 1]!; k++) this.forcedArc[k] = arcOf[link[k]!]!
    this.put(ring, was, forced)
  }

  /** A forced ring comes before the other forced ones, until it is let go. */
  press(ring: number, sign: 1 | -1): void {
    const { rings, bonuses } = this.exchange
    for (let k = rings.linkStart[ring]!; k < rings.linkStart[ring + 1]!; k++)
      bonuses.addForce(this.forcedArc[k]!, sign * pressing)
  }

  /** A step down the subgradient for these rings, all of them undecided. */
  moveShares(rings: readonly number[], step: number): void {
    for (const x of rings) this.moved.add(x)
    this.exchange.moveShares(rings, step)
  }

  keep(): void {
    const { linkStart } = this.exchange.rings
    for (let i = 0; i < this.log.length; i += 2)
      for (let k = linkStart[this.log[i]!]!; k < linkStart[this.log[i]! + 1]!; k++) this.keptArc[k] = this.forcedArc[k]!
    for (const x of this.moved)
      for (let k = linkStart[x]!; k < linkStart[x + 1]!; k++) this.keptShare[k] = this.exchange.shares.share[k]!
    this.log.length = 0
    this.moved.clear()
  }

  /** Takes everything back since the last `keep`, with the shares and forced arcs as they were then. */
  takeBack(): void {
    const first = new Map<number, Decision>()
    while (this.log.length > 0) {
      const was = this.log.pop() as Decision
      first.set(this.log.pop()!, was)
    }
    for (const x of this.moved) if (!first.has(x)) first.set(x, this.of(x))
    for (const ring of first.keys()) this.put(ring, this.of(ring), struck)
    this.exchange.shares.setSome(this.moved, this.keptShare)
    this.moved.clear()
    const { linkStart } = this.exchange.rings
    for (const [ring, decision] of first) {
      for (let k = linkStart[ring]!; k < linkStart[ring + 1]!; k++) this.forcedArc[k] = this.keptArc[k]!
      this.put(ring, struck, decision)
    }
  }

  private put(ring: number, was: Decision, next: Decision): void {
    const { rings, bonuses, shares, ledger, plan } = this.exchange
    this.decision[ring] = next
    for (let k = rings.linkStart[ring]!; k < rings.linkStart[ring + 1]!; k++) {
      const link = rings.link[k]!
      if (was === undecided) bonuses.add(link, -shares.share[k]!)
      if (next === undecided) bonuses.add(link, shares.share[k]!)
      if (was === forced) bonuses.addForce(this.forcedArc[k]!, -1)
      if (next === forced) bonuses.addForce(this.forcedArc[k]!, 1)
    }
    const worth = rings.worth[ring]! * plan.network.scale
    if (was === forced) ledger.countForced(-worth)
    if (next === forced) ledger.countForced(worth)
  }

  /** One arc is enough to carry a link, the cheapest; the others get nothing for it. */
  private chooseArcs(ring: number): void {
    const { rings, plan } = this.exchange
    const { arcStart, arc } = rings.links
    for (let k = rings.linkStart[ring]!; k < rings.linkStart[ring + 1]!; k++) {
      const link = rings.link[k]!
      let best = arc[arcStart[link]!]!
      for (let i = arcStart[link]! + 1; i < arcStart[link + 1]!; i++)
        if (plan.reducedCost(arc[i]!) < plan.reducedCost(best)) best = arc[i]!
      this.forcedArc[k] = best
    }
  }
}
