import type { Instance } from '../instance.ts'
import type { Likings } from './likings.ts'
import { likingsOf, menteeCompares } from './likings.ts'

/** Both would gain by this arc, which the plan does not have. */
export type BlockingPair = {
  arc: number
  /** The arc that either would drop for it; absent where there is room. */
  mentorDrops?: number
  menteeDrops?: number
}

/** `listed` holds the first of them, in the order of arcs. */
export type BlockingPairs = { count: number; listed: BlockingPair[] }

/**
 * The arcs outside a plan that mentor and mentee would both strictly rather have. None: the plan is stable. Fixed arcs are never
 * dropped, forbidden ones never wanted. `most` caps the list, not the count.
 */
export function blockingPairs(
  instance: Instance,
  { chosen }: { chosen: readonly number[] },
  { likings, most = 1000 }: { likings?: Partial<Likings>; most?: number } = {},
): BlockingPairs {
  const wants = new Wants(instance, likingsOf(instance, likings), chosen)
  const found: BlockingPairs = { count: 0, listed: [] }
  for (let a = 0; a < instance.arcs; a++) {
    if (instance.arcForbidden[a] || wants.has(a)) continue
    const mentorDrops = wants.mentorDropsFor(a)
    const menteeDrops = mentorDrops === no ? no : wants.menteeDropsFor(a)
    if (mentorDrops === no || menteeDrops === no) continue
    found.count++
    if (found.listed.length >= most) continue
    const pair: BlockingPair = { arc: a }
    if (mentorDrops !== nothing) pair.mentorDrops = mentorDrops
    if (menteeDrops !== nothing) pair.menteeDrops = menteeDrops
    found.listed.push(pair)
  }
  return found
}

const nothing = -1
const no = -2

/** What each person would drop for an arc: `nothing`, the arc they like least, or `no`: they would not. */
class Wants {
  private readonly instance: Instance
  private readonly likings: Likings
  private readonly chosen: Uint8Array
  private readonly ofNeed: Int32Array
  private readonly mentorRoom: Int32Array
  private readonly menteeRoom: Int32Array
  private readonly mentorLeast: Int32Array
  private readonly menteeLeast: Int32Array

  constructor(instance: Instance, likings: Likings, chosen: readonly number[]) {
    this.instance = instance
    this.likings = likings
    this.chosen = new Uint8Array(instance.arcs)
    this.ofNeed = new Int32Array(instance.needs).fill(no)
    this.mentorRoom = instance.mentorCapacity.slice()
    this.menteeRoom = instance.menteeCapacity.slice()
    this.mentorLeast = new Int32Array(instance.people).fill(no)
    this.menteeLeast = new Int32Array(instance.people).fill(no)
    for (const a of chosen) this.enter(a)
  }

  private enter(a: number): void {
    const mentor = this.instance.arcMentor[a]!
    const mentee = this.menteeOf(a)
    this.chosen[a] = 1
    this.ofNeed[this.instance.arcNeed[a]!] = a
    this.mentorRoom[mentor]!--
    this.menteeRoom[mentee]!--
    if (this.instance.arcFixed[a]) return
    const least = this.mentorLeast[mentor]!
    if (least === no || this.likings.mentor[a]! < this.likings.mentor[least]!) this.mentorLeast[mentor] = a
    const last = this.menteeLeast[mentee]!
    if (last === no || menteeCompares(this.instance, this.likings, a, last) < 0) this.menteeLeast[mentee] = a
  }

  has(a: number): boolean {
    return this.chosen[a] === 1
  }

  mentorDropsFor(a: number): number {
    const mentor = this.instance.arcMentor[a]!
    if (this.mentorRoom[mentor]! > 0) return nothing
    const least = this.mentorLeast[mentor]!
    return least !== no && this.likings.mentor[a]! > this.likings.mentor[least]! ? least : no
  }

  menteeDropsFor(a: number): number {
    const now = this.ofNeed[this.instance.arcNeed[a]!]!
    if (now !== no) return !this.instance.arcFixed[now] && this.prefers(a, now) ? now : no
    const mentee = this.menteeOf(a)
    if (this.menteeRoom[mentee]! > 0) return nothing
    const least = this.menteeLeast[mentee]!
    return least !== no && this.prefers(a, least) ? least : no
  }

  private prefers(a: number, b: number): boolean {
    return menteeCompares(this.instance, this.likings, a, b) > 0
  }

  private menteeOf(a: number): number {
    return this.instance.needMentee[this.instance.arcNeed[a]!]!
  }
}
