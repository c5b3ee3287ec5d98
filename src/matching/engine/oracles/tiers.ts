import type { Instance } from '../instance.ts'
import type { Settings } from '../settings.ts'
import { defaultSettings } from '../settings.ts'

/** What a plan is judged by in tests, first things first: people, needs by class, the left out and the worst served, value. */
export function tiersOf(instance: Instance, wanted: Partial<Settings>, chosen: readonly number[]): number[] {
  const settings = { ...defaultSettings, ...wanted }
  const worth = worthOf(instance, settings, chosen)
  if (settings.objective === 'total') return [worth]
  const { arcNeed, needMentee, needPriority, arcFixed, arcUtility, leftOut } = instance
  const covered = [...new Set(chosen.map((a) => needMentee[arcNeed[a]!]!))]
  const ofClass = [1, 2, 3].map((k) => chosen.filter((a) => needPriority[arcNeed[a]!] === k).length)
  const again = covered.filter((p) => leftOut[p]).length
  const worst = Math.min(...chosen.filter((a) => !arcFixed[a]).map((a) => arcUtility[a]!))
  return [covered.length, ...ofClass, ...(settings.fair ? [again, worst] : []), worth]
}

/** Counted anew, one arc and one person after the other, with what uneven load costs taken off. */
function worthOf(instance: Instance, settings: Settings, chosen: readonly number[]): number {
  const utility = chosen.reduce((sum, a) => sum + instance.arcUtility[a]!, 0)
  if (settings.onlyExchanges) return utility
  const { arcMentor, arcNeed, needMentee } = instance
  const gives = new Map<number, number[]>()
  for (const a of chosen) gives.set(arcMentor[a]!, [...(gives.get(arcMentor[a]!) ?? []), needMentee[arcNeed[a]!]!])
  const isLink = (from: number, to: number) => gives.get(from)?.includes(to) === true
  let bonus = 0
  for (const a of gives.keys())
    for (const b of gives.keys()) {
      if (a < b && isLink(a, b) && isLink(b, a)) bonus += settings.reciprocity
      for (const c of gives.keys())
        if (a < b && a < c && b !== c && isLink(a, b) && isLink(b, c) && isLink(c, a)) bonus += settings.cycles
    }
  const uneven = [...gives.values()].reduce((sum, own) => sum + (own.length * (own.length - 1)) / 2, 0)
  return utility + bonus - settings.balance * uneven
}

/** Positive when `a` is better. */
export function compareTiers(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((n, i) => n !== b[i])
  return differs < 0 ? 0 : a[differs]! - b[differs]!
}

export function bestTiers(instance: Instance, settings: Partial<Settings>, plans: readonly number[][]): number[] {
  return plans.map((chosen) => tiersOf(instance, settings, chosen)).reduce((a, b) => (compareTiers(b, a) > 0 ? b : a))
}
