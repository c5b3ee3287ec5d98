import type { TierWeights } from '../exact/tier-weights.ts'
import type { Instance } from '../instance.ts'
import type { RingProof } from '../only-exchanges/ring-proof.ts'
import { ExactSum } from './exact-sum.ts'
import { everyRing, isRing } from './rings-listed.ts'

/** What counts for the bound of one ring: the rows it uses, what it is worth, whom it covers. */
type Entry = { name: string; rows: number[]; utility: number; weights: number[]; covers: number[] }

/** So many roundings of numbers of that size may be in a sum of a ring. */
const mostRounded = 2 ** -48

/** Every ring there is, listed anew, and the bounds of a proof. */
export class RingBook {
  private readonly instance: Instance
  private readonly weights: TierWeights
  private readonly longest: 2 | 3
  private readonly fixed: Map<number, number>
  /** People whom fixed arcs cover. */
  private readonly already: Set<number>
  private readonly cover: number
  private readonly listed: Entry[] | undefined
  private readonly numberOf = new Map<string, number>()
  /** By how many decisions above each listed ring is struck. */
  private readonly struck: Uint16Array
  private readonly inside: Entry[] = []

  /** `once`: there is a single leaf, so that the rings of a region need not be kept. */
  constructor(instance: Instance, longest: 2 | 3, weights: TierWeights, once: boolean) {
    this.instance = instance
    this.weights = weights
    this.longest = longest
    const fixed = Array.from({ length: instance.arcs }, (_, a) => a).filter((a) => instance.arcFixed[a])
    this.fixed = new Map(fixed.map((a, k) => [a, k]))
    this.already = new Set(fixed.map((a) => this.menteeOf(a)))
    this.cover = 2 * instance.people + instance.needs + fixed.length
    this.listed = once ? undefined : [...this.entries()]
    this.listed?.forEach(({ name }, k) => {
      this.numberOf.set(name, k)
    })
    this.struck = new Uint16Array(this.listed?.length ?? 0)
  }

  /**
   * The greatest bound of all leaves, less what the coverage of `chosen` weighs and with the utility of fixed arcs. Rings with which
   * nothing could be worth more than `claimed` may be struck.
   */
  greatestBound(tree: RingProof, chosen: readonly number[], claimed: number): number {
    if ('price' in tree) return this.bound(tree.price, chosen).total()
    if ('strike' in tree) {
      const now = this.strike(tree.strike, chosen, claimed)
      const bound = this.greatestBound(tree.rest, chosen, claimed)
      for (const k of now) this.struck[k]!--
      return bound
    }
    if (!isRing(this.instance, tree.ring)) return Infinity
    const entry = this.entry(tree.ring)
    const known = this.numberOf.get(entry.name)
    // no plan has a ring that is not there
    if (known === undefined) return this.greatestBound(tree.outside, chosen, claimed)
    let bound = -Infinity
    if (this.struck[known] === 0) {
      this.inside.push(entry)
      bound = this.greatestBound(tree.inside, chosen, claimed)
      this.inside.pop()
    }
    this.struck[known]!++
    bound = Math.max(bound, this.greatestBound(tree.outside, chosen, claimed))
    this.struck[known]!--
    return bound
  }

  private strike(price: Float64Array, chosen: readonly number[], claimed: number): number[] {
    const bound = this.bound(price, chosen)
    const now: number[] = []
    this.listed?.forEach((entry, k) => {
      if (!this.isClosed(bound, entry, price, claimed)) return
      this.struck[k]!++
      now.push(k)
    })
    return now
  }

  /** With that ring the bound at these prices comes down to what is claimed. */
  private isClosed(bound: ExactSum, entry: Entry, price: Float64Array, claimed: number): boolean {
    const { net, size } = this.roughly(entry, price)
    const rough = bound.total() + Math.min(0, net)
    if (!(rough - size * mostRounded < claimed + 1)) return false
    if (rough + size * mostRounded < claimed + 1) return true
    const sum = new ExactSum()
    this.addNet(entry, price, sum)
    if (!(sum.total() < 0)) return bound.total() < claimed + 1
    sum.addSum(bound)
    return sum.total() < claimed + 1
  }

