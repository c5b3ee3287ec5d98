import type { Instance } from '../instance.ts'
import { gapOf } from '../plan.ts'
import { coverageOf, utilityOf } from '../tally.ts'
import type { Watch } from '../watch.ts'
import { Clock } from '../watch.ts'
import type { GroupCandidate } from './group-candidates.ts'
import { groupCandidates } from './group-candidates.ts'
import type { Stake } from './group-dual.ts'
import { GroupDual } from './group-dual.ts'
import type { Group, GroupPlan, GroupProof } from './group-plan.ts'
import type { GroupProblem, GroupSettings } from './group-problem.ts'
import { readGroupSettings } from './group-problem.ts'
import { GroupSearch } from './group-search.ts'
import { splitMembers } from './split-members.ts'

/** Where the branches are too many: people alone, and value with people at a price that leaves the steps small. */
const otherStakes: readonly Stake[] = [
  { personWeight: 1, withValue: false },
  { personWeight: 2000, withValue: true },
]

/**
 * Groups round a topic: as many people as possible in at least one, then the greatest value. Exact where the branches of the proof
 * are followed to their end, otherwise the best found with a proven bound. Same problem and settings, same plan; runs cut by the
 * time limit aside. Throws `GroupSettingsError`.
 */
export function solveGroups(problem: GroupProblem, wanted: Partial<GroupSettings> = {}, watch?: Watch): GroupPlan {
  const settings = readGroupSettings(wanted)
  const clock = new Clock(settings.timeLimit, watch)
  const isLate = () => clock.isLate()
  const candidates = groupCandidates(problem, settings)
  const searchFor = (stake: Stake) =>
    new GroupSearch(problem, settings, new GroupDual(problem, settings, candidates, stake), isLate)
  const strict = { personWeight: strictWeight(problem.instance, settings, candidates), withValue: true }
  const main = searchFor(strict)
  clock.enter('search')
  main.improve()
  clock.enter('bound')
  const proofs: GroupProof[] = [{ ...strict, tree: main.prove(settings.tries) }]
  const bounds = [{ ...strict, bound: main.bound }]
  for (const stake of main.isExact() ? [] : otherStakes) {
    const other = searchFor(stake)
    other.startFrom(main.best.groups)
    proofs.push({ ...stake, tree: other.prove(1) })
    bounds.push({ ...stake, bound: other.bound })
    main.startFrom(other.best.groups)
  }
  const { groups, seating } = main.best
  const value = seating.total - strict.personWeight * seating.people
  const { peopleBound, upperBound } = boundsAt(seating.people, bounds, settings.groupCost * mostGroups(candidates))
  const isOptimal = peopleBound === seating.people && upperBound === value
  return {
    status: isOptimal ? 'optimal' : clock.wasLate ? 'time-limit' : 'gap',
    ...figuresOf(problem, settings, candidates, { groups, members: seating.members }),
    peopleBound,
    upperBound,
    gap: gapOf(value, upperBound),
    proofs,
    seconds: clock.seconds(),
    seed: settings.seed,
  }
}

/** More than all that could be gained or lost below a covered person. */
function strictWeight(
  { needs }: Instance,
  { groupCost }: GroupSettings,
  candidates: readonly GroupCandidate[],
): number {
  return 1000 * needs + groupCost * mostGroups(candidates) + 1
}

function mostGroups(candidates: readonly GroupCandidate[]): number {
  return candidates.reduce((sum, { atMost }) => sum + atMost, 0)
}

/** What bounds with different stakes say about people, and about the value of plans that cover so many. */
function boundsAt(people: number, bounds: readonly (Stake & { bound: number })[], mostCost: number) {
  let peopleBound = Infinity
  let upperBound = Infinity
  for (const { bound, personWeight, withValue } of bounds) {
    peopleBound = Math.min(peopleBound, Math.floor((bound + (withValue ? mostCost : 0)) / personWeight + 1e-9))
    if (withValue) upperBound = Math.min(upperBound, Math.floor(bound - personWeight * people + 1e-6))
  }
  return { peopleBound, upperBound }
}

function figuresOf(
  problem: GroupProblem,
  settings: GroupSettings,
  candidates: readonly GroupCandidate[],
  { groups, members }: { groups: Int32Array; members: number[][] },
) {
  const opened: Group[] = candidates.flatMap((one, g) => splitMembers(one, groups[g]!, members[g]!))
  const chosen = opened.flatMap((group) => group.members.map(({ arc }) => arc))
  const coverage = coverageOf(problem.instance, chosen)
  const utility = utilityOf(problem.instance, chosen)
  return {
    groups: opened,
    coveredPeople: coverage.people,
    coveredNeeds: coverage.needs,
    coveredByPriority: coverage.byPriority,
    utility,
    value: utility - settings.groupCost * opened.length,
  }
}
