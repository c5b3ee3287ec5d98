import { wantedNeeds } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import type { Posed } from '../candidates/pose-problem.ts'
import { directionsOfPlan, type PlanWithGroups } from '../draft/directions-of-plan.ts'
import type { Direction } from '../draft/draft.ts'
import { figuresAt } from '../draft/figures.ts'
import { check } from '../engine/check/check.ts'
import type { Violation } from '../engine/check/violation.ts'
import { whatIf } from '../engine/explain/what-if.ts'
import { type Change, withChanges } from '../engine/explain/with-changes.ts'
import type { Plan } from '../engine/plan.ts'
import type { Watch } from '../engine/watch.ts'
import { startsFrom } from './starts-from.ts'

/** `isForGroups`: not the best pairs by themselves, but with their groups better than those. `isCut`: not all was tried that might be better. */
export type WholePlan = PlanWithGroups & { plan: Plan; isForGroups: boolean; isCut: boolean; violations: Violation[] }

type Given = {
  /** The best pairs by themselves, and what proves them. */
  best: Plan
  /** The last draft: its groups are begun from. */
  former: readonly Direction[]
  watch?: Watch | undefined
}

/** So many changes of the pairs are tried at most; of so many possible seats in all, for groups of many take long to form. */
const TRIES = 6
const SEATS = 400

/** Of a try it is enough to know how many it helps. */
const ROUGH_GAP = 0.01

/**
 * Pairs are chosen first, and groups formed round them. Where that leaves somebody without, or ends a group of the last draft, pairs a
 * little different are tried, and kept where with their groups they are better in the order of the objective. The proof goes on speaking
 * of the best pairs.
 */
export function planWithGroups(desk: Desk, posed: Posed, { best, former, watch }: Given): WholePlan {
  let kept: WholePlan = {
    ...{ plan: best, isForGroups: false, isCut: false, violations: [] },
    ...directionsOfPlan(desk, posed, best.chosen, watch),
  }
  if (!kept.formed || isBarred(posed)) return kept
  let [made, tries]: [Change[], number] = [[], Math.min(TRIES, Math.floor(SEATS / kept.formed.posed.seats.length))]
  let queue = startsFrom(desk, posed, { ...at(kept), former })
  while (queue.length > 0 && tries-- > 0) {
    if (watch?.isOver?.()) return { ...kept, isCut: true }
    const changes = [...made, ...queue.shift()!]
    const tried = solved(desk, posed, { best, changes, watch })
    if (!tried || !isBetter(desk, tried, kept)) continue
    kept = tried
    made = changes
    queue = startsFrom(desk, posed, { ...at(kept), former })
  }
  return kept
}

const at = ({ plan, directions }: WholePlan) => ({ chosen: plan.chosen, directions })

/** Where only exchanges are made, a pair that is tried would be one without a return. */
const isBarred = ({ source, settings }: Posed): boolean => source !== undefined || Boolean(settings.onlyExchanges)

type Start = { best: Plan; changes: Change[]; watch: Watch | undefined }

function solved(desk: Desk, posed: Posed, { best, changes, watch }: Start): WholePlan | null {
  const { instance, settings } = posed
  const result = whatIf(instance, { enough: ROUGH_GAP, ...settings }, best, changes, watch)
  if (!result.possible) return null
  const { plan } = result
  return {
    ...directionsOfPlan(desk, posed, plan.chosen, watch),
    plan: { ...plan, status: 'gap', upperBound: best.upperBound, gap: best.gap, certificate: best.certificate },
    violations: check(withChanges(instance, changes), settings, plan),
    isForGroups: true,
    isCut: false,
  }
}

/** In the order of the objective, groups and pairs together. */
function isBetter(desk: Desk, one: PlanWithGroups, other: PlanWithGroups): boolean {
  const [then, now] = [tiersOf(desk, one.directions), tiersOf(desk, other.directions)]
  const differs = then.findIndex((n, k) => n !== now[k])
  return differs >= 0 && then[differs]! > now[differs]!
}

/** Where load is to be even, or those left out come first, only how many are helped can be told of pairs and groups together. */
function tiersOf(desk: Desk, directions: readonly Direction[]): number[] {
  const { objective, fair, balance } = desk.round.settings
  const { helped, value } = figuresAt(desk, directions)
  if (fair || balance) return objective === 'total' ? [] : [helped]
  if (objective === 'total') return [value]
  const served = new Set(directions.map((one) => `${one.menteeId} ${one.competenceId}`))
  const needs = wantedNeeds(desk.exchange).filter((one) => served.has(`${one.personId} ${one.competenceId}`))
  const ofClass = (priority: number) => needs.filter((one) => one.priorityClass === priority).length
  return [helped, ofClass(1), ofClass(2), ofClass(3), value]
}
