import type { Exchange } from './exchange.ts'
import { isClosed } from './rings.ts'

/**
 * Exact local search: force a ring that is worth trying, or take one out, solve the rest again, keep what is better.
 * A ring whose forcing costs more than the open gap cannot be part of a better plan and is not tried.
 */
export function improvePlan(exchange: Exchange, rounds: number): void {
  const search = new RingSearch(exchange)
  search.start()
  for (let round = 0; round < rounds && !exchange.isDone(); round++) if (!search.pass()) break
  search.end()
}

class RingSearch {
  private readonly exchange: Exchange
  private readonly force: number
  /** 1 forced, −1 kept open, 0 left to the prices. */
  private readonly stance: Int8Array

  constructor(exchange: Exchange) {
    this.exchange = exchange
    this.stance = new Int8Array(exchange.rings.count)
    this.force = 2 * (1000 + exchange.rings.worth.reduce((a, b) => Math.max(a, b), 0)) * exchange.plan.network.scale
  }

  start(): void {
    const { exchange } = this
    exchange.shares.replace(exchange.bestShares)
    exchange.shares.apply(exchange.plan)
    exchange.plan.settle()
    if (exchange.earlier) this.tryRings(exchange.earlier)
    this.tryRings(exchange.best.carried)
  }

  /** Forces exactly the rings that these links close. */
  private tryRings(carried: Int32Array): void {
    const { exchange } = this
    for (let x = 0; x < exchange.rings.count; x++) this.take(x, isClosed(exchange.rings, carried, x) ? 1 : 0)
    exchange.plan.settle()
    exchange.consider()
  }

  end(): void {
    for (let x = 0; x < this.stance.length; x++) if (this.stance[x] !== 0) this.take(x, 0)
    this.exchange.plan.settle()
  }

  pass(): boolean {
    const { exchange } = this
    let better = false
    for (const x of this.worthTrying()) {
      if (exchange.isDone()) break
      const was = this.stance[x]!
      const before = exchange.best
      this.take(x, was === 1 ? 0 : 1)
      exchange.plan.settle()
      exchange.consider()
      if (exchange.best !== before) {
        better = true
        continue
      }
      this.take(x, was)
      exchange.plan.settle()
    }
    return better
  }

  /** Rings by what forcing them would cost at most, dearest left out; the closed ones last. */
  private worthTrying(): number[] {
    const { rings, plan } = this.exchange
    const open = this.exchange.bound - this.exchange.best.value * plan.network.scale
    const cost = new Float64Array(rings.count)
    const tried: number[] = []
    for (let x = 0; x < rings.count; x++) {
      cost[x] = this.stance[x] === 1 ? open : this.priceOf(x)
      if (cost[x]! <= open) tried.push(x)
    }
    return tried.sort((a, b) => cost[a]! - cost[b]! || a - b)
  }

  private priceOf(ring: number): number {
    const { rings, plan } = this.exchange
    let sum = 0
    for (let k = rings.linkStart[ring]!; k < rings.linkStart[ring + 1]!; k++) {
      const { arcStart, arc } = rings.links
      const link = rings.link[k]!
      let least = Infinity
      for (let i = arcStart[link]!; i < arcStart[link + 1]!; i++) least = Math.min(least, plan.reducedCost(arc[i]!))
      sum += Math.max(0, least)
    }
    return sum
  }

  private take(ring: number, stance: number): void {
    const { rings, plan, shares } = this.exchange
    this.stance[ring] = stance
    for (let k = rings.linkStart[ring]!; k < rings.linkStart[ring + 1]!; k++) {
      const link = rings.link[k]!
      const bonus = shares.bonusOfLink(link) + stance * this.force
      for (let i = rings.links.arcStart[link]!; i < rings.links.arcStart[link + 1]!; i++)
        plan.setBonus(rings.links.arc[i]!, bonus)
    }
  }
}
