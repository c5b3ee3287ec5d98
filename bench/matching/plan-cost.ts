import type { Instance } from '../../src/matching/engine/instance.ts'
import type { Plan } from '../../src/matching/engine/plan.ts'

/** What a row left without costs every solver: more than any utility could make good. */
export function withoutCost({ needs }: Instance): number {
  return 1000 * (needs + 8)
}

/** What the rows left without cost, less the utility of the others. */
export function planCost(instance: Instance, plan: Plan): number {
  return (instance.needs - plan.coveredNeeds) * withoutCost(instance) - plan.value
}
