import type { CandidatePlan } from './candidate-plan.ts'
import { weigh } from './candidate-plan.ts'
import { Exchange } from './exchange.ts'
import { improvePlan } from './improve-plan.ts'
import type { Instance } from './instance.ts'
import type { CoverageProof, Plan, Share, Status } from './plan.ts'
import { gapOf } from './plan.ts'
import { PricedPlan } from './priced-plan.ts'
import type { Rings } from './rings.ts'
import { findRings, greatestLinkBonus } from './rings.ts'
import type { Settings } from './settings.ts'
import { defaultSettings } from './settings.ts'
import { exchangesIn } from './tally.ts'
import { coverageWeights, tierWeights } from './tier-weights.ts'
import { tightenBound } from './tighten-bound.ts'

/**
 * The best plan with its proof. Same instance and settings, same plan; runs cut by the time limit aside. `previous`, a plan of
 * nearly the same instance, makes the exchanges quicker to find.
 */
export function solve(instance: Instance, wanted: Partial<Settings> = {}, previous?: Plan): Plan {
  const settings = { ...defaultSettings, ...wanted }
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const rings = findRings(instance, settings)
  const bonus = greatestLinkBonus(rings)
  const scale = rings.count === 0 ? 1 : finestScale(instance, settings, bonus)
  const { weights, ordered } = tierWeights(instance, settings.objective, bonus, scale)
  const plan = new PricedPlan(instance, weights, scale, bonus)
  const late = () => seconds() > settings.timeLimit
  const found =
    rings.count === 0
      ? plainPlan(instance, rings, plan)
      : exchangePlan({
          instance,
          rings,
          plan,
          coverageFirst: settings.objective === 'coverage',
          deadline: late,
          previous,
        })
  const { best, upperBound } = found
  const exchanges = exchangesIn(instance, best.chosen)
  return {
    status: found.status,
    chosen: best.chosen,
    coveredPeople: best.coverage.people,
    coveredNeeds: best.coverage.needs,
    coveredByPriority: best.coverage.byPriority,
    utility: best.utility,
    reciprocalPairs: exchanges.pairs,
    cycles: exchanges.circles,
    value: best.value,
    upperBound,
    gap: gapOf(best.value, upperBound),
    certificate: {
      weights,
      mentorPrice: found.prices,
      shares: found.shares,
      coverage: ordered ? undefined : proveCoverage(instance),
    },
    seconds: seconds(),
    seed: settings.seed,
  }
}

type Found = { best: CandidatePlan; upperBound: number; prices: Float64Array; shares: Share[]; status: Status }

function plainPlan(instance: Instance, rings: Rings, plan: PricedPlan): Found {
  const best = weigh(instance, rings, plan.chosen())
  return { best, upperBound: best.value, prices: plan.mentorPrices(), shares: [], status: 'optimal' }
}

function exchangePlan(parts: ConstructorParameters<typeof Exchange>[0]): Found {
  const exchange = new Exchange(parts)
  tightenBound(exchange, parts.previous ? 20 : 150)
  improvePlan(exchange, parts.previous ? 2 : 4)
  if (!parts.previous) {
    tightenBound(exchange, 100)
    improvePlan(exchange, 4)
  }
  return {
    best: exchange.best,
    upperBound: exchange.upperBound(),
    prices: exchange.bestPrices,
    shares: sharesOf(exchange),
    status: exchange.isProven() ? 'optimal' : parts.deadline() ? 'time-limit' : 'gap',
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
function finestScale(instance: Instance, { objective }: Settings, bonus: number): number {
  let scale = 64
  while (scale > 8 && !tierWeights(instance, objective, bonus, scale).ordered) scale /= 2
  return scale
}

/** The best coverage without regard to value, with its prices. */
function proveCoverage(instance: Instance): CoverageProof {
  const weights = coverageWeights(instance)
  const worthless = { ...instance, arcUtility: new Int32Array(instance.arcs) }
  const plan = new PricedPlan(worthless, weights, 1, 0)
  return { weights, mentorPrice: plan.mentorPrices() }
}
