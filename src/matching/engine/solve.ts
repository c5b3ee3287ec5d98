import type { Earlier } from './earlier.ts'
import { enoughFrom, isPossible } from './earlier.ts'
import { PricedPlan } from './exact/priced-plan.ts'
import { coverageWeights, tierWeights } from './exact/tier-weights.ts'
import type { Found } from './exchanges/exchange-plan.ts'
import { beginAgain, exchangePlan, exchangePlanByParts } from './exchanges/exchange-plan.ts'
import type { Rings } from './exchanges/rings.ts'
import { findRings, greatestLinkBonus } from './exchanges/rings.ts'
import { costOfSeats, greatestSeatCost, imbalanceOf, mentorPricesOf, withSeats } from './fairness/balanced-seats.ts'
import { earlierOnSeats } from './fairness/earlier-on-seats.ts'
import { highestLeastUtility, withoutArcsBelow } from './fairness/fairness.ts'
import type { Instance } from './instance.ts'
import { solveFairExchanges } from './only-exchanges/solve-fair-exchanges.ts'
import { solveOnlyExchanges } from './only-exchanges/solve-only-exchanges.ts'
import type { CoverageProof, Plan } from './plan.ts'
import { gapOf } from './plan.ts'
import { ProblemError } from './problem.ts'
import { solveWithQuotas } from './quotas/solve-with-quotas.ts'
import { readSettings } from './read-settings.ts'
import type { Objective, Settings } from './settings.ts'
import type { Coverage } from './tally.ts'
import {
  circlesAtMost,
  compareCoverage,
  coverageOf,
  coverageWithoutLimits,
  figuresOf,
  utilityOf,
  worthOf,
} from './tally.ts'
import type { Watch } from './watch.ts'
import { Clock } from './watch.ts'

/**
 * The best plan with its proof. Same instance and settings, same plan; runs cut by the time limit aside. `previous`, a plan of
 * nearly the same instance, is begun from: what is no worse in it stays, and the search ends when the gap is as narrow as its own. `watch` is told how far it is and may stop it: the best plan so far
 * is returned then, as at the time limit. Throws `ProblemError` where quotas cannot be kept, `SettingsError` where settings cannot be meant.
 */
export function solve(whole: Instance, wanted: Partial<Settings> = {}, previous?: Earlier, watch?: Watch): Plan {
  const settings = readSettings(wanted)
  const clock = new Clock(settings.timeLimit, watch)
  if (!whole.quotas || whole.quotas.length === 0) return solveFreely(whole, settings, { previous, clock })
  if (settings.onlyExchanges) throw new ProblemError('quotas-not-here', 'quotas', 0)
  return solveWithQuotas(
    whole,
    settings,
    (part, terms, clock) => solveFreely(part, terms, { previous, clock, sharesOnly: true }),
    clock,
  )
}

type Way = { previous: Earlier | undefined; clock: Clock; sharesOnly?: boolean }

/** `sharesOnly`: no tolls, because quotas know only shares. */
function solveFreely(whole: Instance, settings: Settings, { previous, clock, sharesOnly = false }: Way): Plan {
  const fair = settings.fair && settings.objective === 'coverage'
  if (settings.onlyExchanges)
    return fair
      ? solveFairExchanges(whole, settings, clock)
      : solveOnlyExchanges(anyPart(whole).instance, settings, clock)
  const { instance, leastUtility, coverage, worstServed } = fair
    ? fairPart(whole, clock)
    : { ...anyPart(whole), coverage: undefined, worstServed: undefined }
  clock.enter('cover')
  const isLate = () => clock.isLate()
  const seats = settings.balance > 0 ? withSeats(instance, settings.balance) : undefined
  const posed = seats?.instance ?? instance
  const listed = findRings(seats?.links ?? instance, settings, isLate)
  const rings = { ...listed, byTolls: listed.byTolls && !sharesOnly }
  const bonus = greatestLinkBonus(rings) + (seats ? greatestSeatCost(seats) : 0)
  const earlier = previous && seats ? earlierOnSeats(seats, previous) : previous
  const { plan, weights, proof, isCut } = coverBest(posed, settings, {
    plain: instance,
    rings,
    greatestBonus: bonus,
    clock,
    earlier,
  })
  // stopped early, bonuses still given away whole would hide that nothing covers better: these prices show it by themselves
  const plainPrices = plan.mentorPrices()
  const coverageFirst = settings.objective === 'coverage'
  const { seed, tries } = settings
  const enough = enoughFrom(earlier, settings.enough)
  const costOfLoad = seats && ((arcs: readonly number[]) => costOfSeats(seats, instance, arcs))
  const parts = { instance: posed, rings, plan, coverageFirst, seed, tries, enough, clock, earlier, costOfLoad }
  const found =
    rings.count === 0
      ? plainPlan(posed, plan, earlier)
      : seats || !rings.circlesCounted || isCut
        ? exchangePlan(parts)
        : exchangePlanByParts(parts, { settings, weights, greatestBonus: bonus })
  const { shares, tolls } = found
  const chosen = seats ? found.chosen.map((a) => seats.arcOf[a]!).sort((a, b) => a - b) : found.chosen
  const pricesOf = (prices: Float64Array) => (seats ? mentorPricesOf(seats, prices) : prices)
  const imbalance = imbalanceOf(instance, chosen)
  const circles = rings.circlesCounted ? 0 : settings.cycles * circlesAtMost(instance)
  const upperBound = Math.floor(found.bound / plan.network.scale) + circles + settings.balance * imbalance
  const figures = figuresOf(instance, chosen)
  const value = worthOf(figures, settings)
  const isProven = upperBound === value && !isCut && !(fair && clock.wasLate)
  return {
    status: isProven ? 'optimal' : clock.wasLate ? 'time-limit' : 'gap',
    chosen,
    ...figures,
    value,
    ...(seats && { imbalance }),
    upperBound,
    gap: gapOf(value, upperBound),
    certificate: {
      weights,
      mentorPrice: pricesOf(found.prices),
      shares,
      ...(tolls && { tolls }),
      coverage: coverage ?? proof ?? (clock.wasLate ? { weights, mentorPrice: pricesOf(plainPrices) } : undefined),
      leastUtility,
      ...(worstServed && { worstServed }),
      ...(isCut && { isCut }),
      ...(!rings.circlesCounted && { circlesUncounted: true }),
    },
    seconds: clock.seconds(),
    seed,
  }
}