  private bound(price: Float64Array, chosen: readonly number[]): ExactSum {
    const sum = new ExactSum()
    if (price.length !== this.cover + this.instance.people || price.some((one) => !(one >= 0))) {
      sum.add(Infinity)
      return sum
    }
    const room = this.room()
    const covering = new Float64Array(this.instance.people)
    this.addCoverageOf(chosen, sum)
    for (const { utility, weights, rows, covers } of this.inside) {
      sum.add(utility)
      for (const weight of weights) sum.add(weight)
      for (const row of rows) room[row]!--
      for (const p of covers) covering[p]!++
    }
    if (room.some((n) => n < 0)) return nothing()
    for (let row = 0; row < this.cover; row++) if (price[row]! > 0) sum.addProduct(price[row]!, room[row]!)
    for (let p = 0; p < covering.length; p++) {
      const toll = price[this.cover + p]!
      sum.addProduct(toll, covering[p]!)
      if (this.already.has(p) || !(this.worthOfPerson(p) > toll)) continue
      sum.add(this.worthOfPerson(p))
      sum.add(-toll)
    }
    let k = 0
    for (const entry of this.listed ?? this.entries())
      if (!this.struck[k++] && entry.rows.every((row) => room[row]! >= 1)) this.addWish(entry, price, sum)
    return sum
  }

  private addWish(entry: Entry, price: Float64Array, sum: ExactSum): void {
    const { net, size } = this.roughly(entry, price)
    if (net < -size * mostRounded) return
    const own = new ExactSum()
    this.addNet(entry, price, own)
    if (!(own.total() <= 0)) sum.addSum(own)
  }

  /** What a ring brings at the prices, rounded, and how large the numbers were. */
  private roughly({ utility, weights, rows, covers }: Entry, price: Float64Array): { net: number; size: number } {
    let gain = utility
    let cost = 0
    for (const weight of weights) gain += weight
    for (const p of covers) gain += price[this.cover + p]!
    for (const row of rows) cost += price[row]!
    return { net: gain - cost, size: Math.abs(gain) + cost }
  }

  private addNet({ utility, weights, rows, covers }: Entry, price: Float64Array, sum: ExactSum): void {
    sum.add(utility)
    for (const weight of weights) sum.add(weight)
    for (const row of rows) sum.add(-price[row]!)
    for (const p of covers) sum.add(price[this.cover + p]!)
  }

  /** Less what the plan covers; and fixed arcs are worth what they are worth. */
  private addCoverageOf(chosen: readonly number[], sum: ExactSum): void {
    const { arcNeed, arcFixed, arcUtility, needPriority } = this.instance
    const seen = new Set(this.already)
    for (const a of this.fixed.keys()) sum.add(arcUtility[a]!)
    for (const a of chosen) {
      if (!arcFixed[a]) sum.add(-this.weights.need[needPriority[arcNeed[a]!]! - 1]!)
      const mentee = this.menteeOf(a)
      if (!seen.has(mentee)) sum.add(-this.worthOfPerson(mentee))
      seen.add(mentee)
    }
  }

  private worthOfPerson(p: number): number {
    return this.weights.person + this.weights.leftOut * this.instance.leftOut[p]!
  }

  private room(): Float64Array {
    const { people, mentorCapacity, menteeCapacity, arcMentor, arcNeed } = this.instance
    const room = new Float64Array(this.cover).fill(1)
    room.set(mentorCapacity)
    room.set(menteeCapacity, people)
    for (const a of this.fixed.keys())
      for (const row of [arcMentor[a]!, people + this.menteeOf(a), 2 * people + arcNeed[a]!]) room[row]!--
    return room
  }

  private *entries(): Generator<Entry> {
    for (const ring of everyRing(this.instance, this.longest)) yield this.entry(ring)
  }

  private entry(ring: readonly number[]): Entry {
    const { people, needs, arcMentor, arcNeed, needPriority, arcFixed, arcUtility } = this.instance
    const name = ring.toSorted((a, b) => a - b).join(' ')
    const entry: Entry = { name, rows: [], utility: 0, weights: [], covers: [] }
    for (const a of ring) {
      if (arcFixed[a]) {
        entry.rows.push(2 * people + needs + this.fixed.get(a)!)
        continue
      }
      entry.rows.push(arcMentor[a]!, people + this.menteeOf(a), 2 * people + arcNeed[a]!)
      entry.utility += arcUtility[a]!
      entry.weights.push(this.weights.need[needPriority[arcNeed[a]!]! - 1]!)
      entry.covers.push(this.menteeOf(a))
    }
    return entry
  }

  private menteeOf(a: number): number {
    return this.instance.needMentee[this.instance.arcNeed[a]!]!
  }
}

/** The bound of a branch without a plan. */
function nothing(): ExactSum {
  const sum = new ExactSum()
  sum.add(-Number.MAX_VALUE)
  return sum
}
