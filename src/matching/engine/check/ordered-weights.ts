import type { TierWeights } from '../exact/tier-weights.ts'
import type { Instance } from '../instance.ts'

/** One more in a tier outweighs all that could be lost below it, by the smallest weight at least. */
export function isOrdered(instance: Instance, weights: TierWeights): boolean {
  const { person, need, leftOut } = weights
  if (!areAddedExactly([person, leftOut, ...need])) return false
  const count = [0, 0, 0]
  for (let n = 0; n < instance.needs; n++) count[instance.needPriority[n]! - 1]!++
  const takes = takesOf(instance)
  const servable = Math.min(total(takes), total(instance.mentorCapacity))
  const waiting = total(instance.leftOut)
  const present = [2, 1, 0].filter((k) => count[k]! > 0)
  if (present.length <= 1 && takes.every((t) => t <= 1) && need.every((w) => w === 0))
    return waiting === 0 ? person > 0 : leftOut > 0 && person >= leftOut * waiting + Math.min(leftOut, person)
  const least = smallestWeight(weights)
  let below = leftOut * waiting
  if (waiting > 0 && leftOut <= 0) return false
  for (const k of present) {
    if (need[k]! < below + least) return false
    below += need[k]! * Math.min(count[k]!, servable)
  }
  return person >= below + least
}

/** Whole numbers, or 64ths, that a double has room for. */
function areAddedExactly(weights: readonly number[]): boolean {
  return [1, 64].some((parts) => weights.every((weight) => Number.isSafeInteger(weight * parts)))
}

export function takesOf({
  people,
  needs,
  needMentee,
  menteeCapacity,
}: Pick<Instance, 'people' | 'needs' | 'needMentee' | 'menteeCapacity'>): Int32Array {
  const wants = new Int32Array(people)
  for (let n = 0; n < needs; n++) wants[needMentee[n]!]!++
  return wants.map((w, p) => Math.min(w, menteeCapacity[p]!))
}

export function total(values: Int32Array | Uint8Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

export function smallestWeight({ person, need, leftOut }: TierWeights): number {
  return Math.min(person, ...[...need, leftOut].filter((w) => w > 0))
}
