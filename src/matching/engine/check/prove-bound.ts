import type { Instance } from '../instance.ts'
import type { Settings } from '../settings.ts'
import type { Gains } from './best-choices.ts'
import { addBestChoices } from './best-choices.ts'
import { ExactSum } from './exact-sum.ts'
import { isOrdered, smallestWeight, takesOf, total } from './ordered-weights.ts'
import { splitBonuses } from './split-bonuses.ts'
import type { Claim } from './violation.ts'

/**
 * bound: no plan of this coverage is worth more, what uneven load costs taken off; ∞ or NaN where the prices prove nothing. coverage:
 * no plan covers better, because covering better would be worth at least the smallest weight more than the bound allows.
 */
export function proveBound(instance: Instance, settings: Settings, plan: Claim): { bound: number; coverage: boolean } {
  const { weights, mentorPrice } = plan.certificate
  const { bonus, uncovered } = splitBonuses(instance, settings, plan.certificate)
  const { charge, income } = quotaCharges(instance, plan)
  const sum = new ExactSum()
  sum.add(uncovered)
  sum.add(income)
  for (let p = 0; p < instance.people; p++) {
    if (!(mentorPrice[p]! >= 0)) return { bound: Infinity, coverage: false }
    sum.add(worthOfSeats(mentorPrice[p]!, instance.mentorCapacity[p]!, settings.balance))
  }
  addBestChoices(instance, weights, gainsAt(instance, plan, { bonus, charge }), sum)
  sum.add(-weights.person * plan.coveredPeople)
  sum.add(-weights.leftOut * coveredAgain(instance, plan))
  for (let k = 0; k < 3; k++) sum.add(-weights.need[k]! * plan.coveredByPriority[k]!)
  const bound = sum.total()
  const lost = mostLostToBalance(instance, settings)
  return { bound, coverage: bound + lost < smallestWeight(weights) && isOrdered(instance, weights) }
}

/** What all seats of a mentor bring at a price, the k-th costing k times the balance. */
function worthOfSeats(price: number, seats: number, balance: number): number {
  if (balance === 0) return price * seats
  const paying = Math.min(seats, Math.ceil(price / balance))
  return price * paying - (balance * paying * (paying - 1)) / 2
}

/** What each arc pays for its quotas, and what the quotas bring: for every arc that may be, or for every one that must be, in the plan. */
function quotaCharges({ arcs, quotas = [] }: Instance, { certificate }: Claim) {
  const charge = certificate.quotaPrice && new Float64Array(arcs)
  let income = 0
  quotas.forEach((quota, k) => {
    const price = certificate.quotaPrice?.[k] ?? 0
    if (price === 0) return
    for (const a of quota.arcs) charge![a]! += price
    income += price > 0 ? price * quota.atMost : price * quota.atLeast
  })
  return { charge, income }
}

function gainsAt(
  instance: Instance,
  { certificate }: Claim,
  { bonus, charge }: { bonus: Float64Array | undefined; charge: Float64Array | undefined },
): Gains {
  const { weights, mentorPrice } = certificate
  const { arcs, needs, arcMentor, arcNeed, arcUtility, arcFixed, arcForbidden, needPriority } = instance
  const free = new Float64Array(needs).fill(-Infinity)
  const fixed = new Float64Array(needs).fill(-Infinity)
  const weight = Float64Array.from([0, ...weights.need])
  for (let a = 0; a < arcs; a++) {
    if (arcForbidden[a]) continue
    const need = arcNeed[a]!
    let gain = weight[needPriority[need]!]! + arcUtility[a]! - mentorPrice[arcMentor[a]!]!
    if (bonus) gain += bonus[a]!
    if (charge) gain -= charge[a]!
    if (arcFixed[a]) fixed[need] = gain
    if (!(gain <= free[need]!)) free[need] = gain
  }
  return { free, fixed }
}

/** Of those left out last time, how many the plan covers. */
function coveredAgain({ people, arcNeed, needMentee, leftOut }: Instance, { chosen }: Claim): number {
  const again = new Uint8Array(people)
  for (const a of chosen) again[needMentee[arcNeed[a]!]!] = leftOut[needMentee[arcNeed[a]!]!]!
  return total(again)
}

/** However a plan covers, uneven load costs it no more than that. */
function mostLostToBalance(instance: Instance, { balance }: Settings): number {
  if (balance === 0) return 0
  const known = new Int32Array(instance.people)
  for (let a = 0; a < instance.arcs; a++) known[instance.arcMentor[a]!]!++
  const most = known.reduce((max, n, p) => Math.max(max, Math.min(n, instance.mentorCapacity[p]!)), 1)
  return balance * (most - 1) * Math.min(total(takesOf(instance)), total(instance.mentorCapacity))
}
