import type { GroupPlan, GroupProof, ProofTree } from './group-plan.ts'
import type { GroupProblem, GroupSettings } from './group-problem.ts'
import { readGroupSettings } from './group-problem.ts'

export type GroupViolation =
  | { kind: 'no-such-member'; group: number; need: number }
  | { kind: 'group-size'; group: number; members: number }
  | { kind: 'group-mentors'; group: number }
  | { kind: 'not-a-mentor'; group: number; need: number }
  | { kind: 'barred'; group: number; need: number }
  | { kind: 'mentor-in-own-group'; group: number; person: number }
  | { kind: 'mentor-overfull'; person: number; given: number }
  | { kind: 'mentee-overfull'; person: number; taken: number }
  | { kind: 'need-twice'; need: number }
  | { kind: 'wrong-figure'; figure: string; said: number; found: number }
  | { kind: 'bound-not-proven'; figure: 'people' | 'value'; said: number; found: number }
  | { kind: 'not-optimal' }

type Claim = Omit<GroupPlan, 'seconds' | 'seed' | 'gap' | 'status'> & { status: string }

/**
 * Judges groups from the problem and the plan alone; shares no code with the solver. Recounts every figure, and proves both bounds by
 * adding up, for every leaf of a proof, what groups and mentees would choose for themselves at its prices.
 */
export function checkGroups(problem: GroupProblem, wanted: Partial<GroupSettings>, plan: Claim): GroupViolation[] {
  const settings = readGroupSettings(wanted)
  const broken = [...brokenRules(problem, settings, plan)]
  if (broken.length > 0) return broken
  const violations: GroupViolation[] = []
  for (const [figure, found] of Object.entries(recount(problem, settings, plan))) {
    const said = figure.startsWith('priority')
      ? plan.coveredByPriority[Number(figure.slice(8)) - 1]!
      : plan[figure as 'value']
    if (said !== found) violations.push({ kind: 'wrong-figure', figure, said, found })
  }
  const { people, value } = boundsOf(problem, settings, plan)
  if (!(plan.peopleBound >= people && plan.peopleBound >= plan.coveredPeople))
    violations.push({ kind: 'bound-not-proven', figure: 'people', said: plan.peopleBound, found: people })
  if (!(plan.upperBound >= value && plan.upperBound >= plan.value))
    violations.push({ kind: 'bound-not-proven', figure: 'value', said: plan.upperBound, found: value })
  const isOptimal = plan.peopleBound === plan.coveredPeople && plan.upperBound === plan.value
  if (plan.status === 'optimal' && !isOptimal) violations.push({ kind: 'not-optimal' })
  return violations
}

/** Those whom the mentors teach already, and who stay with them. */
function sittingWith(seated: Int32Array | undefined, mentors: readonly number[]): number {
  let sitting = 0
  for (const m of mentors) sitting += seated?.[m] ?? 0
  return sitting
}

function* brokenRules(
  { instance, needTopic, seated }: GroupProblem,
  settings: GroupSettings,
  plan: Claim,
): Generator<GroupViolation> {
  const leads = new Map<number, number>()
  const sits = new Map<number, number>()
  const served = new Set<number>()
  const barred = new Set<string>()
  for (let a = 0; a < instance.arcs; a++)
    if (instance.arcForbidden[a]) barred.add(`${instance.arcMentor[a]} ${instance.arcNeed[a]}`)
  for (const [group, { topic, mentors, members }] of plan.groups.entries()) {
    const length = members.length + sittingWith(seated, mentors)
    if (members.length < 1 || length < settings.least || length > settings.most)
      yield { kind: 'group-size', group, members: length }
    if (mentors.length < 1 || mentors.length > settings.mentors || new Set(mentors).size !== mentors.length)
      yield { kind: 'group-mentors', group }
    for (const m of mentors) leads.set(m, (leads.get(m) ?? 0) + 1)
    for (const { need, arc } of members) {
      const mentee = instance.needMentee[need]
      if (mentee === undefined || needTopic[need] !== topic || instance.arcNeed[arc] !== need) {
        yield { kind: 'no-such-member', group, need }
        continue
      }
      if (!mentors.includes(instance.arcMentor[arc]!)) yield { kind: 'not-a-mentor', group, need }
      if (mentors.some((m) => barred.has(`${m} ${need}`))) yield { kind: 'barred', group, need }
      if (mentors.includes(mentee)) yield { kind: 'mentor-in-own-group', group, person: mentee }
      if (served.has(need)) yield { kind: 'need-twice', need }
      served.add(need)
      sits.set(mentee, (sits.get(mentee) ?? 0) + 1)
    }
  }
  for (const [person, given] of leads)
    if (!(given <= instance.mentorCapacity[person]!)) yield { kind: 'mentor-overfull', person, given }
  for (const [person, taken] of sits)
    if (taken > instance.menteeCapacity[person]!) yield { kind: 'mentee-overfull', person, taken }
}

