import type { Candidate } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import type { Posed } from '../candidates/pose-problem.ts'
import type { GroupsOutcome } from '../draft/draft.ts'
import { checkGroups, type GroupViolation } from '../engine/groups/check-groups.ts'
import type { GroupPlan } from '../engine/groups/group-plan.ts'
import type { GroupSettings } from '../engine/groups/group-problem.ts'
import { solveGroups } from '../engine/groups/solve-groups.ts'
import { gapOf } from '../engine/plan.ts'
import type { Watch } from '../engine/watch.ts'
import { feudsIn } from './feuds.ts'
import { type PosedGroups, poseGroups } from './pose-groups.ts'

/** `base` are taught this by a pair of the plan; `joining` sit down beside them. */
export type FormedGroup = { competenceId: string; base: Candidate[]; joining: Candidate[] }

export type FormedGroups = {
  groups: FormedGroup[]
  outcome: GroupsOutcome
  proofs: GroupPlan['proofs']
  /** What the independent check finds against them: not to be shown unless empty. */
  violations: GroupViolation[]
  settings: Partial<GroupSettings>
} & Solved

type Solved = { posed: PosedGroups; plan: GroupPlan }

/** Seconds. */
const TIME_LIMIT = 10

/** The best groups round the pairs of a plan, checked. Undefined where none are wanted. */
export function formGroups(
  desk: Desk,
  posed: Posed,
  chosen: readonly number[],
  watch?: Watch,
): FormedGroups | undefined {
  const { groups, groupLeast, groupMost, twoLead } = desk.round.settings
  if (groups === 'off') return undefined
  const settings = { least: groupLeast, most: groupMost, mentors: twoLead ? 2 : 1, timeLimit: TIME_LIMIT } as const
  const best = solved(poseGroups(desk, posed, chosen), settings, watch)
  const parted = withoutFeuds(best, settings)
  const { plan } = parted.solved
  return {
    ...parted.solved,
    settings: parted.settings,
    groups: plan.groups.map((group) => formed(parted.solved.posed, group)),
    outcome: outcomeOf(best.plan, plan),
    proofs: best.plan.proofs,
    violations: [
      ...checkGroups(best.posed.problem, settings, best.plan),
      ...checkGroups(parted.solved.posed.problem, parted.settings, plan),
    ],
  }

  /** Those who must not meet are set apart, and the groups looked for anew, until nobody meets whom they must not. */
  function withoutFeuds(first: Solved, wanted: Partial<GroupSettings>): { solved: Solved; settings: typeof wanted } {
    const struck = new Set<string>()
    for (
      let now = first, mentors = wanted.mentors;
      ;
      now = solved(poseGroups(desk, posed, chosen, struck), { ...wanted, mentors }, watch)
    ) {
      const feuds = now.plan.groups.map((group) => feudsIn(formed(now.posed, group), desk.exchange.never))
      const seats = feuds.flatMap((one) => one.seats)
      const isCoLed = feuds.some((one) => one.isCoLed)
      if (seats.length === 0 && !isCoLed) return { solved: now, settings: { ...wanted, mentors } }
      for (const seat of seats) struck.add(seat)
      if (isCoLed) mentors = 1
    }
  }
}

const solved = (posed: PosedGroups, settings: Partial<GroupSettings>, watch?: Watch): Solved => ({
  posed,
  plan: solveGroups(posed.problem, settings, watch),
})

/** To set people apart can only cost: what bounds all groups bounds those too. */
function outcomeOf(best: GroupPlan, kept: GroupPlan): GroupsOutcome {
  const isAsMany = kept.coveredPeople === best.coveredPeople
  const upperBound = isAsMany ? best.upperBound : kept.upperBound
  const isOptimal = kept.coveredPeople === best.peopleBound && kept.value === best.upperBound
  return {
    status: isOptimal ? 'optimal' : best.status === 'optimal' ? 'gap' : best.status,
    formed: kept.groups.length,
    joined: kept.coveredPeople,
    peopleBound: best.peopleBound,
    value: kept.value,
    upperBound,
    gap: gapOf(kept.value, upperBound),
    seconds: best.seconds + (kept === best ? 0 : kept.seconds),
  }
}

function formed({ leads, seats }: PosedGroups, { mentors, members }: GroupPlan['groups'][number]): FormedGroup {
  const joining = members.map(({ arc }) => seats[arc]!)
  return { competenceId: joining[0]!.competenceId, base: mentors.flatMap((m) => leads[m]!.base), joining }
}
