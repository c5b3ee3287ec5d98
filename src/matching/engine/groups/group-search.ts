import { seededRandom } from '../seeded-random.ts'
import type { GroupCandidate } from './group-candidates.ts'
import type { Choices, GroupDual, Ranges } from './group-dual.ts'
import type { ProofTree } from './group-plan.ts'
import type { GroupProblem, GroupSettings } from './group-problem.ts'
import type { Seating } from './seat-members.ts'
import { seatMembers } from './seat-members.ts'

/** Prices are multiples of so small a part of a unit of value that sums of them are exact; whoever checks the bound finds the same. */
const priceSteps = 2 ** 16

export type Found = { groups: Int32Array; seating: Seating }

/** The best groups for one stake, and the tree that bounds what any others could be worth. */
export class GroupSearch {
  best: Found
  /** Of all leaves of the proof. */
  bound = -Infinity
  private readonly problem: GroupProblem
  private readonly settings: GroupSettings
  private readonly dual: GroupDual
  private readonly isLate: () => boolean
  private readonly random: () => number
  private branches = 0

  constructor(problem: GroupProblem, settings: GroupSettings, dual: GroupDual, isLate: () => boolean) {
    this.problem = problem
    this.settings = settings
    this.dual = dual
    this.isLate = isLate
    this.random = seededRandom(settings.seed)
    const none = new Int32Array(dual.candidates.length)
    this.best = { groups: none, seating: this.seat(none) }
  }

  /** Opens what looks best at the prices, then tries other groups in its stead. */
  improve(): void {
    const { candidates } = this.dual
    const price = this.startPrice()
    this.offer(this.dual.choose(price, this.widest()).groups)
    for (let i = 0; i < this.settings.tries && candidates.length > 0 && !this.isLate(); i++) {
      const groups = this.best.groups.slice()
      const g = Math.floor(this.random() * candidates.length)
      if (groups[g]! > 0 && this.random() < 0.5) groups[g]!--
      else if (groups[g]! < candidates[g]!.atMost) this.open(groups, g)
      else continue
      this.offer(groups)
    }
  }

  /** Nothing is better, by the leaves of the proof. */
  isExact(): boolean {
    return this.isProven(this.bound)
  }

  /** Groups found under another stake. */
  startFrom(groups: Int32Array): void {
    this.offer(groups)
  }

  /** Branches until every part is proven to hold nothing better, or the tries are used up. */
  prove(tries: number): ProofTree {
    return this.branch(this.widest(), this.startPrice(), tries)
  }

  private widest(): Ranges {
    const { candidates } = this.dual
    return { least: new Int32Array(candidates.length), most: Int32Array.from(candidates, ({ atMost }) => atMost) }
  }

  private startPrice(): Float64Array {
    const { personWeight } = this.dual.stake
    return this.best.seating.needPrice.map((price) =>
      price === Infinity ? 0 : Math.max(-1000, Math.min(personWeight, price)),
    )
  }

  /** One more group of `g`; where a mentor has no place left, another of theirs closes. */
  private open(groups: Int32Array, g: number): void {
    groups[g]!++
    const { candidates } = this.dual
    for (const m of candidates[g]!.mentors) {
      const own = candidates.flatMap((one, h) => (h !== g && groups[h]! > 0 && one.mentors.includes(m) ? [h] : []))
      if (this.placesTaken(groups, m) > this.problem.instance.mentorCapacity[m]!)
        groups[own.length > 0 ? own[Math.floor(this.random() * own.length)]! : g]!--
    }
  }

  private placesTaken(groups: Int32Array, mentor: number): number {
    let taken = 0
    this.dual.candidates.forEach(({ mentors }, g) => {
      if (mentors.includes(mentor)) taken += groups[g]!
    })
    return taken
  }

  private fits(groups: Int32Array): boolean {
    const taken = new Int32Array(this.problem.instance.people)
    this.dual.candidates.forEach(({ mentors }, g) => {
      for (const m of mentors) taken[m]! += groups[g]!
    })
    return taken.every((n, m) => n <= this.problem.instance.mentorCapacity[m]!)
  }

  private seat(groups: Int32Array): Seating {
    const { candidates, stake } = this.dual
    return seatMembers(this.problem, this.settings, { candidates, stake, groups })
  }