function recount({ instance }: GroupProblem, { groupCost }: GroupSettings, { groups }: Claim) {
  const people = new Set<number>()
  const byClass = [0, 0, 0]
  let utility = 0
  let needs = 0
  for (const { members } of groups)
    for (const { need, arc } of members) {
      people.add(instance.needMentee[need]!)
      byClass[instance.needPriority[need]! - 1]!++
      utility += instance.arcUtility[arc]!
      needs++
    }
  return {
    coveredPeople: people.size,
    coveredNeeds: needs,
    priority1: byClass[0]!,
    priority2: byClass[1]!,
    priority3: byClass[2]!,
    utility,
    value: utility - groupCost * groups.length,
  }
}

/** What the proofs say about people, and about the value of plans that cover as many. */
function boundsOf(problem: GroupProblem, settings: GroupSettings, plan: Claim): { people: number; value: number } {
  const possible = possibleGroups(problem, settings)
  let most = 0
  for (const { atMost } of possible.values()) most += atMost
  let people = Infinity
  let value = Infinity
  for (const proof of plan.proofs) {
    if (!(proof.personWeight > 0)) continue
    const bound = greatestOf(problem, settings, { possible, proof, tree: proof.tree, ranges: new Map() })
    const lost = proof.withValue ? settings.groupCost * most : 0
    people = Math.min(people, Math.floor((bound + lost) / proof.personWeight + 1e-9))
    if (proof.withValue) value = Math.min(value, Math.floor(bound - proof.personWeight * plan.coveredPeople + 1e-6))
  }
  return { people, value }
}

type Possible = Map<
  string,
  { mentors: number[]; gains: { need: number; utility: number }[]; atMost: number; least: number; most: number }
>

/** Topic and mentors of every group that could find enough members. */
function possibleGroups({ instance, needTopic, seated }: GroupProblem, settings: GroupSettings): Possible {
  const { mentors } = settings
  const teaches = new Map<number, Map<number, Map<number, number>>>()
  const struck = new Set<string>()
  for (let a = 0; a < instance.arcs; a++) {
    const need = instance.arcNeed[a]!
    const m = instance.arcMentor[a]!
    if (instance.arcForbidden[a]) struck.add(`${m} ${need}`)
    if (!instance.mentorCapacity[m] || !instance.menteeCapacity[instance.needMentee[need]!]) continue
    const ofTopic = teaches.get(needTopic[need]!) ?? new Map<number, Map<number, number>>()
    teaches.set(needTopic[need]!, ofTopic)
    ofTopic.set(m, (ofTopic.get(m) ?? new Map<number, number>()).set(need, instance.arcUtility[a]!))
  }
  const possible: Possible = new Map()
  for (const [topic, ofTopic] of teaches) {
    const together = (who: number[]) => {
      const needs = new Set(who.flatMap((m) => [...ofTopic.get(m)!.keys()]))
      return [...needs]
        .filter((n) => !who.includes(instance.needMentee[n]!) && !who.some((m) => struck.has(`${m} ${n}`)))
        .map((need) => ({ need, utility: Math.max(...who.map((m) => ofTopic.get(m)!.get(need) ?? 0)) }))
    }
    const all = [...ofTopic.keys()]
    const pairs = mentors === 1 ? [] : all.flatMap((a) => all.filter((b) => b > a).map((b) => [a, b]))
    const adds = (who: number[]) => who.every((m) => together(who).length > together([m]).length)
    for (const who of [...all.map((m) => [m]), ...pairs.filter(adds)]) {
      const gains = together(who)
      const sitting = sittingWith(seated, who)
      const least = Math.max(1, settings.least - sitting)
      const most = settings.most - sitting
      const places = Math.min(...who.map((m) => instance.mentorCapacity[m]!))
      const atMost = most < least ? 0 : Math.min(places, Math.floor(gains.length / least))
      if (atMost > 0) possible.set(`${topic} ${who.join(' ')}`, { mentors: who, gains, atMost, least, most })
    }
  }
  return possible
}

