import type { Exchange } from './exchange.ts'

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

  /** Nothing decided: the bonuses are the shares. */
  constructor(exchange: Exchange) {
    this.exchange = exchange
    this.decision = new Uint8Array(exchange.rings.count)
    this.forcedArc = new Int32Array(exchange.rings.link.length)
    this.keptArc = this.forcedArc.slice()
    this.keptShare = exchange.shares.share.slice()
    exchange.bonuses.setAll(exchange.shares.share)
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

  keep(): void {
    this.log.length = 0
    this.keptArc.set(this.forcedArc)
    this.keptShare.set(this.exchange.shares.share)
  }

  /** Takes everything back since the last `keep`, with the shares and forced arcs as they were then. */
  takeBack(): void {
    const rings: number[] = []
    const first = new Map<number, Decision>()
    while (this.log.length > 0) {
      const was = this.log.pop() as Decision
      const ring = this.log.pop()!
      if (!first.has(ring)) rings.push(ring)
      first.set(ring, was)
    }
    for (const ring of rings) this.put(ring, this.of(ring), struck)
    this.exchange.shares.share.set(this.keptShare)
    this.forcedArc.set(this.keptArc)
    for (const ring of rings) this.put(ring, struck, first.get(ring)!)
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
