import type { Instance } from '../instance.ts'
import type { Settings } from '../settings.ts'
import type { Gains } from './best-choices.ts'
import { addBestChoices } from './best-choices.ts'
import { addWorthOfSeats, mostLostToBalance } from './even-load.ts'
import { ExactSum } from './exact-sum.ts'
import { isWithin, ontoGrid } from './onto-grid.ts'
import { isOrdered, smallestWeight, total } from './ordered-weights.ts'
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
  const lost = mostLostToBalance(instance, settings.balance, mostOfOneMentor(instance))
  return { bound, coverage: bound + lost < smallestWeight(weights) && isOrdered(instance, weights) }
}

const nothing = { bound: Infinity, coverage: false }

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

/** No mentor gives more arcs than that, 1 at least. */
function mostOfOneMentor({ people, arcs, arcMentor, mentorCapacity }: Instance): number {
  const known = new Int32Array(people)
  for (let a = 0; a < arcs; a++) known[arcMentor[a]!]!++
  return known.reduce((max, n, p) => Math.max(max, Math.min(n, mentorCapacity[p]!)), 1)
}
