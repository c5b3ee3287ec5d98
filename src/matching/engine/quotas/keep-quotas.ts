import { tierWeights } from '../exact/tier-weights.ts'
import { greatestSeatCost, imbalanceOf, withSeats } from '../fairness/balanced-seats.ts'
import type { Instance } from '../instance.ts'
import type { Plan, Share } from '../plan.ts'
import { gapOf } from '../plan.ts'
import { ProblemError } from '../problem.ts'
import type { Settings } from '../settings.ts'
import { circlesAtMost, coverageOf, figuresOf, worthOf } from '../tally.ts'
import type { Clock } from '../watch.ts'
import { QuotaPrices } from './quota-prices.ts'
import { QuotaSearch } from './quota-search.ts'

/** Coverage and value come after: a quota holds, or there is no plan. */
export function brokenQuota({ quotas = [], arcs }: Instance, chosen: readonly number[]): number {
  const has = new Uint8Array(arcs)
  for (const a of chosen) has[a] = 1
  return quotas.findIndex((quota) => {
    const count = quota.arcs.reduce((sum, a) => sum + has[a]!, 0)
    return count > quota.atMost || count < quota.atLeast
  })
}

/** What is known from the plan without quotas. */
export type Known = { certificate: Pick<Plan['certificate'], 'shares' | 'circlesUncounted'> }

/**
 * The best plan that keeps the quotas, where the best that does not know them breaks one. A price per quota bounds every plan, tightly where the quotas of either side lie within each other, and a search finds one
 * near it. Throws `ProblemError` where a quota cannot be filled, or no plan that keeps all was found.
 */
export function keepQuotas(instance: Instance, settings: Settings, free: Known, clock: Clock): Plan {
  clock.enter('search')
  const { balance } = settings
  const isLate = () => clock.isLate()
  const { shares } = free.certificate
  const { weights, scale, ordered } = weightsFor(instance, settings, greatestShare(instance, shares))
  const prices = new QuotaPrices(instance, weights, { shares, scale, balance, isLate })
  const search = new QuotaSearch(instance, settings, prices, { slack: slackOf(instance, settings, free), isLate })
  const unfillable = search.price()
  if (unfillable >= 0) throw new ProblemError('quota-out-of-reach', 'quotas', unfillable)
  if (!search.isProven()) search.branch(20 * settings.tries)
  if (!search.best)
    throw new ProblemError('quotas-clash', 'quotas', Math.max(0, brokenQuota(instance, prices.chosen())))
  const { chosen } = search.best
  const figures = figuresOf(instance, chosen)
  const value = worthOf(figures, settings)
  const imbalance = imbalanceOf(instance, chosen)
  const bound = Math.floor(search.bound - prices.weigh(coverageOf(instance, chosen)) + 1e-6) + balance * imbalance
  const upperBound = Math.max(value, bound)
  const isProven = upperBound === value && ordered
  return {
    status: isProven ? 'optimal' : clock.wasLate ? 'time-limit' : 'gap',
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
      // a bound with room in it may hide a plan that covers better
      ...(!isProven && settings.objective === 'coverage' && { isCut: true }),
      ...(free.certificate.circlesUncounted && { circlesUncounted: true }),
    },
    seconds: clock.seconds(),
    seed: settings.seed,
  }
}

/** As fine as whole numbers leave room for prices and decisions far above the weights. */
function weightsFor(instance: Instance, { objective, balance }: Settings, greatestShare: number) {
  const greatestBonus = greatestShare + (balance > 0 ? greatestSeatCost(withSeats(instance, balance)) : 0)
  for (let scale = 64; ; scale /= 2) {
    const { weights, ordered } = tierWeights(instance, objective, { greatestBonus, scale: 1, attempt: 2 })
    if (scale === 1 || weights.person * scale < 2 ** 40) return { weights, scale, ordered }
  }
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
