import { imbalanceOf } from './fairness/balanced-seats.ts'
import type { Instance } from './instance.ts'
import type { Plan } from './plan.ts'
import { defaultSettings, type Settings } from './settings.ts'
import { coverageOf } from './tally.ts'

/**
 * What a plan is judged by, in the order of the objective: people, needs by class, where it is to be fair those left out last time and the
 * worst served, and last its value, less what uneven load costs. `fixed`, of the problem by which several plans are judged: those arcs
 * have to be lived with, and are not counted among the worst served.
 */
export function tiersOf(
  instance: Instance,
  wanted: Partial<Settings>,
  { chosen, value }: Pick<Plan, 'chosen' | 'value'>,
  fixed: ArrayLike<number> = instance.arcFixed,
): number[] {
  const { objective, fair, balance, onlyExchanges } = { ...defaultSettings, ...wanted }
  const worth = onlyExchanges ? value : value - balance * imbalanceOf(instance, chosen)
  if (objective === 'total') return [worth]
  const { people, byPriority, leftOut } = coverageOf(instance, chosen)
  const worst = chosen.reduce((least, a) => (fixed[a] ? least : Math.min(least, instance.arcUtility[a]!)), 1000)
  return [people, ...byPriority, ...(fair ? [leftOut, worst] : []), worth]
}

/** Positive when the plan of `a` is better: the first that differs decides. */
export function compareTiers(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((n, k) => n !== b[k])
  return differs < 0 ? 0 : a[differs]! - b[differs]!
}