/** Who was left out last time matters only to a fair plan. */
function anyPart(whole: Instance) {
  return { instance: { ...whole, leftOut: new Uint8Array(whole.people) }, leastUtility: 1 }
}

/** The arcs a fair plan may use, and the proof that they cover as well as all. */
function fairPart(whole: Instance, clock: Clock) {
  clock.enter('fair')
  const { proof, coverage } = proveCoverage(whole, clock)
  const isLate = () => clock.isLate()
  const cover = (part: Instance) => proveCoverage(part, clock)
  const { leastUtility, beyond } = highestLeastUtility(whole, coverage, cover, isLate)
  return {
    instance: withoutArcsBelow(whole, leastUtility),
    leastUtility,
    coverage: proof,
    worstServed: beyond?.proof,
  }
}

/** The exact plan without exchanges, with weights under which its coverage is the best there is. */
function coverBest(
  instance: Instance,
  { objective }: Settings,
  {
    plain,
    rings,
    greatestBonus,
    clock,
    earlier,
  }: { plain: Instance; rings: Rings; greatestBonus: number; clock: Clock; earlier: Earlier | undefined },
) {
  const isLate = () => clock.isLate()
  let proven: Proven | undefined
  for (let attempt = 0; ; attempt++) {
    const scale = rings.count > 0 ? finestScale(plain, objective, greatestBonus, attempt) : 1
    const { weights, ordered } = tierWeights(plain, objective, { greatestBonus, scale, attempt })
    const again = earlier && beginAgain(rings, scale, earlier)
    const plan = new PricedPlan(instance, weights, { scale, greatestBonus, isLate, again })
    if (ordered || plan.isCut) return { plan, weights, proof: undefined, isCut: plan.isCut }
    const coverage = coverageOf(instance, plan.chosen())
    proven ??= proveFullCoverage(plain, coverage) ?? proveCoverage(plain, clock)
    const reached = compareCoverage(coverage, proven.coverage) >= 0
    if (reached || attempt === 3 || clock.isLate())
      return { plan, weights, proof: proven.proof, isCut: !reached || proven.isCut }
  }
}

/** Where the earlier plan is as good, it stays. */
function plainPlan(instance: Instance, plan: PricedPlan, earlier: Earlier | undefined): Found {
  const chosen = asGood(instance, plan, earlier) ? [...earlier!.chosen] : plan.chosen()
  const bound = utilityOf(instance, chosen) * plan.network.scale + plan.proofGap()
  return { chosen, bound, prices: plan.mentorPrices(), shares: [] }
}

function asGood(instance: Instance, plan: PricedPlan, earlier: Earlier | undefined): boolean {
  if (!earlier || plan.isCut || !isPossible(instance, earlier.chosen)) return false
  const found = plan.chosen()
  const worse = compareCoverage(coverageOf(instance, earlier.chosen), coverageOf(instance, found)) < 0
  return !worse && utilityOf(instance, earlier.chosen) >= utilityOf(instance, found)
}

/** As fine a division of the bonus as whole numbers leave room for. */
function finestScale(instance: Instance, objective: Objective, greatestBonus: number, attempt: number): number {
  let scale = 64
  const weightsAt = (scale: number) => tierWeights(instance, objective, { greatestBonus, scale, attempt })
  while (scale > 8 && instance.needs <= 1500 && !weightsAt(scale).ordered) scale /= 2
  return scale
}

/** Where everybody gets all they can take, no price is needed to prove it. */
function proveFullCoverage(instance: Instance, coverage: Coverage): Proven | undefined {
  if (compareCoverage(coverage, coverageWithoutLimits(instance)) < 0) return undefined
  return {
    proof: { weights: coverageWeights(instance), mentorPrice: new Float64Array(instance.people) },
    coverage,
    isCut: false,
  }
}

type Proven = { proof: CoverageProof; coverage: Coverage; isCut: boolean }

/** The best coverage without regard to value, with its prices. */
function proveCoverage(instance: Instance, clock: Clock): Proven {
  const weights = coverageWeights(instance)
  const worthless = { ...instance, arcUtility: new Int32Array(instance.arcs) }
  const plan = new PricedPlan(worthless, weights, { scale: 1, greatestBonus: 0, isLate: () => clock.isLate() })
  const coverage = coverageOf(instance, plan.chosen())
  return { proof: { weights, mentorPrice: plan.mentorPrices() }, coverage, isCut: plan.isCut }
}
