import { imbalanceOf } from '../fairness/balanced-seats.ts'
import type { Instance } from '../instance.ts'
import type { Settings } from '../settings.ts'
import { defaultSettings } from '../settings.ts'
import { coverageOf, exchangesIn, utilityOf } from '../tally.ts'

/** What a plan is judged by in tests, first things first: people, needs by class, the left out and the worst served, value. */
export function tiersOf(instance: Instance, wanted: Partial<Settings>, chosen: readonly number[]): number[] {
  const settings = { ...defaultSettings, ...wanted }
  const worth = worthOf(instance, settings, chosen)
  if (settings.objective === 'total') return [worth]
  const { people, byPriority, leftOut } = coverageOf(instance, chosen)
  const worst = Math.min(...chosen.filter((a) => !instance.arcFixed[a]).map((a) => instance.arcUtility[a]!))
  return [people, ...byPriority, ...(settings.fair ? [leftOut, worst] : []), worth]
}

/** With what uneven load costs taken off. */
function worthOf(instance: Instance, settings: Settings, chosen: readonly number[]): number {
  const { pairs, circles } = exchangesIn(instance, chosen)
  const bonus = settings.onlyExchanges ? 0 : settings.reciprocity * pairs + settings.cycles * circles
  const uneven = settings.onlyExchanges ? 0 : settings.balance * imbalanceOf(instance, chosen)
  return utilityOf(instance, chosen) + bonus - uneven
}

/** Positive when `a` is better. */
export function compareTiers(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((n, i) => n !== b[i])
  return differs < 0 ? 0 : a[differs]! - b[differs]!
}

export function bestTiers(instance: Instance, settings: Partial<Settings>, plans: readonly number[][]): number[] {
  return plans.map((chosen) => tiersOf(instance, settings, chosen)).reduce((a, b) => (compareTiers(b, a) > 0 ? b : a))
}
