import type { Exchange } from './exchange.ts'

/** In value × scale: by link, and for single rings by place in `rings.link`. */
export type Given = { toll: Float64Array; own: Float64Array }

/**
 * What every ring through a link is given by it, however many they are: a plan closes no more of them than `most`, so that its arcs
 * get `most` tolls. A ring may also be given something by one link for itself alone (`own`), where that link could close several rings.
 * All in value × scale, whole. Rings always get all they are worth.
 */
export class Tolls {
  readonly toll: Float64Array
  /** By place in `rings.link`. */
  readonly own: Float64Array
  private readonly exchange: Exchange
  /** For each place in `rings.ring`, the place of that ring's link in `rings.link`. */
  private readonly placeAt: Int32Array
  /** For each place in `rings.link`, its ring. */
  private readonly ringAt: Int32Array
  private readonly bonus: Float64Array
  private readonly passed: Float64Array
  private readonly touched = new Set<number>()
  private readonly lack: Float64Array
  /** Links that were given more since they were last trimmed. */
  private readonly grown = new Set<number>()

  /** Nothing is given as yet, and no other bonus is left. */
  constructor(exchange: Exchange) {
    const { links, link } = exchange.rings
    this.exchange = exchange
    exchange.bonuses.setAll(new Float64Array(exchange.rings.link.length))
    this.toll = new Float64Array(links.count)
    this.own = new Float64Array(link.length)
    this.placeAt = new Int32Array(link.length)
    this.ringAt = new Int32Array(link.length)
    this.findPlaces()
    this.bonus = new Float64Array(links.count)
    this.passed = new Float64Array(links.count)
    this.lack = exchange.rings.worth.map((worth) => worth * exchange.plan.network.scale)
  }

  private findPlaces(): void {
    const { count, linkStart, link, ringStart } = this.exchange.rings
    const next = ringStart.slice()
    for (let x = 0; x < count; x++)
      for (let k = linkStart[x]!; k < linkStart[x + 1]!; k++) {
        this.placeAt[next[link[k]!]!++] = k
        this.ringAt[k] = x
      }
  }

  /** Gives pairs these shares, by place in `rings.link`. */
  givePairs(shares: Float64Array): void {
    for (let k = 0; k < 2 * this.exchange.rings.pairs; k++) this.giveAt(k, shares[k]!)
    this.pass()
  }

  /** What these rings lack: first from links that have room for it without being chosen, the rest evenly from all of theirs. */
  cover(rings: Iterable<number>, room: Float64Array): void {
    const { linkStart, link, most, pairs } = this.exchange.rings
    for (const x of rings) {
      let lack = this.lack[x]!
      if (lack <= 0) continue
      const begin = linkStart[x]!
      const end = linkStart[x + 1]!
      for (let k = begin; k < end && lack > 0; k++) {
        const l = link[k]!
        const times = x < pairs ? 1 : most[l]!
        // no plan closes a ring through a link that could close none
        const part = times === 0 ? lack : Math.min(lack, Math.floor(room[l]! / times))
        if (part <= 0) continue
        room[l]! -= part * times
        this.giveAt(k, part)
        lack -= part
      }
      const part = Math.ceil(lack / (end - begin))
      if (lack > 0) for (let k = begin; k < end; k++) this.giveAt(k, part)
    }
    this.pass()
  }

  /** Takes back what no ring through a link needs: from laden links first, then from those given more since. */
  trim(laden: readonly number[]): void {
    for (const l of laden) this.trimLink(l)
    for (const l of this.grown) this.trimLink(l)
    this.grown.clear()
    this.pass()
  }

  /** What its rings need of a link is paid most cheaply by a toll for as many as it could close, and the rest to each by itself. */
  private trimLink(l: number): void {
    const { ringStart, most } = this.exchange.rings
    const rank = most[l]!
    // where no ring can be closed a toll costs nothing
    if (rank === 0 || (rank === 1 && this.toll[l] === 0)) return
    const begin = ringStart[l]!
    const end = ringStart[l + 1]!
    const needed: number[] = []
    for (let k = begin; k < end; k++) {
      const need = this.toll[l]! + this.lack[this.exchange.rings.ring[k]!]! + this.own[this.placeAt[k]!]!
      if (need > 0) needed.push(need)
    }
    needed.sort((a, b) => b - a)
    const toll = rank === 1 ? Math.min(this.toll[l]!, needed[0] ?? 0) : (needed[rank - 1] ?? 0)
    this.give(l, toll - this.toll[l]!)
    if (rank === 1) return
    for (let k = begin; k < end; k++) {
      const place = this.placeAt[k]!
      const part = Math.max(-this.own[place]!, this.lack[this.exchange.rings.ring[k]!]!)
      if (part !== 0) this.giveOwn(place, part)
    }
  }

  /** A step down the subgradient: laden links give less. Returns the rings that lack something now. */
  lower(laden: readonly number[], step: number): Set<number> {
    const { rings, ledger } = this.exchange
    const poor = new Set<number>()
    for (const l of laden) {
      const carried = ledger.carried[l]!
      this.give(l, -Math.min(this.toll[l]!, Math.round(step * rings.most[l]! * carried)))
      for (let i = rings.ringStart[l]!; i < rings.ringStart[l + 1]!; i++) {
        const x = rings.ring[i]!
        poor.add(x)
        const k = this.placeAt[i]!
        const less = Math.min(this.own[k]!, Math.round(step * carried))
        this.giveOwn(k, -less)
      }
    }
    return poor
  }

  steepness(laden: readonly number[]): number {
    const { rings, ledger } = this.exchange
    let sum = 0
    for (const l of laden) sum += (rings.most[l]! * ledger.carried[l]!) ** 2
    return sum
  }

  copy(): Given {
    return { toll: this.toll.slice(), own: this.own.slice() }
  }

  take({ toll, own }: Given): void {
    for (let l = 0; l < toll.length; l++) this.give(l, toll[l]! - this.toll[l]!)
    for (let k = 0; k < own.length; k++) {
      const change = own[k]! - this.own[k]!
      if (change !== 0) this.giveOwn(k, change)
    }
    this.pass()
  }

  /** What a ring gets less than it is worth; < 0 when it gets more. */
  lackOf(x: number): number {
    return this.lack[x]!
  }

  private giveAt(k: number, part: number): void {
    const { rings } = this.exchange
    const l = rings.link[k]!
    if (k >= 2 * rings.pairs || rings.most[l] === 1) this.give(l, part)
    else this.giveOwn(k, part)
  }

  private giveOwn(k: number, part: number): void {
    const l = this.exchange.rings.link[k]!
    this.own[k]! += part
    this.lack[this.ringAt[k]!]! -= part
    this.bonus[l]! += part
    this.touched.add(l)
  }

  private give(l: number, part: number): void {
    if (part === 0) return
    const { most, ringStart, ring } = this.exchange.rings
    this.toll[l]! += part
    this.bonus[l]! += part * most[l]!
    this.touched.add(l)
    if (part > 0) this.grown.add(l)
    for (let k = ringStart[l]!; k < ringStart[l + 1]!; k++) this.lack[ring[k]!]! -= part
  }

  private pass(): void {
    const { bonuses } = this.exchange
    for (const l of this.touched) {
      bonuses.add(l, this.bonus[l]! - this.passed[l]!)
      this.passed[l] = this.bonus[l]!
    }
    this.touched.clear()
  }
}
