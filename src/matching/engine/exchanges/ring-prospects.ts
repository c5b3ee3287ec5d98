import type { Exchange } from './exchange.ts'

/**
 * What forcing a ring would bring, in units of value, as far as the prices tell: its worth, less what its arcs cost. An arc that takes the place of
 * a forced one shows the force in its cost; what is lost by that is guessed.
 */
export class RingProspects {
  private readonly exchange: Exchange
  private readonly cost: Float64Array
  /** When the cost of each link was last looked up. */
  private readonly knownAt: Int32Array
  private now = 1

  constructor(exchange: Exchange) {
    this.exchange = exchange
    this.cost = new Float64Array(exchange.rings.links.count)
    this.knownAt = new Int32Array(exchange.rings.links.count)
  }

  /** To be called when the plan has been settled again. */
  forget(): void {
    this.now++
  }

  of(ring: number): number {
    const { linkStart, link, worth } = this.exchange.rings
    let left = worth[ring]!
    for (let k = linkStart[ring]!; k < linkStart[ring + 1]!; k++) left -= this.costOf(link[k]!)
    return left
  }

  private costOf(l: number): number {
    if (this.exchange.ledger.carried[l]! > 0) return 0
    if (this.knownAt[l] !== this.now) {
      this.knownAt[l] = this.now
      this.cost[l] = this.lookUp(l)
    }
    return this.cost[l]!
  }

  private lookUp(l: number): number {
    const { rings, plan, bonuses } = this.exchange
    const { arcStart, arc } = rings.links
    let least = Infinity
    for (let i = arcStart[l]!; i < arcStart[l + 1]!; i++) {
      const cost = plan.reducedCost(arc[i]!)
      if (cost >= 0 && cost < least) least = cost
    }
    if (least === Infinity) return least
    const displaced = Math.round(least / bonuses.force)
    return (least - displaced * bonuses.force) / plan.network.scale + displaced * lostWithAForcedArc
  }
}

/** About a ring's bonus. */
const lostWithAForcedArc = 300
