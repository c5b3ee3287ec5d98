import { greatestInSums, tierWeights } from '../exact/tier-weights.ts'
import type { Instance } from '../instance.ts'
import { isTooLarge, manyColumns, PackingSearch } from '../packing/packing-search.ts'
import type { Plan } from '../plan.ts'
import { gapOf } from '../plan.ts'
import type { Settings } from '../settings.ts'
import { figuresOf, utilityOf } from '../tally.ts'
import type { Clock } from '../watch.ts'
import { boundAtCoverage } from './bound-at-coverage.ts'
import { type ExchangeRing, exchangeRings } from './exchange-rings.ts'
import { packRings } from './pack-rings.ts'
import { asRingProof, rootPrice } from './ring-proof.ts'

/** Of the time limit, for the proof by tiers; what is left is for the bound at the coverage reached. */
const partForProof = 0.5
const partForMany = 0.8

/** Of many rings, the part of the utility within which the proof by tiers is as good as another. */
const narrow = 0.01

function enoughOf(instance: Instance, rings: readonly ExchangeRing[], chosen: readonly number[]): number {
  if (rings.length <= manyColumns) return 0
  return narrow * chosen.reduce((sum, r) => sum + utilityOf(instance, rings[r]!.arcs), 0)
}

/**
 * The best plan in which everybody gives as much as they take: every arc belongs to one ring of two, or of three when asked.
 * Fixed arcs stay, returned or not. The value is the utility: bonuses for exchanges say nothing where there is nothing else.
 */
export function solveOnlyExchanges(instance: Instance, settings: Settings, clock: Clock): Plan {
  clock.enter('search')
  const longest = settings.onlyExchanges === 3 ? 3 : 2
  const { rings, isWhole } = exchangeRings(instance, longest)
  const { weights, ordered } = tierWeights(instance, settings.objective, {
    greatestBonus: 0,
    scale: 1,
    attempt: 2,
    most: greatestInSums(instance),
  })
  const packing = packRings(instance, weights, rings)
  const isMany = rings.length > manyColumns && !isTooLarge(packing)
  const until = (isMany ? partForMany : partForProof) * settings.timeLimit
  const search = new PackingSearch(packing, {
    // fractions of many rings take seconds: their prices and a dive are what there is time for
    tries: isMany ? 1 : 20 * settings.tries,
    isLate: () => clock.isLate() || clock.seconds() > until,
  })
  const tree = asRingProof(search.prove(), rings)
  const beyond = isWhole ? Math.max(0, search.bound - search.best.worth) : Infinity
  const isTiered = settings.objective === 'coverage'
  const at =
    isTiered && beyond > enoughOf(instance, rings, search.best.choices) && isWhole
      ? boundAtCoverage(instance, rings, search.best.choices, {
          tries: settings.tries,
          isSlow: isMany && clock.seconds() > until,
          isLate: () => clock.isLate(),
        })
      : undefined
  const fixedUtility = utilityOf(instance, packing.fixed)
  const worthOf = (choices: readonly number[]) =>
    choices.reduce(
      (sum, r) =>
        sum +
        utilityOf(
          instance,
          rings[r]!.arcs.filter((a) => !instance.arcFixed[a]),
        ),
      0,
    )
  const byTiers = worthOf(search.best.choices) + fixedUtility + beyond
  const better = at && worthOf(at.rings) > worthOf(search.best.choices) ? at.rings : search.best.choices
  const chosenRings = better.map((r) => rings[r]!.arcs)
  const chosen = [...new Set([...packing.fixed, ...chosenRings.flat()])].sort((a, b) => a - b)
  const figures = figuresOf(instance, chosen)
  const { utility } = figures
  const byValue = at ? Math.max(utility, at.utility + fixedUtility) : Infinity
  const isByValue = byValue < byTiers
  const upperBound = Math.min(byTiers, byValue, 1000 * instance.needs + fixedUtility)
  const proof = at && isByValue ? { weights: at.weights, tree: { price: at.price } } : { weights, tree }
  return {
    status: beyond <= 0 && ordered ? 'optimal' : clock.wasLate ? 'time-limit' : 'gap',
    chosen,
    ...figures,
    value: utility,
    upperBound,
    gap: gapOf(utility, upperBound),
    certificate: {
      weights: proof.weights,
      mentorPrice: rootPrice(proof.tree).slice(0, instance.people),
      shares: [],
      coverage: undefined,
      rings: { chosen: chosenRings, tree: proof.tree },
    },
    seconds: clock.seconds(),
    seed: settings.seed,
  }
}
