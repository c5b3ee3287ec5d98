import { type Earlier, enoughFrom } from '../engine/earlier.ts'
import type { Instance } from '../engine/instance.ts'
import { gapOf, type Plan } from '../engine/plan.ts'
import type { Settings } from '../engine/settings.ts'
import { solve } from '../engine/solve.ts'
import { compareTiers, tiersOf } from '../engine/tiers.ts'
import type { Watch } from '../engine/watch.ts'

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
  const [was, is] = [tiersOf(instance, settings, continued), tiersOf(instance, settings, afresh)]
  const [better, other] = compareTiers(is, was) > 0 ? [afresh, continued] : [continued, afresh]
  const isComparable =
    compareTiers(is.slice(0, -1), was.slice(0, -1)) === 0 &&
    !other.certificate.isCut &&
    better.certificate.leastUtility === other.certificate.leastUtility &&
    !settings.onlyExchanges
  // a bound speaks of load as even as its own plan's
  const uneven = ({ imbalance = 0 }: Plan) => (settings.balance ?? 0) * imbalance
  const lower = other.upperBound - uneven(other) + uneven(better)
  const isProvenByOther = isComparable && lower < better.upperBound
  const { upperBound, certificate } = isProvenByOther ? { ...other, upperBound: lower } : better
  // the same of both where one is taken for the other
  const worstServed = certificate.worstServed ?? better.certificate.worstServed
  return {
    ...better,
    upperBound,
    certificate: { ...certificate, ...(worstServed && { worstServed }) },
    gap: gapOf(better.value, upperBound),
    status: isProvenByOther && better.value === lower && !isFairAndLate(other, settings) ? 'optimal' : better.status,
    seconds: continued.seconds + afresh.seconds,
  }
}

/** Its bound says nothing of what comes before value: how well the worst served can be served was not found out in time. */
const isFairAndLate = ({ status }: Plan, { fair, objective }: Partial<Settings>): boolean =>
  fair === true && objective !== 'total' && status === 'time-limit'
