import type { ExchangeParts } from './exchange.ts'
import { Exchange } from './exchange.ts'
import { improvePlan } from './improve-plan.ts'
import type { Instance } from './instance.ts'
import type { CoverageProof, Plan, Share, Status } from './plan.ts'
import { gapOf } from './plan.ts'
import { PricedPlan } from './priced-plan.ts'
import { findRings, greatestLinkBonus } from './rings.ts'
import type { Settings } from './settings.ts'
import { defaultSettings } from './settings.ts'
import { coverageOf, exchangesIn, utilityOf } from './tally.ts'
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
  const isLate = () => seconds() > settings.timeLimit
  const coverageFirst = settings.objective === 'coverage'
  const found =
    rings.count === 0
      ? plainPlan(instance, plan)
      : exchangePlan({
          instance,
          rings,
          plan,
          coverageFirst,
          seed: settings.seed,
          tries: settings.tries,
          isLate,
          previous,
        })
  const { chosen, upperBound } = found
  const coverage = coverageOf(instance, chosen)
  const utility = utilityOf(instance, chosen)
  const { pairs, circles } = exchangesIn(instance, chosen)
  const value = utility + settings.reciprocity * pairs + settings.cycles * circles
  return {
    status: found.status,
    chosen,
    coveredPeople: coverage.people,
    coveredNeeds: coverage.needs,
    coveredByPriority: coverage.byPriority,
    utility,
    reciprocalPairs: pairs,
    cycles: circles,
    value,
    upperBound,
    gap: gapOf(value, upperBound),
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
