import { comparePlans } from './compare-plans.ts'
import type { Instance } from './engine/instance.ts'
import { gapOf, type Plan } from './engine/plan.ts'
import type { Settings } from './engine/settings.ts'
import { solve } from './engine/solve.ts'
import type { Watch } from './engine/watch.ts'

/** Within this nothing better is looked for; beyond it an earlier plan is not the only beginning. */
const NARROW_GAP = 0.0005

/**
 * The best plan of a round. With an earlier draft it is looked for from there, as its prices were, and, unless that comes out
 * narrow enough, from the beginning too. Bounds hold for every plan of the same round, so the lower one proves the better plan.
 */
export function bestPlan(
  instance: Instance,
  wanted: Partial<Settings>,
  earlier: Plan | undefined,
  watch: Watch = {},
): Plan {
  const settings = { enough: NARROW_GAP, ...wanted }
  if (!earlier) return solve(instance, settings, undefined, watch)
  const continued = solve(instance, settings, earlier, watch)
  if (continued.gap <= NARROW_GAP || watch.isOver?.()) return continued
  const afresh = solve(instance, settings, undefined, watch)
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
