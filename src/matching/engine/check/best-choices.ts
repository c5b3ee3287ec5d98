import type { TierWeights } from '../exact/tier-weights.ts'
import type { Instance } from '../instance.ts'
import type { ExactSum } from './exact-sum.ts'

/** What taking an arc is worth to its mentee at the prices, need by need: the best free arc, and the fixed one. −∞ where there is none. */
export type Gains = { free: Float64Array; fixed: Float64Array }

/** Adds what each mentee can get at most: the largest gains while places last, and the person's weight for being covered at all. */
export function addBestChoices(instance: Instance, weights: TierWeights, gains: Gains, sum: ExactSum): void {
  const { people, needs, needMentee, menteeCapacity, leftOut } = instance
  const start = new Int32Array(people + 1)
  const taken = new Int32Array(people)
  for (let n = 0; n < needs; n++) {
    const mentee = needMentee[n]!
    if (gains.fixed[n] === -Infinity) start[mentee + 1]!++
    else {
      sum.add(gains.fixed[n]!)
      taken[mentee]!++
    }
  }
  for (let p = 0; p < people; p++) start[p + 1]! += start[p]!
  const sorted = sortedByMentee(instance, gains, start)
  for (let p = 0; p < people; p++) {
    const person = weights.person + weights.leftOut * leftOut[p]!
    // nobody is worth less for being covered
    if (!(person >= 0)) sum.add(Infinity)
    const end = Math.min(start[p + 1]!, start[p]! + Math.max(0, menteeCapacity[p]! - taken[p]!))
    let next = start[p]!
    if (taken[p]! > 0) sum.add(person)
    else if (next < end && person + sorted[next]! > 0) {
      sum.add(person)
      sum.add(sorted[next++]!)
    }
    for (; next < end && sorted[next]! > 0; next++) sum.add(sorted[next]!)
  }
}

/** The free gains of each mentee, greatest first, from start[mentee] on. */
function sortedByMentee({ needs, needMentee }: Instance, { free, fixed }: Gains, start: Int32Array): Float64Array {
  const next = start.slice()
  const sorted = new Float64Array(start.at(-1)!)
  for (let n = 0; n < needs; n++) {
    if (fixed[n] !== -Infinity) continue
    const mentee = needMentee[n]!
    let place = next[mentee]!++
    for (; place > start[mentee]! && sorted[place - 1]! < free[n]!; place--) sorted[place] = sorted[place - 1]!
    sorted[place] = free[n]!
  }
  return sorted
}
