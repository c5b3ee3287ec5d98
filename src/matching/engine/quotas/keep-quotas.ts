import { isPossible } from '../earlier.ts'
import type { TierWeights } from '../exact/tier-weights.ts'
import { coverageWeights, greatestInSums, tierWeights } from '../exact/tier-weights.ts'
import { greatestSeatCost, imbalanceOf, withSeats } from '../fairness/balanced-seats.ts'
import type { Instance } from '../instance.ts'
import type { Plan, Share } from '../plan.ts'
import { gapOf } from '../plan.ts'
import { ProblemError } from '../problem.ts'
import type { Settings } from '../settings.ts'
import { circlesAtMost, coverageOf, figuresOf, worthOf } from '../tally.ts'
import type { Clock } from '../watch.ts'
import { keepByHand } from './keep-by-hand.ts'
import { brokenQuota } from './quota-counts.ts'
import { QuotaPrices } from './quota-prices.ts'
import { QuotaSearch } from './quota-search.ts'

/** What is known from the plan without quotas. */
export type Known = {
  chosen: number[]
  certificate: Pick<Plan['certificate'], 'shares' | 'circlesUncounted'>
  /** Arcs are worth nothing, coverage is all there is. */
  isWorthless?: boolean
}

/**
 * The best plan that keeps the quotas, where the best that does not know them breaks one. A price per quota bounds every plan, tightly where the quotas of either side lie within each other, and a search finds one
 * near it. Stopped before, it is the plan without quotas with some pairs changed. Throws `ProblemError` where a quota cannot be filled, or no plan
 * that keeps all was found.
 */
export function keepQuotas(instance: Instance, settings: Settings, free: Known, clock: Clock): Plan {
  clock.enter('search')
  const { balance } = settings
  const isLate = () => clock.isLate()
  const { shares } = free.certificate
  const { weights, scale, ordered } = weightsFor(instance, settings, free)
  const prices = new QuotaPrices(instance, weights, { shares, scale, balance, isLate })
  const search = new QuotaSearch(instance, settings, prices, { slack: slackOf(instance, settings, free), isLate })
  if (isPossible(instance, free.chosen) && brokenQuota(instance, free.chosen) < 0) search.take(free.chosen)
  const unfillable = search.price()
  if (unfillable >= 0) throw new ProblemError('quota-out-of-reach', 'quotas', unfillable)
  if (!search.isProven()) search.branch(20 * settings.tries)
  if (!search.best) {
    const kept = keepByHand(instance, free.chosen) ?? keepByHand(instance, prices.chosen())
    if (kept) search.take(kept)
  }
  if (!search.best) {
    const flaw = clock.wasLate ? 'quotas-unfinished' : 'quotas-clash'
    throw new ProblemError(flaw, 'quotas', Math.max(0, brokenQuota(instance, prices.chosen())))
  }
  const { chosen } = search.best
  const figures = figuresOf(instance, chosen)
  const value = worthOf(figures, settings)
  const imbalance = imbalanceOf(instance, chosen)
  const bound = Math.floor(search.bound - prices.weigh(coverageOf(instance, chosen)) + 1e-6) + balance * imbalance
  const upperBound = Math.max(value, bound)
  const isBest = upperBound === value && ordered
  const coversBest = isBest || (ordered && balance === 0 && bound < smallest(weights))
  return {
    status: isBest ? 'optimal' : clock.wasLate ? 'time-limit' : 'gap',
    chosen,
    ...figures,
    value,
    ...(balance > 0 && { imbalance }),
    upperBound,
    gap: gapOf(value, upperBound),
    certificate: {
      weights,
      mentorPrice: search.mentorPrice,
      shares,
      coverage: undefined,
      quotaPrice: search.bestPrices.map((price) => price / scale),
      ...(!coversBest && { isCut: true }),
      ...(free.certificate.circlesUncounted && { circlesUncounted: true }),
    },
    seconds: clock.seconds(),
    seed: settings.seed,
  }
}

/**
 * As fine as whole numbers leave room for prices and decisions far above the weights: a cost is at most 2¹⁰ of them, and what a quota brings
 * at most 2³ of them a person.
 */
function weightsFor(instance: Instance, { objective, balance }: Settings, free: Known) {
  const greatestBonus =
    greatestShare(instance, free.certificate.shares) +
    (balance > 0 ? greatestSeatCost(withSeats(instance, balance)) : 0)
  const most = Math.min(2 ** 40, greatestInSums(instance) / 8)
  const { weights, ordered } = free.isWorthless
    ? { weights: coverageWeights(instance), ordered: true }
    : tierWeights(instance, objective, { greatestBonus, scale: 1, attempt: 2, most })
  let scale = 64
  while (scale > 1 && weights.person * scale > most) scale /= 2
  return { weights, scale, ordered }
}

/** What covering better would be worth at least; without weights coverage does not matter. */
function smallest({ person, need, leftOut }: TierWeights): number {
  return Math.min(...[person, leftOut, ...need].filter((weight) => weight > 0))
}

/** What the shares of exchanges fall short of their worth, and circles that nobody counted. */
function slackOf(instance: Instance, { reciprocity, cycles }: Settings, { certificate }: Known): number {
  let slack = certificate.circlesUncounted ? cycles * circlesAtMost(instance) : 0
  for (const { people, shares } of certificate.shares) {
    const worth = people.length === 2 ? reciprocity : cycles
    slack += Math.max(0, worth - shares.reduce((a, b) => a + b, 0))
  }
  return slack
}

/** The most that one arc is given for the exchanges it may be part of. */
function greatestShare({ people }: Instance, shares: readonly Share[]): number {
  const ofLink = new Map<number, number>()
  let most = 0
  for (const ring of shares)
    ring.people.forEach((from, k) => {
      const link = from * people + ring.people[(k + 1) % ring.people.length]!
      ofLink.set(link, (ofLink.get(link) ?? 0) + ring.shares[k]!)
      most = Math.max(most, ofLink.get(link)!)
    })
  return most
}
