import { comparePlans } from './compare-plans.ts'
import { gapOf, type Plan } from './engine/plan.ts'
import { solve } from './engine/solve.ts'
import type { Posed } from './pose-problem.ts'

/** Beyond this a plan is looked for in another way as well. */
const NARROW_GAP = 0.0005

/**
 * The best plan of a round. With an earlier draft it is looked for from there, as its prices were, and, unless that comes out
 * narrow enough, from the beginning too. Bounds hold for every plan of the same round, so the lower one proves the better plan.
 */
export function bestPlan({ instance, settings }: Posed, earlier: Plan | undefined): Plan {
  if (!earlier) return solve(instance, settings)
  const continued = solve(instance, settings, earlier)
  if (continued.gap <= NARROW_GAP) return continued
  const afresh = solve(instance, settings)
  const [better, other] = comparePlans(afresh, continued) > 0 ? [afresh, continued] : [continued, afresh]
  const bound = comparePlans(better, other, 'coverage') === 0 && other.upperBound < better.upperBound ? other : better
  return {
    ...better,
    upperBound: bound.upperBound,
    certificate: bound.certificate,
    gap: gapOf(better.value, bound.upperBound),
    status: better.value === bound.upperBound ? 'optimal' : better.status,
    seconds: continued.seconds + afresh.seconds,
  }
}
