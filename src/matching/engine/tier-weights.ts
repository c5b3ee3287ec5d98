import type { Instance } from './instance.ts'
import type { Objective } from './settings.ts'

/**
 * What one covered person, and one served need of each class, weigh in units of value, so that a lower tier can never
 * outweigh a higher one: each weight exceeds everything below it together.
 */
export type TierWeights = { person: number; need: readonly [number, number, number] }

export const noTiers: TierWeights = { person: 0, need: [0, 0, 0] }

/** `greatestBonus`: no arc is ever given a larger bonus. */
export function tierWeights(instance: Instance, objective: Objective, greatestBonus: number): TierWeights {
  if (objective === 'total') return noTiers
  const count = needsByClass(instance)
  const servable = greatestServed(instance)
  let below = greatestValue(servable, greatestBonus) + 1
  const need: [number, number, number] = [0, 0, 0]
  if (classesMatter(instance, count))
    for (let k = 2; k >= 0; k--) {
      if (count[k] === 0) continue
      need[k] = below
      below += need[k]! * Math.min(count[k]!, servable)
    }
  return { person: below, need }
}

/** No plan is worth more; with room for an arc that is forced or forbidden by price. */
function greatestValue(served: number, greatestBonus: number): number {
  return (served + 8) * (1000 + greatestBonus)
}

function greatestServed({ people, needs, menteeCapacity, mentorCapacity, needMentee }: Instance): number {
  const wanted = new Int32Array(people)
  for (let n = 0; n < needs; n++) wanted[needMentee[n]!]!++
  let taken = 0
  let given = 0
  for (let p = 0; p < people; p++) {
    taken += Math.min(wanted[p]!, menteeCapacity[p]!)
    given += mentorCapacity[p]!
  }
  return Math.min(taken, given)
}

function needsByClass({ needs, needPriority }: Instance): [number, number, number] {
  const count: [number, number, number] = [0, 0, 0]
  for (let n = 0; n < needs; n++) count[needPriority[n]! - 1]!++
  return count
}

/** When nobody takes more than one and all needs are of one class, people covered says it all. */
function classesMatter({ needs, needMentee, menteeCapacity, people }: Instance, count: readonly number[]): boolean {
  if (count.filter((n) => n > 0).length > 1) return true
  const seen = new Uint8Array(people)
  for (let n = 0; n < needs; n++) {
    const mentee = needMentee[n]!
    if (menteeCapacity[mentee]! > 1 && seen[mentee]) return true
    seen[mentee] = 1
  }
  return false
}
