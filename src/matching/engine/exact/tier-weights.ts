import type { Instance } from '../instance.ts'
import type { Objective } from '../settings.ts'

/**
 * What one covered person, and one served need of each class, weigh in units of value, so that a lower tier can never
 * outweigh a higher one: each weight exceeds everything below it together.
 */
export type TierWeights = {
  person: number
  need: readonly [number, number, number]
  /** Besides, for a person who was left out last time; 0 unless the plan is to be fair. */
  leftOut: number
}

export const noTiers: TierWeights = { person: 0, need: [0, 0, 0], leftOut: 0 }

export type Tiers = {
  weights: TierWeights
  /** Whether each weight really exceeds everything below it; otherwise the coverage has to be proven apart. */
  ordered: boolean
}

/** Costs of whole numbers in doubles stay exact with room for the chains of moves that are added up. */
const greatestWeight = 2 ** 47

/** What a person may weigh at most where all that is covered is added up in one double. */
export function greatestInSums({ people }: Instance): number {
  return 2 ** 52 / (people + 1)
}

/** Above that many needs the weights start small, which is quicker, and grow only when coverage turns out not to be the best. */
const manyNeeds = 1500

type Terms = {
  /** No arc is ever given a larger bonus. */
  greatestBonus: number
  /** Cost units per unit of value. */
  scale: number
  /** 0, 1, … */
  attempt: number
  /** What a person may weigh at most, in cost units. */
  most?: number
}

export function tierWeights(
  instance: Instance,
  objective: Objective,
  { greatestBonus, scale, attempt, most = greatestWeight }: Terms,
): Tiers {
  if (objective === 'total') return { weights: noTiers, ordered: true }
  const weights = strictWeights(instance, greatestValue(instance, greatestBonus))
  const fits = weights.person * scale <= most
  if (fits && (instance.needs <= manyNeeds || attempt >= 2 || hasPlacesToSpare(instance) || hasFewPlaces(instance)))
    return { weights, ordered: true }
  const least = (greatestBonus > 0 ? 32 : 4) * (1000 + greatestBonus) * 16 ** attempt
  return { weights: modestWeights(weights, least, most / scale), ordered: false }
}

/** Weights for coverage alone, where a served need is worth nothing else. */
export function coverageWeights(instance: Instance): TierWeights {
  return strictWeights(instance, 0)
}

/** To cover better is worth that much at least. */
export function smallestWeight({ person, need, leftOut }: TierWeights): number {
  return Math.min(person, ...[...need, leftOut].filter((weight) => weight > 0))
}

function strictWeights(instance: Instance, greatestValue: number): TierWeights {
  const count = needsByClass(instance)
  const servable = greatestServed(instance)
  const waiting = total(instance.leftOut)
  const leftOut = waiting === 0 ? 0 : greatestValue + 1
  let below = greatestValue + 1 + leftOut * waiting
  const need: [number, number, number] = [0, 0, 0]
  if (classesMatter(instance, count))
    for (let k = 2; k >= 0; k--) {
      if (count[k] === 0) continue
      need[k] = below
      below += need[k]! * Math.min(count[k]!, servable)
    }
  return { person: below, need, leftOut }
}

/** The same tiers with small equal steps between them: enough as long as no exchange of seats is very long. */
function modestWeights({ need, leftOut }: TierWeights, least: number, most: number): TierWeights {
  const present = [2, 1, 0].filter((k) => need[k]! > 0)
  const tiers = present.length + (leftOut > 0 ? 1 : 0)
  const step = Math.max(2, Math.min(32, Math.floor((most / least) ** (1 / Math.max(1, tiers)))))
  const first = leftOut > 0 ? least * step : least
  const modest: [number, number, number] = [0, 0, 0]
  present.forEach((k, i) => {
    modest[k] = first * step ** i
  })
  return { person: first * step ** present.length, need: modest, leftOut: leftOut > 0 ? least : 0 }
}

/** No plan is worth more; with room for an arc that is forced or forbidden by price. */
function greatestValue(instance: Instance, greatestBonus: number): number {
  return (greatestServed(instance) + 8) * (1000 + greatestBonus)
}

/** With a quarter more places than can be taken, a scarce mentor is rare and the strict weights cost nothing. */
function hasPlacesToSpare(instance: Instance): boolean {
  return total(instance.mentorCapacity) > 1.25 * greatestTaken(instance)
}

/** With a tenth less places than are wanted the plan is looked for from the side of the places, and strict weights cost nothing. */
function hasFewPlaces(instance: Instance): boolean {
  return total(instance.mentorCapacity) < 0.9 * greatestTaken(instance)
}

type Frame = Pick<Instance, 'people' | 'needs' | 'menteeCapacity' | 'needMentee' | 'mentorCapacity'>

/** No plan has more arcs. */
export function greatestServed(instance: Frame): number {
  return Math.min(greatestTaken(instance), total(instance.mentorCapacity))
}

function greatestTaken({ people, needs, menteeCapacity, needMentee }: Frame): number {
  const wanted = new Int32Array(people)
  for (let n = 0; n < needs; n++) wanted[needMentee[n]!]!++
  let taken = 0
  for (let p = 0; p < people; p++) taken += Math.min(wanted[p]!, menteeCapacity[p]!)
  return taken
}

function total(values: Int32Array | Uint8Array): number {
  let sum = 0
  for (let k = 0; k < values.length; k++) sum += values[k]!
  return sum
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
