import { PairTable } from '../pair-table.ts'
import type { Share } from '../plan.ts'

/** The shares of listed rings as bonuses on links, by mentee. */
export class LinkShares {
  /** Links into mentee p: `start[p]` … `start[p + 1] − 1` in `mentor` and `bonus`. */
  readonly start: Int32Array
  readonly mentor: Int32Array
  readonly bonus: Float64Array
  private readonly pairs = new PairTable()

  constructor(people: number, shares: readonly Share[]) {
    this.start = new Int32Array(people + 1)
    for (const ring of shares) for (const p of ring.people) this.start[p + 1]!++
    for (let p = 0; p < people; p++) this.start[p + 1]! += this.start[p]!
    this.mentor = new Int32Array(this.start[people]!)
    this.bonus = new Float64Array(this.start[people]!)
    const next = this.start.slice()
    for (const { people: ring, shares: parts } of shares) {
      if (ring.length === 2) this.pairs.add(Math.min(ring[0]!, ring[1]!), Math.max(ring[0]!, ring[1]!))
      ring.forEach((from, k) => {
        const to = ring[(k + 1) % ring.length]!
        this.mentor[next[to]!] = from
        this.bonus[next[to]!++] = parts[k]!
      })
    }
  }

  /** Whether the two are among the listed rings. */
  hasPair(a: number, b: number): boolean {
    return this.pairs.has(Math.min(a, b), Math.max(a, b))
  }

  /** Puts the bonuses of what may come to this mentee into `bonusOf`, by mentor. */
  spread(mentee: number, bonusOf: Float64Array): void {
    for (let i = this.start[mentee]!; i < this.start[mentee + 1]!; i++) bonusOf[this.mentor[i]!]! += this.bonus[i]!
  }

  clear(mentee: number, bonusOf: Float64Array): void {
    for (let i = this.start[mentee]!; i < this.start[mentee + 1]!; i++) bonusOf[this.mentor[i]!] = 0
  }
}