  /** Keeps the groups if they are the best so far; those that find too few members close, the emptiest first. */
  private offer(wanted: Int32Array): void {
    const groups = wanted.slice()
    if (!this.fits(groups)) return
    let seating = this.seat(groups)
    while (seating.unfilled.length > 0) {
      const size = (g: number) => seating.members[g]!.length / groups[g]!
      groups[seating.unfilled.reduce((a, b) => (size(b) < size(a) ? b : a))]!--
      seating = this.seat(groups)
    }
    if (seating.total > this.best.seating.total) this.best = { groups, seating }
  }

  private branch(ranges: Ranges, start: Float64Array, tries: number): ProofTree {
    this.branches++
    const { price, choices } = this.tighten(ranges, start, this.branches === 1 ? 250 : 40)
    const leaf = { needPrice: price, mentorPrice: choices.mentorPrice }
    const g = this.mostDisputed(choices, ranges)
    const isOver = this.isProven(choices.bound) || this.branches >= tries || this.isLate()
    if (!isOver && g < 0) return this.settled(ranges)
    if (isOver) {
      this.bound = Math.max(this.bound, choices.bound)
      return leaf
    }
    const { topic, mentors } = this.dual.candidates[g]!
    const atMost = Math.max(ranges.least[g]!, Math.min(choices.groups[g]!, ranges.most[g]! - 1))
    const above = { least: ranges.least.slice(), most: ranges.most }
    const below = { least: ranges.least, most: ranges.most.slice() }
    above.least[g] = atMost + 1
    below.most[g] = atMost
    const branchAbove = (): ProofTree => (this.fits(above.least) ? this.branch(above, price, tries) : leaf)
    const first = choices.groups[g]! > atMost ? branchAbove() : this.branch(below, price, tries)
    const second = choices.groups[g]! > atMost ? this.branch(below, price, tries) : branchAbove()
    return choices.groups[g]! > atMost
      ? { topic, mentors, atMost, above: first, below: second }
      : { topic, mentors, atMost, above: second, below: first }
  }

  /** Everything about the groups is decided: the seats themselves give the prices. */
  private settled({ least, most }: Ranges): ProofTree {
    const { needPrice } = this.seat(least)
    this.offer(least)
    const price = needPrice.map((one) => (one === Infinity ? 2 * this.dual.stake.personWeight + 1001 : one))
    const { bound, mentorPrice } = this.dual.choose(price, { least, most })
    this.bound = Math.max(this.bound, bound)
    return { needPrice: price, mentorPrice }
  }

  /** Subgradient with Polyak's step towards the best plan known; the pace halves when the bound stops falling. */
  private tighten(ranges: Ranges, start: Float64Array, rounds: number): { price: Float64Array; choices: Choices } {
    let price = start
    let choices = this.dual.choose(price, ranges)
    let lowest = { price, choices }
    let pace = 1
    let idle = 0
    for (let round = 0; round < rounds && !this.isProven(lowest.choices.bound) && !this.isLate(); round++) {
      const over = choices.taken.map((n, need) => n - choices.wanted[need]!)
      const steepness = over.reduce((sum, n) => sum + n * n, 0)
      if (steepness === 0) break
      const step = (pace * (choices.bound - this.best.seating.total)) / steepness
      price = price.map((one, need) => Math.round((one - step * over[need]!) * priceSteps) / priceSteps)
      choices = this.dual.choose(price, ranges)
      idle = choices.bound < lowest.choices.bound ? 0 : idle + 1
      if (idle === 0) lowest = { price, choices }
      if (idle === 6) {
        pace /= 2
        idle = 0
        ;({ price, choices } = lowest)
        this.offer(choices.groups)
      }
    }
    this.offer(lowest.choices.groups)
    return lowest
  }

  /** Worths are whole. */
  private isProven(bound: number): boolean {
    return Math.floor(bound + 1e-6) <= this.best.seating.total
  }

  /** The open question whose members are fought over most; −1 when none is open. */
  private mostDisputed({ taken, wanted, groups }: Choices, { least, most }: Ranges): number {
    let worst = -1
    let found = -1
    this.dual.candidates.forEach(({ needs }: GroupCandidate, g) => {
      if (least[g] === most[g]) return
      let dispute = groups[g]! > 0 ? 0.5 : 0
      for (const need of needs) dispute += Math.abs(taken[need]! - wanted[need]!)
      if (dispute > worst) {
        worst = dispute
        found = g
      }
    })
    return found
  }
}
