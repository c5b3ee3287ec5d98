import { highestLeastUtility, withoutArcsBelow } from '../fairness/fairness.ts'
import type { Instance } from '../instance.ts'
import type { CoverageProof, Plan } from '../plan.ts'
import { ProblemError } from '../problem.ts'
import type { Settings } from '../settings.ts'
import type { Coverage } from '../tally.ts'
import { compareCoverage, coverageOf } from '../tally.ts'
import { Clock, type Watch } from '../watch.ts'
import type { Known } from './keep-quotas.ts'
import { brokenQuota, keepQuotas } from './keep-quotas.ts'

/**
 * The best plan that keeps the quotas: `free`, the best that does not know them, where it keeps them by itself. A fair plan lifts the
 * worst-served need as far as the quotas and the best coverage let it. `freely` solves without quotas. Throws `ProblemError` as
 * `keepQuotas` does.
 */
export function solveWithQuotas(whole: Instance, settings: Settings, freely: Freely, watch?: Watch): Plan {
  const free = freely(whole, settings)
  if (brokenQuota(whole, free.chosen) < 0) return free
  const clock = new Clock(Math.max(0.1, settings.timeLimit - free.seconds), watch)
  const fair = settings.fair && settings.objective === 'coverage'
  const plan = fair
    ? liftWorst(whole, settings, freely, clock)
    : keepQuotas({ ...whole, leftOut: new Uint8Array(whole.people) }, settings, free, clock)
  return { ...plan, seconds: free.seconds + clock.seconds() }
}

type Freely = (part: Instance, settings: Settings) => Plan

function liftWorst(whole: Instance, settings: Settings, freely: Freely, clock: Clock): Plan {
  // how bonuses are best split is another question for every part
  const known = (part: Instance) =>
    freely(part, { ...settings, fair: false, timeLimit: Math.max(0.1, settings.timeLimit - clock.seconds()) })
  const asItIs = keepQuotas(whole, settings, known(whole), clock)
  const coverer = new Coverer(settings, clock)
  const cover = coverer.solve(whole)
  const most = coverageOf(whole, cover.chosen)
  const reach = (part: Instance) => coverer.reach(part, most)
  const { leastUtility, beyond } = highestLeastUtility(whole, most, reach, () => clock.isLate())
  const part = withoutArcsBelow(whole, leastUtility)
  const lifted = tryToKeep(part, settings, known(part), clock)
  if (!lifted || compareCoverage(coverageOf(whole, lifted.chosen), most) < 0) return unproven(asItIs, clock)
  const worstServed = beyond?.plan && proofOf(beyond.plan)
  const certificate = {
    ...lifted.certificate,
    leastUtility,
    coverage: proofOf(cover),
    ...(worstServed && { worstServed }),
  }
  const plan = { ...lifted, certificate }
  return cover.status === 'optimal' && coverer.isSure && !clock.wasLate ? plan : unproven(plan, clock)
}

function proofOf({ certificate: { weights, mentorPrice, quotaPrice } }: Plan): CoverageProof {
  return { weights, mentorPrice, ...(quotaPrice && { quotaPrice }) }
}

/** Coverage alone, within the quotas. */
class Coverer {
  /** No part that seemed to cover too little may cover more after all. */
  isSure = true
  private readonly settings: Settings
  private readonly clock: Clock

  constructor(settings: Settings, clock: Clock) {
    this.settings = { ...settings, reciprocity: 0, cycles: 0, balance: 0 }
    this.clock = clock
  }

  solve(part: Instance): Plan {
    const worthless = { ...part, arcUtility: new Int32Array(part.arcs) }
    return keepQuotas(worthless, this.settings, { certificate: { shares: [] } }, this.clock)
  }

  reach(part: Instance, most: Coverage): { coverage: Coverage; plan: Plan | undefined } {
    const nothing = { people: -1, needs: 0, byPriority: [0, 0, 0] as [number, number, number], leftOut: 0 }
    try {
      const plan = this.solve(part)
      const coverage = coverageOf(part, plan.chosen)
      if (compareCoverage(coverage, most) < 0 && plan.status !== 'optimal') this.isSure = false
      return { coverage, plan }
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      if (!lacksArcs(part)) this.isSure = false
      return { coverage: nothing, plan: undefined }
    }
  }
}

/** Nothing else needs to be shown then. */
function lacksArcs({ quotas = [], arcForbidden }: Instance): boolean {
  return quotas.some(({ arcs, atLeast }) => arcs.filter((a) => !arcForbidden[a]).length < atLeast)
}

function tryToKeep(instance: Instance, settings: Settings, free: Known, clock: Clock): Plan | undefined {
  try {
    return keepQuotas(instance, settings, free, clock)
  } catch (error) {
    if (error instanceof ProblemError) return undefined
    throw error
  }
}

function unproven(plan: Plan, clock: Clock): Plan {
  return { ...plan, status: clock.wasLate ? 'time-limit' : 'gap' }
}