type Part = { possible: Possible; proof: GroupProof; tree: ProofTree; ranges: Map<string, [number, number]> }

/** The greatest bound of all leaves; a branch that asks mentors for more groups than they have places for holds no plan. */
function greatestOf(problem: GroupProblem, settings: GroupSettings, part: Part): number {
  const { tree, possible, ranges } = part
  if ('needPrice' in tree) return leafBound(problem, settings, { ...part, tree })
  const key = `${tree.topic} ${tree.mentors.join(' ')}`
  const group = possible.get(key)
  if (!group) return Infinity
  const [least, most] = ranges.get(key) ?? [0, group.atMost]
  const within = (range: [number, number], branch: ProofTree) =>
    range[0] > range[1]
      ? -Infinity
      : greatestOf(problem, settings, { ...part, tree: branch, ranges: new Map(ranges).set(key, range) })
  return Math.max(
    within([least, Math.min(most, tree.atMost)], tree.below),
    within([Math.max(least, tree.atMost + 1), most], tree.above),
  )
}

function leafBound(
  { instance }: GroupProblem,
  settings: GroupSettings,
  { possible, proof, tree, ranges }: Part & { tree: { needPrice: Float64Array; mentorPrice: Float64Array } },
): number {
  const forced = new Int32Array(instance.people)
  let sum = 0
  for (const [key, { mentors, gains, atMost, least: size, most: room }] of possible) {
    const [least, most] = ranges.get(key) ?? [0, atMost]
    for (const m of mentors) forced[m]! += least
    const worth = gains
      .map(({ need, utility }) => (proof.withValue ? utility : 0) + tree.needPrice[need]!)
      .sort((a, b) => b - a)
    const each = mentors.reduce((cost, m) => cost + tree.mentorPrice[m]!, proof.withValue ? settings.groupCost : 0)
    let best = -Infinity
    for (let groups = least; groups <= most; groups++) {
      let total = -groups * each
      for (let k = 0; k < Math.min(groups * room, worth.length); k++) {
        if (k >= groups * size && worth[k]! <= 0) break
        total += worth[k]!
      }
      best = Math.max(best, total)
    }
    sum += best
  }
  for (let p = 0; p < instance.people; p++) {
    if (forced[p]! > instance.mentorCapacity[p]!) return -Infinity
    if (!(tree.mentorPrice[p]! >= 0)) return Infinity
    sum += tree.mentorPrice[p]! * instance.mentorCapacity[p]!
  }
  return sum + menteesBound(instance, proof.personWeight, tree.needPrice)
}

function menteesBound(
  { needs, people, needMentee, menteeCapacity }: GroupProblem['instance'],
  personWeight: number,
  needPrice: Float64Array,
): number {
  const prices: number[][] = Array.from({ length: people }, () => [])
  for (let n = 0; n < needs; n++) prices[needMentee[n]!]!.push(needPrice[n]!)
  let sum = 0
  prices.forEach((own, p) => {
    own.sort((a, b) => a - b)
    let gain = personWeight
    let best = 0
    for (const price of own.slice(0, menteeCapacity[p])) {
      gain -= price
      best = Math.max(best, gain)
    }
    sum += best
  })
  return sum
}
