import { compareCovered } from './compare-plans.ts'
import { type Earlier, enoughFrom } from './engine/earlier.ts'
import type { Instance } from './engine/instance.ts'
import { gapOf, type Plan } from './engine/plan.ts'
import type { Settings } from './engine/settings.ts'
import { solve } from './engine/solve.ts'
import type { Watch } from './engine/watch.ts'

/** Within this nothing better is looked for. */
export const NARROW_GAP = 0.0005

/**
 * The best plan of a round. With an earlier draft it is looked for from there, as its prices were, and, unless that comes out
 * narrow enough, or as narrow as it was, from the beginning too. Bounds hold for every plan of the same round, so the lower one proves the better plan.
 */
export function bestPlan(
  instance: Instance,
  wanted: Partial<Settings>,
  earlier: Earlier | undefined,
  watch: Watch = {},
): Plan {
  const settings = { enough: NARROW_GAP, ...wanted }
  if (!earlier) return solve(instance, settings, undefined, watch)
  const continued = solve(instance, settings, earlier, watch)
  if (continued.gap <= enoughFrom(earlier, NARROW_GAP) || watch.isOver?.()) return continued
  const afresh = solve(instance, settings, undefined, watch)
  const uneven = (plan: Plan) => (settings.balance ?? 0) * (plan.imbalance ?? 0)
  const net = (plan: Plan) => plan.value - uneven(plan)
  const [better, other] =
    (compareCovered(afresh, continued) || net(afresh) - net(continued)) > 0 ? [afresh, continued] : [continued, afresh]
  const otherBound = other.upperBound - uneven(other) + uneven(better)
  const isLower = compareCovered(better, other) === 0 && otherBound < better.upperBound
  const upperBound = isLower ? otherBound : better.upperBound
  return {
    ...better,
    upperBound,
    certificate: isLower ? other.certificate : better.certificate,
    gap: gapOf(better.value, upperBound),
    status: better.value === upperBound ? 'optimal' : better.status,
    seconds: continued.seconds + afresh.seconds,
  }
}
