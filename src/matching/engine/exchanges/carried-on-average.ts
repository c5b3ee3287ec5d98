import type { Ledger } from './ledger.ts'
import type { Rings } from './rings.ts'

const weightOfLast = 0.2

/** Below that a link is taken to carry nothing any more. */
const hardlyAny = 0.01

/** How often each link has carried an arc lately: near the fractional optimum, of which one plan shows only a corner. */
export class CarriedOnAverage {
  private readonly rings: Rings
  private readonly ledger: Ledger
  private readonly average: Float64Array
  /** Links with an average above 0. */
  private seen: number[] = []

  constructor(rings: Rings, ledger: Ledger) {
    this.rings = rings
    this.ledger = ledger
    this.average = new Float64Array(rings.links.count)
  }

  begin(): void {
    const { average, ledger } = this
    for (const l of this.seen) average[l] = 0
    this.seen = ledger.laden.slice()
    for (const l of this.seen) average[l] = ledger.carried[l]!
  }

  observe(): void {
    const { average, ledger, seen } = this
    for (const l of ledger.laden) {
      if (average[l] === 0) seen.push(l)
      average[l]! += (weightOfLast / (1 - weightOfLast)) * ledger.carried[l]!
    }
    let kept = 0
    for (const l of seen) {
      average[l]! *= 1 - weightOfLast
      if (average[l]! < hardlyAny) average[l] = 0
      else seen[kept++] = l
    }
    seen.length = kept
  }

  /** How much of a ring is closed on average: as much as its weakest link carries. */
  of(ring: number): number {
    const { linkStart, link } = this.rings
    let least = 1
    for (let k = linkStart[ring]!; k < linkStart[ring + 1]!; k++) least = Math.min(least, this.average[link[k]!]!)
    return least
  }
}
