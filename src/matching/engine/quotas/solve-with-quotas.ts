import { highestLeastUtility, withoutArcsBelow } from '../fairness/fairness.ts'
import type { Instance } from '../instance.ts'
import type { CoverageProof, Plan } from '../plan.ts'
import { ProblemError } from '../problem.ts'
import type { Settings } from '../settings.ts'
import type { Coverage } from '../tally.ts'
import { compareCoverage, coverageOf } from '../tally.ts'
import type { Clock } from '../watch.ts'
import { keepQuotas } from './keep-quotas.ts'
import { brokenQuota } from './quota-counts.ts'

/**
 * The best plan that keeps the quotas: `free`, the best that does not know them, where it keeps them by itself. A fair plan lifts the
 * worst-served need as far as the quotas and the best coverage let it. `freely` solves without quotas. Throws `ProblemError` as
 * `keepQuotas` does.
 */
export function solveWithQuotas(whole: Instance, settings: Settings, freely: Freely, clock: Clock): Plan {
  const free = freely(whole, settings, clock.upTo(partForFree))
  if (brokenQuota(whole, free.chosen) < 0) return free
  const fair = settings.fair && settings.objective === 'coverage'
  if (fair) return liftWorst(whole, settings, freely, clock)
  const instance = { ...whole, leftOut: new Uint8Array(whole.people) }
  const plan = keepQuotas(instance, settings, free, clock)
  return plan.certificate.isCut && !clock.wasLate ? withCoverage(instance, plan, new Coverer(settings, clock)) : plan
}

/** Where the weights are too modest to prove the coverage of the plan, coverage alone may. */
function withCoverage(instance: Instance, plan: Plan, coverer: Coverer): Plan {
  const cover = unlessRefused(() => coverer.solve(instance, plan.chosen))
  if (cover?.status !== 'optimal') return plan
  if (compareCoverage(coverageOf(instance, plan.chosen), coverageOf(instance, cover.chosen)) < 0) return plan
  const { isCut: _, ...certificate } = plan.certificate
  return {
    ...plan,
    status: plan.upperBound === plan.value ? 'optimal' : plan.status,
    certificate: { ...certificate, coverage: proofOf(cover) },
  }
}

/** Of the time left, for a plan that does not know the quotas. */
const partForFree = 0.5

type Freely = (part: Instance, settings: Settings, clock: Clock) => Plan

function liftWorst(whole: Instance, settings: Settings, freely: Freely, clock: Clock): Plan {
  // how bonuses are best split is another question for every part
  const known = (part: Instance) => freely(part, { ...settings, fair: false }, clock.upTo(partForFree))
  const asItIs = keepQuotas(whole, settings, known(whole), clock)
  const coverer = new Coverer(settings, clock)
  const cover = unlessRefused(() => coverer.solve(whole))
  if (!cover) return unproven(asItIs, clock)
  const most = coverageOf(whole, cover.chosen)
  const reach = (part: Instance) => coverer.reach(part, most)
  const { leastUtility, beyond } = highestLeastUtility(whole, most, reach, () => clock.isLate())
  const part = withoutArcsBelow(whole, leastUtility)
  const lifted = unlessRefused(() => keepQuotas(part, settings, known(part), clock))
  if (!lifted || compareCoverage(coverageOf(whole, lifted.chosen), most) < 0) return unproven(asItIs, clock)
  const worstServed = beyond?.plan && proofOf(beyond.plan)
  const certificate = {
    ...lifted.certificate,
    leastUtility,
    coverage: proofOf(cover),
    ...(worstServed && { worstServed }),
    ...(cover.status !== 'optimal' && { isCut: true }),
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

  /** `known`: a plan that covers well. */
  solve(part: Instance, known: number[] = []): Plan {
    const worthless = { ...part, arcUtility: new Int32Array(part.arcs) }
    return keepQuotas(
      worthless,
      this.settings,
      { chosen: known, certificate: { shares: [] }, isWorthless: true },
      this.clock,
    )
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

function unlessRefused(keep: () => Plan): Plan | undefined {
  try {
    return keep()
  } catch (error) {
    if (error instanceof ProblemError) return undefined
    throw error
  }
}

function unproven(plan: Plan, clock: Clock): Plan {
  return { ...plan, status: clock.wasLate ? 'time-limit' : 'gap' }
}
