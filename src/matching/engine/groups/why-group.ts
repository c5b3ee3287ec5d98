import type { Watch } from '../watch.ts'
import { groupCandidates } from './group-candidates.ts'
import type { GroupPlan } from './group-plan.ts'
import type { GroupProblem, GroupSettings } from './group-problem.ts'
import { readGroupSettings, roomBeside, seatedWith } from './group-problem.ts'
import { solveGroups } from './solve-groups.ts'

/** Needs of the topic that the mentors could serve, and where they are now. */
export type WhyThisGroup = {
  wanting: number[]
  inThisGroup: number[]
  /** Served in another group of the topic. */
  inAnother: number[]
  /** Their mentees take no more groups. */
  menteeFull: number[]
  withoutGroup: number[]
  /** After minus before, if these mentors did not lead this topic. */
  without: { coveredPeople: number; value: number; noLongerCovered: number[] }
}

/** Why the plan has this group. Solves again without it: give it few tries where somebody waits. */
export function whyThisGroup(
  problem: GroupProblem,
  settings: Partial<GroupSettings>,
  plan: GroupPlan,
  group: number,
  watch?: Watch,
): WhyThisGroup {
  const { topic, mentors, members } = plan.groups[group]!
  const candidate = groupCandidates(problem, readGroupSettings(settings)).find(
    (one) => one.topic === topic && one.mentors.join() === mentors.join(),
  )!
  const now = new Seats(problem, plan)
  const mine = new Set(members.map(({ need }) => need))
  const others = candidate.needs.filter((need) => !mine.has(need))
  const after = solveGroups(withoutThem(problem, topic, mentors), settings, watch)
  const still = new Seats(problem, after)
  return {
    wanting: candidate.needs,
    inThisGroup: [...mine],
    inAnother: others.filter((need) => now.isServed(need)),
    menteeFull: others.filter((need) => !now.isServed(need) && now.isFull(need)),
    withoutGroup: others.filter((need) => !now.isServed(need) && !now.isFull(need)),
    without: {
      coveredPeople: after.coveredPeople - plan.coveredPeople,
      value: after.value - plan.value,
      noLongerCovered: now.people().filter((p) => !still.people().includes(p)),
    },
  }
}

/** Why a need has no group. `busy`: who could lead one, and what they lead instead; `full`: groups of the topic without a free seat. */
export type WhyNoGroup =
  | { kind: 'no-mentor' }
  | { kind: 'mentee-full'; groups: number[] }
  | { kind: 'too-few'; wanting: number; least: number }
  | { kind: 'competition'; full: number[]; busy: { mentor: number; groups: number[] }[]; idle: number[] }

export function whyNoGroup(
  problem: GroupProblem,
  wanted: Partial<GroupSettings>,
  plan: GroupPlan,
  need: number,
): WhyNoGroup {
  const settings = readGroupSettings(wanted)
  const { instance, needTopic } = problem
  const mentors = new Set<number>()
  for (let a = 0; a < instance.arcs; a++)
    if (
      instance.arcNeed[a] === need &&
      !instance.arcForbidden[a] &&
      instance.mentorCapacity[instance.arcMentor[a]!]! > 0
    )
      mentors.add(instance.arcMentor[a]!)
  if (mentors.size === 0) return { kind: 'no-mentor' }
  const seats = new Seats(problem, plan)
  if (seats.isFull(need)) return { kind: 'mentee-full', groups: seats.groupsOf(instance.needMentee[need]!) }
  const possible = groupCandidates(problem, settings).filter((one) => one.needs.includes(need))
  if (possible.length === 0) {
    const all = groupCandidates(problem, { ...settings, least: 1 }).filter((one) => one.needs.includes(need))
    const found = all.map(({ mentors, needs }) => needs.length + seatedWith(problem, mentors))
    return { kind: 'too-few', wanting: Math.max(0, ...found), least: settings.least }
  }
  const leads = (m: number) => plan.groups.flatMap((one, g) => (one.mentors.includes(m) ? [g] : []))
  const could = [...new Set(possible.flatMap((one) => one.mentors))].sort((a, b) => a - b)
  const isBusy = (m: number) => leads(m).length >= instance.mentorCapacity[m]!
  return {
    kind: 'competition',
    full: plan.groups.flatMap(({ topic, mentors, members }, g) =>
      topic === needTopic[need] && members.length >= roomBeside(problem.seated, mentors, settings).most ? [g] : [],
    ),
    busy: could.filter(isBusy).map((mentor) => ({ mentor, groups: leads(mentor) })),
    idle: could.filter((m) => !isBusy(m)),
  }
}

function withoutThem(problem: GroupProblem, topic: number, mentors: readonly number[]): GroupProblem {
  const { instance, needTopic } = problem
  const arcForbidden = instance.arcForbidden.map((was, a) =>
    was || (mentors.includes(instance.arcMentor[a]!) && needTopic[instance.arcNeed[a]!] === topic) ? 1 : 0,
  )
  return { ...problem, instance: { ...instance, arcForbidden } }
}

/** Who sits where in a plan. */
class Seats {
  private readonly problem: GroupProblem
  private readonly served = new Set<number>()
  private readonly ofPerson = new Map<number, number[]>()

  constructor(problem: GroupProblem, { groups }: GroupPlan) {
    this.problem = problem
    groups.forEach(({ members }, g) => {
      for (const { need } of members) {
        const mentee = problem.instance.needMentee[need]!
        this.served.add(need)
        this.ofPerson.set(mentee, [...this.groupsOf(mentee), g])
      }
    })
  }

  isServed(need: number): boolean {
    return this.served.has(need)
  }

  isFull(need: number): boolean {
    const { needMentee, menteeCapacity } = this.problem.instance
    return this.groupsOf(needMentee[need]!).length >= menteeCapacity[needMentee[need]!]!
  }

  groupsOf(person: number): number[] {
    return this.ofPerson.get(person) ?? []
  }

  people(): number[] {
    return [...this.ofPerson.keys()].sort((a, b) => a - b)
  }
}
