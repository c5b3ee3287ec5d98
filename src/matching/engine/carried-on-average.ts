import type { Ledger } from './ledger.ts'
import type { Rings } from './rings.ts'

const weightOfLast = 0.2

/** How often each link has carried an arc lately: near the fractional optimum, of which one plan shows only a corner. */
export class CarriedOnAverage {
  private readonly rings: Rings
  private readonly ledger: Ledger
  private readonly average: Float64Array

  constructor(rings: Rings, ledger: Ledger) {
    this.rings = rings
    this.ledger = ledger
    this.average = new Float64Array(rings.links.count)
  }

  begin(rings: Iterable<number>): void {
    const { linkStart, link } = this.rings
    for (const x of rings)
      for (let k = linkStart[x]!; k < linkStart[x + 1]!; k++) this.average[link[k]!] = this.ledger.carried[link[k]!]!
  }

  observe(rings: Iterable<number>): void {
    const { linkStart, link } = this.rings
    for (const x of rings)
      for (let k = linkStart[x]!; k < linkStart[x + 1]!; k++) {
        const l = link[k]!
        this.average[l]! += weightOfLast * (this.ledger.carried[l]! - this.average[l]!)
      }
  }

  /** How much of a ring is closed on average: as much as its weakest link carries. */
  of(ring: number): number {
    const { linkStart, link } = this.rings
    let least = 1
    for (let k = linkStart[ring]!; k < linkStart[ring + 1]!; k++) least = Math.min(least, this.average[link[k]!]!)
    return least
  }
}
