import type { Plan } from './engine/plan.ts'

/** Positive when the first covers better: people, then needs of class 1, 2, 3. */
export function compareCovered(a: Plan, b: Plan): number {
  const tiers = (plan: Plan) => [plan.coveredPeople, ...plan.coveredByPriority]
  const [one, other] = [tiers(a), tiers(b)]
  const k = one.findIndex((n, i) => n !== other[i])
  return k < 0 ? 0 : one[k]! - other[k]!
}
