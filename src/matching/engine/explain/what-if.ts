import type { Earlier } from '../earlier.ts'
import type { Instance } from '../instance.ts'
import { refuseImpossibleFixedArcs } from '../instance.ts'
import type { Plan } from '../plan.ts'
import { ProblemError } from '../problem.ts'
import type { Settings } from '../settings.ts'
import { solve } from '../solve.ts'
import { tiersOf } from '../tiers.ts'
import type { Watch } from '../watch.ts'
import { type Change, withChanges } from './with-changes.ts'

/** What a mentee receives, in utility, before and after. */
export type Shift = { person: number; before: number; after: number }

/** After minus before. Ascending by person. */
export type Difference = {
  /** In the order of the objective: the first that is not 0 says which plan is better. The last is value, less what uneven load costs. */
  tiers: number[]
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
    const after = solve(changed, settings, earlierFor(changed, plan, changes), watch)
    return { possible: true, plan: after, difference: differenceOf(instance, settings, plan, after, changed) }
  } catch (error) {
    if (error instanceof ProblemError) return { possible: false, flaw: error }
    throw error
  }
}

/** The plan to begin from once these changes are made, and around whom. */
export function earlierFor(changed: Instance, { chosen, gap, certificate }: Plan, changes: readonly Change[]): Earlier {
  const mentorPrice = new Float64Array(changed.people)
  mentorPrice.set(certificate.mentorPrice)
  const around = new Set<number>()
  let newcomer = changed.people - changes.filter(({ kind }) => kind === 'join').length
  for (const change of changes) {
    if ('arc' in change)
      around.add(changed.arcMentor[change.arc]!).add(changed.needMentee[changed.arcNeed[change.arc]!]!)
    else if (change.kind === 'join') for (const p of acquaintances(changed, newcomer++)) around.add(p)
    else around.add(change.person)
  }
  return { chosen, gap, certificate: { mentorPrice, shares: certificate.shares }, around: [...around] }
}

function acquaintances({ arcs, arcMentor, arcNeed, needMentee }: Instance, person: number): Set<number> {
  const people = new Set([person])
  for (let a = 0; a < arcs; a++) {
    const mentee = needMentee[arcNeed[a]!]!
    if (arcMentor[a] === person) people.add(mentee)
    else if (mentee === person) people.add(arcMentor[a]!)
  }
  return people
}

/** `settings`: what both plans are judged by. `changed`: the instance of the plan after, where it is another. */
export function differenceOf(
  instance: Instance,
  settings: Partial<Settings>,
  before: Plan,
  after: Plan,
  changed = instance,
): Difference {
  const was = tiersOf(instance, settings, before)
  const had = received(instance, before)
  const has = received(changed, after)
  const people = [...new Set([...had.keys(), ...has.keys()])].sort((a, b) => a - b)
  const shifts = people.map((person) => ({ person, before: had.get(person) ?? 0, after: has.get(person) ?? 0 }))
  const old = new Set(before.chosen)
  const fresh = new Set(after.chosen)
  return {
    tiers: tiersOf(changed, settings, after, instance.arcFixed).map((n, k) => n - was[k]!),
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
