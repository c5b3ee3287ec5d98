import type { Instance } from './instance.ts'
import { refuseImpossibleFixedArcs } from './instance.ts'
import type { Plan } from './plan.ts'
import { ProblemError } from './problem.ts'
import type { Settings } from './settings.ts'
import { solve } from './solve.ts'
import type { Watch } from './watch.ts'

/** Something the curator might do by hand. */
export type Change =
  | { kind: 'force'; arc: number }
  | { kind: 'forbid'; arc: number }
  /** Undoes a force or a forbid. */
  | { kind: 'release'; arc: number }
  | { kind: 'mentor-capacity'; person: number; capacity: number }
  | { kind: 'mentee-capacity'; person: number; capacity: number }

/** What a mentee receives, in utility, before and after. */
export type Shift = { person: number; before: number; after: number }

/** After minus before. Ascending by person. */
export type Difference = {
  coveredPeople: number
  coveredNeeds: number
  coveredByPriority: [number, number, number]
  utility: number
  reciprocalPairs: number
  value: number
  newlyCovered: number[]
  noLongerCovered: number[]
  gains: Shift[]
  losses: Shift[]
  /** Arcs that come into the plan and that leave it. */
  added: number[]
  removed: number[]
}

export type WhatIf = { possible: true; plan: Plan; difference: Difference } | { possible: false; flaw: ProblemError }

/** The price of an override: the best plan with the changes made, and how it differs. Changes neither instance nor plan. */
export function whatIf(
  instance: Instance,
  settings: Partial<Settings>,
  plan: Plan,
  changes: readonly Change[],
  watch?: Watch,
): WhatIf {
  const changed = withChanges(instance, changes)
  try {
    refuseImpossibleFixedArcs(changed)
    const after = solve(changed, settings, plan, watch)
    return { possible: true, plan: after, difference: differenceOf(instance, plan, after) }
  } catch (error) {
    if (error instanceof ProblemError) return { possible: false, flaw: error }
    throw error
  }
}

export function withChanges(instance: Instance, changes: readonly Change[]): Instance {
  const changed = {
    ...instance,
    mentorCapacity: instance.mentorCapacity.slice(),
    menteeCapacity: instance.menteeCapacity.slice(),
    arcFixed: instance.arcFixed.slice(),
    arcForbidden: instance.arcForbidden.slice(),
  }
  for (const change of changes) {
    if (change.kind === 'mentor-capacity') changed.mentorCapacity[change.person] = change.capacity
    else if (change.kind === 'mentee-capacity') changed.menteeCapacity[change.person] = change.capacity
    else {
      changed.arcFixed[change.arc] = change.kind === 'force' ? 1 : 0
      changed.arcForbidden[change.arc] = change.kind === 'forbid' ? 1 : 0
    }
  }
  return changed
}

export function differenceOf(instance: Instance, before: Plan, after: Plan): Difference {
  const had = received(instance, before)
  const has = received(instance, after)
  const people = [...new Set([...had.keys(), ...has.keys()])].sort((a, b) => a - b)
  const shifts = people.map((person) => ({ person, before: had.get(person) ?? 0, after: has.get(person) ?? 0 }))
  const old = new Set(before.chosen)
  const fresh = new Set(after.chosen)
  return {
    coveredPeople: after.coveredPeople - before.coveredPeople,
    coveredNeeds: after.coveredNeeds - before.coveredNeeds,
    coveredByPriority: [0, 1, 2].map((k) => after.coveredByPriority[k]! - before.coveredByPriority[k]!) as [
      number,
      number,
      number,
    ],
    utility: after.utility - before.utility,
    reciprocalPairs: after.reciprocalPairs - before.reciprocalPairs,
    value: after.value - before.value,
    newlyCovered: people.filter((p) => !had.has(p)),
    noLongerCovered: people.filter((p) => !has.has(p)),
    gains: shifts.filter((s) => s.after > s.before),
    losses: shifts.filter((s) => s.after < s.before),
    added: after.chosen.filter((a) => !old.has(a)),
    removed: before.chosen.filter((a) => !fresh.has(a)),
  }
}

function received({ arcNeed, needMentee, arcUtility }: Instance, { chosen }: Plan): Map<number, number> {
  const sum = new Map<number, number>()
  for (const a of chosen) {
    const mentee = needMentee[arcNeed[a]!]!
    sum.set(mentee, (sum.get(mentee) ?? 0) + arcUtility[a]!)
  }
  return sum
}
