import type { ExchangeParts } from './exchange.ts'
import { Exchange } from './exchange.ts'
import { highestLeastUtility, withoutArcsBelow } from './fairness.ts'
import { improvePlan } from './improve-plan.ts'
import type { Instance } from './instance.ts'
import type { CoverageProof, Plan, Share, Status } from './plan.ts'
import { gapOf } from './plan.ts'
import { PricedPlan } from './priced-plan.ts'
import { findRings, greatestLinkBonus } from './rings.ts'
import type { Objective, Settings } from './settings.ts'
import { defaultSettings } from './settings.ts'
import type { Coverage } from './tally.ts'
import { compareCoverage, coverageOf, coverageWithoutLimits, exchangesIn, utilityOf } from './tally.ts'
import { coverageWeights, tierWeights } from './tier-weights.ts'
import { tightenBound } from './tighten-bound.ts'

/**
 * The best plan with its proof. Same instance and settings, same plan; runs cut by the time limit aside. `previous`, a plan of
 * nearly the same instance, makes the exchanges quicker to find.
 */
export function solve(whole: Instance, wanted: Partial<Settings> = {}, previous?: Plan): Plan {
  const settings = { ...defaultSettings, ...wanted }
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const fair = settings.fair && settings.objective === 'coverage'
  const { instance, leastUtility, coverage } = fair ? fairPart(whole) : { ...anyPart(whole), coverage: undefined }
  const rings = findRings(instance, settings)
  const bonus = greatestLinkBonus(rings)
  const { plan, weights, proof } = coverBest(instance, settings, rings.count > 0, bonus)
  const isLate = () => seconds() > settings.timeLimit
  const coverageFirst = settings.objective === 'coverage'
  const { seed, tries } = settings
  const found =
    rings.count === 0
      ? plainPlan(instance, plan)
      : exchangePlan({ instance, rings, plan, coverageFirst, seed, tries, isLate, previous })
  const { chosen, upperBound, status, prices, shares } = found
  const figures = figuresOf(instance, settings, chosen)
  return {
    status,
    chosen,
    ...figures,
    upperBound,
    gap: gapOf(figures.value, upperBound),
    certificate: { weights, mentorPrice: prices, shares, coverage: coverage ?? proof, leastUtility },
    seconds: seconds(),
    seed,
  }
}

/** Who was left out last time matters only to a fair plan. */
function anyPart(whole: Instance) {
  return { instance: { ...whole, leftOut: new Uint8Array(whole.people) }, leastUtility: 1 }
}

/** The arcs a fair plan may use, and the proof that they cover as well as all. */
function fairPart(whole: Instance) {
  const { proof, coverage } = proveCoverage(whole)
  const leastUtility = highestLeastUtility(whole, coverage, (part) => proveCoverage(part).coverage)
  return { instance: withoutArcsBelow(whole, leastUtility), leastUtility, coverage: proof }
}

/** The exact plan without exchanges, with weights under which its coverage is the best there is. */
function coverBest(instance: Instance, { objective }: Settings, withRings: boolean, greatestBonus: number) {
  let proven: { proof: CoverageProof; coverage: Coverage } | undefined
  for (let attempt = 0; ; attempt++) {
    const scale = withRings ? finestScale(instance, objective, greatestBonus, attempt) : 1
    const { weights, ordered } = tierWeights(instance, objective, { greatestBonus, scale, attempt })
    const plan = new PricedPlan(instance, weights, scale, greatestBonus)
    if (ordered) return { plan, weights, proof: undefined }
    const coverage = coverageOf(instance, plan.chosen())
    proven ??= proveFullCoverage(instance, coverage) ?? proveCoverage(instance)
    const reached = compareCoverage(coverage, proven.coverage) >= 0
    if (reached || attempt === 3) return { plan, weights, proof: proven.proof }
  }
}

function figuresOf(instance: Instance, settings: Settings, chosen: number[]) {
  const coverage = coverageOf(instance, chosen)
  const utility = utilityOf(instance, chosen)
  const { pairs, circles } = exchangesIn(instance, chosen)
  return {
    coveredPeople: coverage.people,
    coveredNeeds: coverage.needs,
    coveredByPriority: coverage.byPriority,
    utility,
    reciprocalPairs: pairs,
    cycles: circles,
    value: utility + settings.reciprocity * pairs + settings.cycles * circles,
  }
}

type Found = { chosen: number[]; upperBound: number; prices: Float64Array; shares: Share[]; status: Status }

function plainPlan(instance: Instance, plan: PricedPlan): Found {
  const chosen = plan.chosen()
  return { chosen, upperBound: utilityOf(instance, chosen), prices: plan.mentorPrices(), shares: [], status: 'optimal' }
}

function exchangePlan(parts: ExchangeParts): Found {
  const exchange = new Exchange(parts)
  if (parts.previous) {
    tightenBound(exchange, 20)
    improvePlan(exchange, 5)
  } else {
    tightenBound(exchange, 150)
    improvePlan(exchange, parts.tries)
    tightenBound(exchange, 60)
  }
  return {
    chosen: exchange.best.chosen,
    upperBound: exchange.upperBound(),
    prices: exchange.bestPrices,
    shares: sharesOf(exchange),
    status: exchange.isProven() ? 'optimal' : parts.isLate() ? 'time-limit' : 'gap',
  }
}

function sharesOf({ rings, bestShares, plan }: Exchange): Share[] {
  return Array.from({ length: rings.count }, (_, x) => {
    const begin = rings.linkStart[x]!
    const end = rings.linkStart[x + 1]!
    return {
      people: Array.from(rings.link.subarray(begin, end), (l) => rings.links.from[l]!),
      shares: Array.from(bestShares.subarray(begin, end), (s) => s / plan.network.scale),
    }
  })
}

/** As fine a division of the bonus as whole numbers leave room for. */
function finestScale(instance: Instance, objective: Objective, greatestBonus: number, attempt: number): number {
  let scale = 64
  const weightsAt = (scale: number) => tierWeights(instance, objective, { greatestBonus, scale, attempt })
  while (scale > 8 && instance.needs <= 1500 && !weightsAt(scale).ordered) scale /= 2
  return scale
}

/** Where everybody gets all they can take, no price is needed to prove it. */
function proveFullCoverage(
  instance: Instance,
  coverage: Coverage,
): { proof: CoverageProof; coverage: Coverage } | undefined {
  if (compareCoverage(coverage, coverageWithoutLimits(instance)) < 0) return undefined
  return { proof: { weights: coverageWeights(instance), mentorPrice: new Float64Array(instance.people) }, coverage }
}

/** The best coverage without regard to value, with its prices. */
function proveCoverage(instance: Instance): { proof: CoverageProof; coverage: Coverage } {
  const weights = coverageWeights(instance)
  const worthless = { ...instance, arcUtility: new Int32Array(instance.arcs) }
  const plan = new PricedPlan(worthless, weights, 1, 0)
  return { proof: { weights, mentorPrice: plan.mentorPrices() }, coverage: coverageOf(instance, plan.chosen()) }
}
