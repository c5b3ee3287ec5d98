import type { Candidate } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import type { NeverAgain } from '../candidates/hard-rules.ts'
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

/** `base` are taught this by a pair of the plan; `joining` come to the same meetings. */
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
  const wanted = { least: groupLeast, most: groupMost, mentors: twoLead ? 2 : 1, timeLimit: TIME_LIMIT } as const
  const solve = (struck: ReadonlySet<string>, settings: Partial<GroupSettings>): Solved => {
    const asked = poseGroups(desk, posed, chosen, struck)
    return { posed: asked, plan: solveGroups(asked.problem, settings, watch) }
  }
  const best = solve(new Set(), wanted)
  const { solved: kept, settings } = withoutFeuds(best, wanted, desk.exchange.never, solve)
  return {
    ...kept,
    settings,
    groups: kept.plan.groups.map((group) => formed(kept.posed, group)),
    outcome: outcomeOf(best.plan, kept.plan),
    proofs: best.plan.proofs,
    violations: [
      ...checkGroups(best.posed.problem, wanted, best.plan),
      ...checkGroups(kept.posed.problem, settings, kept.plan),
    ],
  }
}

/** Those who must not meet are set apart, and the groups looked for anew, until nobody meets whom they must not. */
function withoutFeuds(
  first: Solved,
  wanted: Partial<GroupSettings>,
  never: NeverAgain,
  solve: (struck: ReadonlySet<string>, settings: Partial<GroupSettings>) => Solved,
): { solved: Solved; settings: Partial<GroupSettings> } {
  const struck = new Set<string>()
  let solved = first
  let settings = wanted
  for (;;) {
    const { posed, plan } = solved
    const feuds = plan.groups.map((group) => feudsIn(formed(posed, group), never))
    const seats = feuds.flatMap((one) => one.seats)
    const isCoLed = feuds.some((one) => one.isCoLed)
    if (seats.length === 0 && !isCoLed) return { solved, settings }
    for (const seat of seats) struck.add(seat)
    if (isCoLed) settings = { ...settings, mentors: 1 }
    solved = solve(struck, settings)
  }
}

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
