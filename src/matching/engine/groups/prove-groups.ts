import { ExactSum } from '../check/exact-sum.ts'
import type { GroupPlan, GroupProof, ProofTree } from './group-plan.ts'
import type { GroupProblem, GroupSettings } from './group-problem.ts'
import { type Possible, possibleGroups } from './possible-groups.ts'

/** What the proofs say about people, and about the value of plans that cover as many; ∞ where they say nothing. */
export function boundsOfGroups(
  problem: GroupProblem,
  settings: GroupSettings,
  plan: Pick<GroupPlan, 'proofs' | 'coveredPeople'>,
): { people: number; value: number } {
  const possible = possibleGroups(problem, settings)
  let most = 0
  for (const { atMost } of possible.values()) most += atMost
  let people = Infinity
  let value = Infinity
  for (const said of plan.proofs) {
    const proof = ontoSteps(said)
    if (!proof || !(proof.personWeight > 0)) continue
    const greatest = greatestOf(problem, settings, { possible, proof, tree: proof.tree, ranges: new Map() })
    const more = (times: number, each: number): number => {
      const sum = new ExactSum()
      if (greatest) sum.addSum(greatest)
      sum.addProduct(each, times)
      return greatest ? sum.total() : -Infinity
    }
    const bound = more(proof.withValue ? most : 0, settings.groupCost)
    people = atMost(people, Math.floor(bound / proof.personWeight))
    if (proof.withValue) value = atMost(value, Math.floor(more(plan.coveredPeople, -proof.personWeight)))
  }
  return { people, value }
}

/** What is no number bounds nothing. */
const atMost = (before: number, bound: number) => (bound < before ? bound : before)

const mostSteps = 2 ** 50
const finest = 2 ** 30

/** Any prices are a proof: those of a leaf are taken as multiples of a step of which sums of a few are exact. */
function ontoSteps(proof: GroupProof): GroupProof | undefined {
  const leaves = [...leavesOf(proof.tree)]
  let greatest = Math.abs(proof.personWeight)
  for (const { needPrice, mentorPrice } of leaves)
    for (const prices of [needPrice, mentorPrice])
      for (const price of prices) {
        if (!Number.isFinite(price)) return undefined
        greatest = Math.max(greatest, Math.abs(price))
      }
  let steps = finest
  while (greatest * steps > mostSteps) steps /= 2
  const round = (price: number) => Math.round(price * steps) / steps
  const rounded = (tree: ProofTree): ProofTree =>
    'needPrice' in tree
      ? { needPrice: tree.needPrice.map(round), mentorPrice: tree.mentorPrice.map(round) }
      : { ...tree, below: rounded(tree.below), above: rounded(tree.above) }
  return { ...proof, personWeight: round(proof.personWeight), tree: rounded(proof.tree) }
}

type Leaf = Extract<ProofTree, { needPrice: Float64Array }>

function* leavesOf(tree: ProofTree): Generator<Leaf> {
  const open = [tree]
  for (let next = open.pop(); next; next = open.pop()) {
    if ('needPrice' in next) yield next
    else open.push(next.below, next.above)
  }
}

type Part = { possible: Possible; proof: GroupProof; tree: ProofTree; ranges: Map<string, [number, number]> }

/** The greatest bound of all leaves; undefined where no branch holds a plan, as one that asks mentors for more groups than they have places for. */
function greatestOf(problem: GroupProblem, settings: GroupSettings, part: Part): ExactSum | undefined {
  const { tree, possible, ranges } = part
  if ('needPrice' in tree) return leafBound(problem, settings, { ...part, tree })
  const key = `${tree.topic} ${tree.mentors.join(' ')}`
  const group = possible.get(key)
  if (!group) return unbounded()
  const [least, most] = ranges.get(key) ?? [0, group.atMost]
  const within = (range: [number, number], branch: ProofTree) =>
    range[0] > range[1]
      ? undefined
      : greatestOf(problem, settings, { ...part, tree: branch, ranges: new Map(ranges).set(key, range) })
  const below = within([least, Math.min(most, tree.atMost)], tree.below)
  const above = within([Math.max(least, tree.atMost + 1), most], tree.above)
  return below && above ? (below.exceeds(above) ? below : above) : (below ?? above)
}

function unbounded(): ExactSum {
  const sum = new ExactSum()
  sum.add(Infinity)
  return sum
}

function leafBound(
  { instance }: GroupProblem,
  settings: GroupSettings,
  { possible, proof, tree, ranges }: Part & { tree: Leaf },
): ExactSum | undefined {
  const forced = new Int32Array(instance.people)
  const sum = new ExactSum()
  for (const [key, one] of possible) {
    const [least, most] = ranges.get(key) ?? [0, one.atMost]
    for (const m of one.mentors) forced[m]! += least
    const worth = one.gains
      .map(({ need, utility }) => (proof.withValue ? utility : 0) + tree.needPrice[need]!)
      .sort((a, b) => b - a)
    const cost = proof.withValue ? settings.groupCost : 0
    const each = one.mentors.reduce((rest, m) => rest + tree.mentorPrice[m]!, cost)
    sum.addSum(bestNumber({ least, most, each, worth, size: one.least, room: one.most }))
  }
  for (let p = 0; p < instance.people; p++) {
    if (forced[p]! > instance.mentorCapacity[p]!) return undefined
    if (!(tree.mentorPrice[p]! >= 0)) return unbounded()
    sum.addProduct(tree.mentorPrice[p]!, instance.mentorCapacity[p]!)
  }
  addMentees(instance, proof.personWeight, tree.needPrice, sum)
  return sum
}

/** What the best number of groups brings above the prices of their mentors, with the members who bring most. */
function bestNumber({
  least,
  most,
  each,
  worth,
  size,
  room,
}: {
  least: number
  most: number
  each: number
  worth: readonly number[]
  size: number
  room: number
}): ExactSum {
  let best: ExactSum | undefined
  for (let groups = least; groups <= most; groups++) {
    const total = new ExactSum()
    total.addProduct(-each, groups)
    for (let k = 0; k < Math.min(groups * room, worth.length); k++) {
      if (k >= groups * size && worth[k]! <= 0) break
      total.add(worth[k]!)
    }
    if (!best || total.exceeds(best)) best = total
  }
  return best ?? unbounded()
}

/** Adds what mentees gain by the seats that cost them least. */
function addMentees(
  { needs, people, needMentee, menteeCapacity }: GroupProblem['instance'],
  personWeight: number,
  needPrice: Float64Array,
  sum: ExactSum,
): void {
  const prices: number[][] = Array.from({ length: people }, () => [])
  for (let n = 0; n < needs; n++) prices[needMentee[n]!]!.push(needPrice[n]!)
  prices.forEach((own, p) => {
    const [first, ...further] = own.sort((a, b) => a - b).slice(0, menteeCapacity[p])
    if (first === undefined || personWeight - first <= 0) return
    sum.add(personWeight)
    sum.add(-first)
    for (const price of further) if (price < 0) sum.add(-price)
  })
}
