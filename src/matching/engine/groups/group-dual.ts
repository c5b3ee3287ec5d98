import type { GroupCandidate } from './group-candidates.ts'
import type { GroupProblem, GroupSettings } from './group-problem.ts'

/** How many groups of each candidate there may be, at least and at most. */
export type Ranges = { least: Int32Array; most: Int32Array }

/** What is at stake: people by weight, and value or not. */
export type Stake = { personWeight: number; withValue: boolean }

/** What everybody would choose at the prices: how often groups take each need, whether its mentee does, groups per candidate. */
export type Choices = {
  bound: number
  mentorPrice: Float64Array
  taken: Int32Array
  wanted: Uint8Array
  groups: Int32Array
}

/**
 * The problem with the two sides of every seat apart: groups choose members and mentees choose needs, and a price on the need is
 * all that holds them together (Lagrangian relaxation). Its value bounds every plan.
 */
export class GroupDual {
  readonly candidates: readonly GroupCandidate[]
  readonly stake: Stake
  private readonly problem: GroupProblem
  private readonly settings: GroupSettings
  private readonly needsOf: number[][]

  constructor(problem: GroupProblem, settings: GroupSettings, candidates: readonly GroupCandidate[], stake: Stake) {
    this.problem = problem
    this.settings = settings
    this.candidates = candidates
    this.stake = stake
    this.needsOf = Array.from({ length: problem.instance.people }, () => [])
    for (let n = 0; n < problem.instance.needs; n++) this.needsOf[problem.instance.needMentee[n]!]!.push(n)
  }

  gainOf(g: number, k: number): number {
    return this.stake.withValue ? this.candidates[g]!.utility[k]! : 0
  }

  choose(price: Float64Array, ranges: Ranges): Choices {
    const { people, needs, mentorCapacity } = this.problem.instance
    const worths = this.candidates.map((_, g) => this.worthOfGroups(g, price, ranges.most[g]!))
    const units = this.unitsBeyond(worths, ranges)
    const left = Array.from(mentorCapacity)
    this.candidates.forEach(({ mentors }, g) => {
      for (const m of mentors) left[m]! -= ranges.least[g]!
    })
    const mentorPrice = this.priceMentors(units, left)
    const choices: Choices = {
      bound: 0,
      mentorPrice,
      taken: new Int32Array(needs),
      wanted: new Uint8Array(needs),
      groups: ranges.least.slice(),
    }
    this.candidates.forEach(({ mentors }, g) => {
      choices.bound += worths[g]!.at[ranges.least[g]!]! - ranges.least[g]! * sumOf(mentors, mentorPrice)
    })
    const net = (u: Unit) => u.worth - sumOf(this.candidates[u.g]!.mentors, mentorPrice)
    for (const unit of units.sort((a, b) => net(b) - net(a))) {
      const gain = net(unit)
      const { mentors } = this.candidates[unit.g]!
      if (gain < 0 || (gain === 0 && mentors.some((m) => left[m]! <= 0))) continue
      choices.groups[unit.g]!++
      choices.bound += gain
      for (const m of mentors) left[m]!--
    }
    this.candidates.forEach((_, g) => {
      for (const need of worths[g]!.membersOf(choices.groups[g]!)) choices.taken[need]!++
    })
    for (let p = 0; p < people; p++) choices.bound += mentorPrice[p]! * mentorCapacity[p]!
    for (let p = 0; p < people; p++) choices.bound += this.menteeChooses(p, price, choices.wanted)
    return choices
  }

  /** The worth of 0, 1, … groups of a candidate with their best members. It rises ever less. */
  private worthOfGroups(g: number, price: Float64Array, most: number) {
    const { needs, least, most: size } = this.candidates[g]!
    const { groupCost } = this.settings
    const gain = needs.map((need, k) => this.gainOf(g, k) + price[need]!)
    const order = needs.map((_, k) => k).sort((a, b) => gain[b]! - gain[a]! || a - b)
    const sums = [0]
    for (const k of order) sums.push(sums.at(-1)! + gain[k]!)
    const eager = gain.filter((one) => one > 0).length
    const membersAt = (y: number) => Math.max(least * y, Math.min(size * y, needs.length, eager))
    const cost = this.stake.withValue ? groupCost : 0
    return {
      at: Array.from({ length: most + 1 }, (_, y) => sums[membersAt(y)]! - y * cost),
      membersOf: (y: number) => order.slice(0, y === 0 ? 0 : membersAt(y)).map((k) => needs[k]!),
    }
  }

  private unitsBeyond(worths: readonly { at: number[] }[], { least, most }: Ranges): Unit[] {
    const units: Unit[] = []
    worths.forEach(({ at }, g) => {
      for (let y = least[g]! + 1; y <= most[g]!; y++) {
        const worth = at[y]! - at[y - 1]!
        if (worth > 0) units.push({ g, worth })
      }
    })
    return units
  }

  /** What the first group that a mentor cannot lead would bring; with two mentors to a group, one after the other. */
  private priceMentors(units: readonly Unit[], left: readonly number[]): Float64Array {
    const price = new Float64Array(left.length)
    const ofMentor = new Map<number, Unit[]>()
    for (const unit of units)
      for (const m of this.candidates[unit.g]!.mentors) {
        const own = ofMentor.get(m)
        if (own) own.push(unit)
        else ofMentor.set(m, [unit])
      }
    for (let round = 0; round < this.settings.mentors; round++)
      for (const [m, own] of ofMentor) {
        price[m] = 0
        const worths = own.map((unit) => unit.worth - sumOf(this.candidates[unit.g]!.mentors, price))
        worths.sort((a, b) => b - a)
        price[m] = Math.max(0, worths[Math.max(0, left[m]!)] ?? 0)
      }
    return price
  }

  private menteeChooses(person: number, price: Float64Array, wanted: Uint8Array): number {
    const needs = this.needsOf[person]!.toSorted((a, b) => price[a]! - price[b]!)
    const capacity = this.problem.instance.menteeCapacity[person]!
    let sum = this.stake.personWeight
    let best = 0
    let taken = 0
    for (let k = 0; k < Math.min(capacity, needs.length); k++) {
      sum -= price[needs[k]!]!
      if (sum <= best) continue
      best = sum
      taken = k + 1
    }
    for (let k = 0; k < taken; k++) wanted[needs[k]!] = 1
    return best
  }
}

type Unit = { g: number; worth: number }

function sumOf(people: readonly number[], price: Float64Array): number {
  let sum = 0
  for (const p of people) sum += price[p]!
  return sum
}
