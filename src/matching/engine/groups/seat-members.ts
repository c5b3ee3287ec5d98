import { PricedPlan } from '../exact/priced-plan.ts'
import type { Instance } from '../instance.ts'
import type { GroupCandidate } from './group-candidates.ts'
import type { Stake } from './group-dual.ts'
import type { GroupProblem, GroupSettings } from './group-problem.ts'

/** Members per candidate as places in its `needs`; the need prices that prove them the best, ∞ where no open group teaches it. */
export type Seating = {
  members: number[][]
  total: number
  people: number
  needPrice: Float64Array
  unfilled: number[]
}

/**
 * The best members of these groups, exactly: the seats that a group cannot do without come first, at a price above everything.
 * `unfilled`: candidates whose groups stay too small.
 */
export function seatMembers(
  problem: GroupProblem,
  settings: GroupSettings,
  { candidates, stake, groups }: { candidates: readonly GroupCandidate[]; stake: Stake; groups: Int32Array },
): Seating {
  const { personWeight, withValue } = stake
  const { people } = problem.instance
  const must = 4 * (personWeight + 1000 * problem.instance.needs)
  const open = candidates.flatMap((_, g) => (groups[g]! > 0 ? [g] : []))
  const instance = seats(problem, { candidates, open, groups, must, withValue })
  const weights = { person: personWeight, need: [0, 0, 0] as const, leftOut: 0 }
  const plan = new PricedPlan(instance, weights, { scale: 1, greatestBonus: must, isLate: () => false })
  const members: number[][] = candidates.map(() => [])
  const filled = new Int32Array(candidates.length)
  const covered = new Set<number>()
  let total = 0
  for (const a of plan.chosen()) {
    const g = open[(instance.arcMentor[a]! - people) >> 1]!
    const need = instance.arcNeed[a]!
    if ((instance.arcMentor[a]! - people) % 2 === 0) filled[g]!++
    const k = candidates[g]!.needs.indexOf(need)
    members[g]!.push(k)
    covered.add(problem.instance.needMentee[need]!)
    if (withValue) total += candidates[g]!.utility[k]!
  }
  for (const list of members) list.sort((a, b) => a - b)
  if (withValue) for (const g of open) total -= settings.groupCost * groups[g]!
  const prices = plan.mentorPrices()
  const seatPrice = open.map((g, i) => {
    const rest = candidates[g]!.most > candidates[g]!.least ? prices[people + 2 * i + 1]! : Infinity
    return Math.min(rest, prices[people + 2 * i]! - must * (groups[g]! > 0 ? 1 : 0))
  })
  return {
    members,
    total: total + personWeight * covered.size,
    people: covered.size,
    needPrice: needPrices(problem, { candidates, open, seatPrice, withValue }),
    unfilled: open.filter((g) => filled[g]! < candidates[g]!.least * groups[g]!),
  }
}

/** Two mentors stand for each open candidate: the seats that must be filled, and those that may be. */
function seats(
  { instance }: GroupProblem,
  parts: {
    candidates: readonly GroupCandidate[]
    open: number[]
    groups: Int32Array
    must: number
    withValue: boolean
  },
): Instance {
  const { candidates, open, groups, must, withValue } = parts
  const { people, needs } = instance
  const mentor: number[] = []
  const need: number[] = []
  const utility: number[] = []
  open.forEach((g, i) => {
    candidates[g]!.needs.forEach((n, k) => {
      const gain = withValue ? candidates[g]!.utility[k]! : 0
      mentor.push(people + 2 * i, people + 2 * i + 1)
      need.push(n, n)
      utility.push(gain + must, gain)
    })
  })
  const room = open.flatMap((g) => {
    const { least, most } = candidates[g]!
    return [least * groups[g]!, (most - least) * groups[g]!]
  })
  return {
    ...instance,
    people: people + room.length,
    needs,
    arcs: mentor.length,
    mentorCapacity: Int32Array.from([...new Int32Array(people), ...room]),
    menteeCapacity: Int32Array.from([...instance.menteeCapacity, ...room.map(() => 0)]),
    leftOut: new Uint8Array(people + room.length),
    arcMentor: Int32Array.from(mentor),
    arcNeed: Int32Array.from(need),
    arcUtility: Int32Array.from(utility),
    arcFixed: new Uint8Array(mentor.length),
    arcForbidden: new Uint8Array(mentor.length),
  }
}

/** What a need pays to a group is what it would gain from the best seat at the prices of the seats, taken away. */
function needPrices(
  { instance }: GroupProblem,
  parts: {
    candidates: readonly GroupCandidate[]
    open: number[]
    seatPrice: number[]
    withValue: boolean
  },
): Float64Array {
  const price = new Float64Array(instance.needs).fill(Infinity)
  parts.open.forEach((g, i) => {
    const { needs, utility } = parts.candidates[g]!
    needs.forEach((need, k) => {
      const gain = (parts.withValue ? utility[k]! : 0) - parts.seatPrice[i]!
      price[need] = Math.min(price[need]!, -gain)
    })
  })
  return price
}
