import type { Instance } from '../instance.ts'
import type { Plan } from '../plan.ts'
import type { Settings } from '../settings.ts'
import { compareTiers } from '../tiers.ts'
import type { Watch } from '../watch.ts'
import type { Difference } from './what-if.ts'
import { whatIf } from './what-if.ts'
import type { Change } from './with-changes.ts'

export type Alternative = { arc: number; difference: Difference }

/** Each is a re-solve; where prices do not settle it sooner, the best of so many is taken. */
const mostTries = 12

/**
 * The arc of `others` that costs the plan least when it is forced and `struck` is struck out. Where the prices of the plan say what each must
 * cost at least, those who must cost more than the best found need not be tried. Undefined where none is possible. Once the watch is over, the best so far.
 */
export function bestAlternative(
  instance: Instance,
  settings: Partial<Settings>,
  plan: Plan,
  { others, struck, watch }: { others: readonly number[]; struck?: number; watch?: Watch | undefined },
): Alternative | undefined {
  const least = lossAtLeast(instance, plan)
  const saysEnough = pricesSayAll(plan, settings)
  const order = others.map((arc) => ({ arc, least: least(arc) })).sort((a, b) => a.least - b.least || a.arc - b.arc)
  let best: (Alternative & { loss: number }) | undefined
  for (const { arc, least } of order.slice(0, mostTries)) {
    if (best && ((saysEnough && best.loss <= least) || watch?.isOver?.())) break
    const changes: Change[] = [{ kind: 'force', arc }]
    if (struck !== undefined) changes.push({ kind: 'forbid', arc: struck })
    const found = whatIf(instance, settings, plan, changes, watch)
    if (!found.possible || (best && comparePrices(found.difference, best.difference) >= 0)) continue
    best = { arc, difference: found.difference, loss: -foldedGain(plan, found.difference) }
  }
  return best && { arc: best.arc, difference: best.difference }
}

/** Negative when `a` is kinder to the plan, in the order of the objective. */
export const comparePrices = (a: Difference, b: Difference): number => compareTiers(b.tiers, a.tiers)

/**
 * Whether the prices say what an arc must cost at least. Not where bonuses are shared out, where quotas have prices, or where a fair plan
 * looks to the left out and the worst served besides: then each is tried.
 */
function pricesSayAll({ certificate }: Plan, { fair, onlyExchanges }: Partial<Settings>): boolean {
  const { shares, tolls, quotaPrice, circlesUncounted } = certificate
  return !fair && !onlyExchanges && shares.length === 0 && !tolls && !quotaPrice && !circlesUncounted
}

/** What a difference is worth with coverage weighed as the plan's prices weigh it. */
export function foldedGain(
  { certificate: { weights } }: Plan,
  { tiers, coveredPeople, coveredByPriority }: Difference,
): number {
  return coveredByPriority.reduce(
    (sum, n, k) => sum + n * weights.need[k]!,
    tiers.at(-1)! + coveredPeople * weights.person,
  )
}

/** At the plan's prices: how much worse its mentee's best choice gets when an arc is in it. An arc has its shares of bonuses with it. */
function lossAtLeast(instance: Instance, plan: Plan): (arc: number) => number {
  const { chosen, certificate } = plan
  const { arcMentor, arcNeed, arcUtility, needMentee, needPriority, menteeCapacity } = instance
  const { weights, mentorPrice } = certificate
  const share = sharesOfLinks(instance, plan)
  const gain = (a: number) => {
    const [mentor, need] = [arcMentor[a]!, arcNeed[a]!]
    const bonus = share.get(mentor * instance.people + needMentee[need]!) ?? 0
    return weights.need[needPriority[need]! - 1]! + arcUtility[a]! + bonus - mentorPrice[mentor]!
  }
  const ofMentee = Map.groupBy(chosen, (a) => needMentee[arcNeed[a]!]!)
  return (arc) => {
    const mentee = needMentee[arcNeed[arc]!]!
    const own = ofMentee.get(mentee) ?? []
    const instead = own.find((a) => arcNeed[a] === arcNeed[arc])
    if (instead !== undefined) return gain(instead) - gain(arc)
    if (own.length === 0) return -gain(arc) - weights.person - weights.leftOut * instance.leftOut[mentee]!
    return (own.length < menteeCapacity[mentee]! ? 0 : Math.min(...own.map(gain))) - gain(arc)
  }
}

/** By link, from mentor to mentee. */
function sharesOfLinks({ people: all }: Instance, { certificate }: Plan): Map<number, number> {
  const found = new Map<number, number>()
  for (const { people, shares } of certificate.shares)
    shares.forEach((share, k) => {
      const link = people[k]! * all + people[(k + 1) % people.length]!
      found.set(link, (found.get(link) ?? 0) + share)
    })
  return found
}
