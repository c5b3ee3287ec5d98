import type { Instance } from '../instance.ts'
import type { Settings } from '../settings.ts'
import type { Gains } from './best-choices.ts'
import { addBestChoices } from './best-choices.ts'
import { ExactSum } from './exact-sum.ts'
import { isWithin, ontoGrid } from './onto-grid.ts'
import { isOrdered, smallestWeight, takesOf, total } from './ordered-weights.ts'
import { splitBonuses } from './split-bonuses.ts'
import type { Claim } from './violation.ts'

/**
 * bound: no plan of this coverage is worth more, what uneven load costs taken off; ∞ or NaN where the prices prove nothing. coverage:
 * no plan covers better, because covering better would be worth at least the smallest weight more than the bound allows.
 */
export function proveBound(instance: Instance, settings: Settings, plan: Claim): { bound: number; coverage: boolean } {
  const grid = ontoGrid(plan.certificate)
  if (!grid) return nothing
  const { certificate, reach } = grid
  const { weights, mentorPrice } = certificate
  const sum = new ExactSum()
  const { bonus, uncovered } = splitBonuses(instance, settings, certificate)
  const charge = quotaCharges(instance, certificate, sum)
  if (!isWithin(bonus, reach) || !isWithin(charge, reach)) return nothing
  sum.add(uncovered)
  for (let p = 0; p < instance.people; p++) {
    if (!(mentorPrice[p]! >= 0)) return nothing
    addWorthOfSeats(mentorPrice[p]!, instance.mentorCapacity[p]!, settings.balance, sum)
  }
  addBestChoices(instance, weights, gainsAt(instance, certificate, { bonus, charge }), sum)
  sum.addProduct(-weights.person, plan.coveredPeople)
  sum.addProduct(-weights.leftOut, coveredAgain(instance, plan))
  for (let k = 0; k < 3; k++) sum.addProduct(-weights.need[k]!, plan.coveredByPriority[k]!)
  const bound = sum.total()
  const lost = mostLostToBalance(instance, settings)
  return { bound, coverage: bound + lost < smallestWeight(weights) && isOrdered(instance, weights) }
}

const nothing = { bound: Infinity, coverage: false }

/** What all seats of a mentor bring at a price, the k-th costing k times the balance. */
function addWorthOfSeats(price: number, seats: number, balance: number, sum: ExactSum): void {
  if (balance === 0) {
    sum.addProduct(price, seats)
    return
  }
  const beyond = price % balance
  const paying = Math.min(seats, (price - beyond) / balance + (beyond > 0 ? 1 : 0))
  sum.addProduct(price, paying)
  sum.addProduct(-balance, (paying * (paying - 1)) / 2)
}

/** What each arc pays for its quotas; what the quotas bring is added: for every arc that may be, or for every one that must be, in the plan. */
function quotaCharges({ arcs, quotas = [] }: Instance, { quotaPrice }: Claim['certificate'], sum: ExactSum) {
  const charge = quotaPrice && new Float64Array(arcs)
  quotas.forEach((quota, k) => {
    const price = quotaPrice?.[k] ?? 0
    if (price === 0) return
    for (const a of quota.arcs) charge![a]! += price
    sum.addProduct(price, price > 0 ? quota.atMost : quota.atLeast)
  })
  return charge
}

function gainsAt(
  instance: Instance,
  { weights, mentorPrice }: Claim['certificate'],
  { bonus, charge }: { bonus: Float64Array | undefined; charge: Float64Array | undefined },
): Gains {
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
