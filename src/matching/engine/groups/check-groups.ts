import type { GroupPlan } from './group-plan.ts'
import type { GroupProblem, GroupSettings } from './group-problem.ts'
import { readGroupSettings } from './group-problem.ts'
import { sittingWith } from './possible-groups.ts'
import { boundsOfGroups } from './prove-groups.ts'

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
  const { people, value } = boundsOfGroups(problem, settings, plan)
  if (!(plan.peopleBound >= people && plan.peopleBound >= plan.coveredPeople))
    violations.push({ kind: 'bound-not-proven', figure: 'people', said: plan.peopleBound, found: people })
  if (!(plan.upperBound >= value && plan.upperBound >= plan.value))
    violations.push({ kind: 'bound-not-proven', figure: 'value', said: plan.upperBound, found: value })
  const isOptimal = plan.peopleBound === plan.coveredPeople && plan.upperBound === plan.value
  if (plan.status === 'optimal' && !isOptimal) violations.push({ kind: 'not-optimal' })
  return violations
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
