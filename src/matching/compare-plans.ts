import type { Plan } from './engine/plan.ts'

/** Positive when the first is better: people, needs of class 1, 2, 3, then value; or by what is covered alone. */
export function comparePlans(a: Plan, b: Plan, by: 'all' | 'coverage' = 'all'): number {
  const tiers = (plan: Plan) => [plan.coveredPeople, ...plan.coveredByPriority, ...(by === 'all' ? [plan.value] : [])]
  const [one, other] = [tiers(a), tiers(b)]
  const k = one.findIndex((n, i) => n !== other[i])
  return k < 0 ? 0 : one[k]! - other[k]!
}
