import { highestLeastUtility, withoutArcsBelow } from '../fairness/fairness.ts'
import type { Instance } from '../instance.ts'
import type { Plan, RingCoverageProof } from '../plan.ts'
import type { Settings } from '../settings.ts'
import { compareCoverage, coverageOf } from '../tally.ts'
import type { Clock } from '../watch.ts'
import { solveOnlyExchanges } from './solve-only-exchanges.ts'

/**
 * As `solveOnlyExchanges`, and between coverage and value those left out last time come first, then the worst-served need is as well
 * served as it can be. That no exchanges cover better is proven apart, by coverage alone (`rings.coverage`).
 */
export function solveFairExchanges(whole: Instance, settings: Settings, clock: Clock): Plan {
  const cover = (part: Instance) =>
    solveOnlyExchanges({ ...part, arcUtility: new Int32Array(part.arcs) }, settings, clock)
  const best = cover(whole)
  const most = coverageOf(whole, best.chosen)
  const reach = (part: Instance) => {
    const plan = cover(part)
    return { coverage: coverageOf(part, plan.chosen), plan }
  }
  const { leastUtility, beyond } = highestLeastUtility(whole, most, reach, () => clock.isLate())
  const plan = solveOnlyExchanges(withoutArcsBelow(whole, leastUtility), settings, clock)
  if (compareCoverage(coverageOf(whole, plan.chosen), most) < 0)
    return unproven(solveOnlyExchanges(whole, settings, clock), clock)
  const rings = {
    ...plan.certificate.rings!,
    coverage: proofOf(best),
    ...(beyond && { worstServed: proofOf(beyond.plan) }),
  }
  const fair = { ...plan, certificate: { ...plan.certificate, leastUtility, rings } }
  const isSure = best.status === 'optimal' && (!beyond || beyond.plan.status === 'optimal')
  return isSure && !clock.wasLate ? fair : unproven(fair, clock)
}

function proofOf({ certificate: { weights, rings } }: Plan): RingCoverageProof {
  return { weights, tree: rings!.tree }
}

function unproven(plan: Plan, clock: Clock): Plan {
  return { ...plan, status: clock.wasLate ? 'time-limit' : 'gap' }
}
