import { arcAt } from '../exact/network.ts'
import type { PricedPlan } from '../exact/priced-plan.ts'
import type { Instance } from '../instance.ts'
import type { Coverage } from '../tally.ts'
import type { Rings } from './rings.ts'

/** Follows a priced plan and keeps its true worth; after a change it looks only at the rows that moved. */
export class Ledger {
  value = 0
  /** Utility × scale + the bonuses on the links of every chosen arc, whether their rings are closed or not. */
  relaxed = 0
  readonly coverage: Coverage = { people: 0, needs: 0, byPriority: [0, 0, 0], leftOut: 0 }
  /** Chosen arcs per link. */
  readonly carried: Int32Array
  /** Links of each ring that carry nothing; 0 = closed. */
  readonly missing: Int32Array
  /** Links that carry something, in no order that means anything. */
  readonly laden: number[] = []
  /** Links that carry more or less since somebody last emptied this list, each once. */
  readonly touched: number[] = []
  private readonly isTouched: Uint8Array
  private readonly placeInLaden: Int32Array
  private readonly bonus: Float64Array
  private readonly instance: Instance
  private readonly rings: Rings
  private readonly plan: PricedPlan
  private readonly taken: Int32Array
  private forcedWorth = 0
  private readonly rowArc: Int32Array
  private readonly moved: number[]

  constructor(instance: Instance, rings: Rings, plan: PricedPlan) {
    this.instance = instance
    this.rings = rings
    this.plan = plan
    this.carried = new Int32Array(rings.links.count)
    this.isTouched = new Uint8Array(rings.links.count)
    this.placeInLaden = new Int32Array(rings.links.count)
    this.missing = Int32Array.from({ length: rings.count }, (_, x) => rings.linkStart[x + 1]! - rings.linkStart[x]!)
    this.bonus = new Float64Array(rings.links.count)
    this.taken = new Int32Array(instance.people)
    const { assignment, fixed } = plan.network
    this.rowArc = new Int32Array(assignment.rows).fill(-1)
    for (const a of fixed) this.enter(a, 1)
    for (let r = 0; r < assignment.rows; r++) this.follow(r)
    this.moved = []
    assignment.moved = this.moved
  }

  update(): void {
    for (const r of this.moved) this.follow(r)
    this.moved.length = 0
  }

  changeBonus(link: number, change: number): void {
    this.bonus[link]! += change
    this.relaxed += change * this.carried[link]!
  }

  /** A forced ring is worth its bonus whatever its links get for it. */
  countForced(worth: number): void {
    this.forcedWorth += worth
    this.relaxed += worth
  }

  forgetForced(): void {
    this.countForced(-this.forcedWorth)
  }

  isClosed(ring: number): boolean {
    return this.missing[ring] === 0
  }

  /** Its links carry neither nothing nor one arc each, so that its shares say more than it is worth. */
  isUneven(ring: number): boolean {
    const { linkStart, link } = this.rings
    const first = this.carried[link[linkStart[ring]!]!]!
    if (first > 1) return true
    for (let k = linkStart[ring]! + 1; k < linkStart[ring + 1]!; k++) if (this.carried[link[k]!] !== first) return true
    return false
  }

  touch(link: number): void {
    if (this.isTouched[link]) return
    this.isTouched[link] = 1
    this.touched.push(link)
  }

  /** Takes the link touched last off the list; −1 when there is none. */
  takeTouched(): number {
    const link = this.touched.pop() ?? -1
    if (link >= 0) this.isTouched[link] = 0
    return link
  }

  forgetTouched(): void {
    while (this.takeTouched() >= 0);
  }

  private follow(r: number): void {
    const { network } = this.plan
    const a = arcAt(network, network.assignment.rowArc[r]!)
    const before = this.rowArc[r]!
    if (a === before) return
    if (before >= 0) this.enter(before, -1)
    if (a >= 0) this.enter(a, 1)
    this.rowArc[r] = a
  }

  private enter(a: number, sign: 1 | -1): void {
    const { arcNeed, needMentee, needPriority, arcUtility } = this.instance
    const need = arcNeed[a]!
    const mentee = needMentee[need]!
    const was = this.taken[mentee]!
    this.taken[mentee] = was + sign
    if (was === 0 || was + sign === 0) {
      this.coverage.people += sign
      this.coverage.leftOut += sign * this.instance.leftOut[mentee]!
    }
    this.coverage.needs += sign
    this.coverage.byPriority[needPriority[need]! - 1]! += sign
    this.value += sign * arcUtility[a]!
    this.relaxed += sign * arcUtility[a]! * this.plan.network.scale
    if (this.carried.length > 0) this.carry(this.rings.links.ofArc[a]!, sign)
  }

  private carry(link: number, sign: 1 | -1): void {
    const was = this.carried[link]!
    this.carried[link] = was + sign
    this.relaxed += sign * this.bonus[link]!
    this.touch(link)
    if (was > 0 && was + sign > 0) return
    if (was === 0) this.placeInLaden[link] = this.laden.push(link) - 1
    else this.unload(link)
    const { ringStart, ring, worth } = this.rings
    for (let k = ringStart[link]!; k < ringStart[link + 1]!; k++) {
      const x = ring[k]!
      if (this.missing[x] === 0) this.value -= worth[x]!
      this.missing[x]! -= sign
      if (this.missing[x] === 0) this.value += worth[x]!
    }
  }

  private unload(link: number): void {
    const last = this.laden.pop()!
    const place = this.placeInLaden[link]!
    if (last === link) return
    this.laden[place] = last
    this.placeInLaden[last] = place
  }
}
