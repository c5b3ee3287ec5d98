import type { TierWeights } from './exact/tier-weights.ts'
import type { RingProof } from './only-exchanges/ring-proof.ts'

/** `gap`: the best plan found, with a proven bound. `time-limit`: the same, cut short. */
export type Status = 'optimal' | 'gap' | 'time-limit'

/** A bonus split between the links of one pair or circle: `shares[k]` belongs to people[k] → people[k + 1] (the last to the first). */
export type Share = { people: number[]; shares: number[] }

/**
 * What each ring through the link is given, in units of value, shares aside. No plan closes more of them than the mentee of the link has
 * places as a mentor, or its mentor takes as a mentee; so many tolls are what an arc of the link gets.
 */
export type Toll = { from: number; to: number; toll: number }

/**
 * What proves the bound. No plan is worth more than Σ price·capacity over mentors + the best each mentee could then choose
 * for itself at those prices, with the shares as bonuses and the weights as the worth of coverage.
 */
export type Certificate = {
  weights: TierWeights
  /** ≥ 0, per person as a mentor, in units of value: what one more place of this mentor would add (and what its seats cost, when balanced). */
  mentorPrice: Float64Array
  shares: Share[]
  /** There when circles are many: then only pairs have shares. */
  tolls?: Toll[]
  /**
   * A second proof that nothing covers better, by coverage alone; there only when the weights of a very large problem could
   * not exceed everything below them.
   */
  coverage: CoverageProof | undefined
  /** Free arcs below this utility are left out of a fair plan, and of its bound; 1 or absent otherwise. */
  leastUtility?: number
  /** That it is the highest there is: by coverage alone, without free arcs up to it, nothing covers as well. Absent at 1000, and where time ran out. */
  worstServed?: CoverageProof
  /** Per quota, in units of value: > 0 what each of its arcs pays because it is full, < 0 what each is paid because it lacks some. */
  quotaPrice?: Float64Array
  /** Where only exchanges were allowed: the arcs of each, and their own proof; of a fair plan the two others that speak of coverage. */
  rings?: { chosen: number[][]; tree: RingProof; coverage?: RingCoverageProof; worstServed?: RingCoverageProof }
  /** Nothing proves that no plan covers better: the bound holds for plans that cover as many, others may cover more. */
  isCut?: boolean
  /** Circles of three were not listed in time: each is granted its bonus as often as capacities could allow. */
  circlesUncounted?: boolean
  /** Rings without shares are not lost: found among lists, whose prices leave what is outside them room for its bonus. */
  fromLists?: boolean
}

/** `quotaPrice` as in the certificate, where there are quotas. */
export type CoverageProof = { weights: TierWeights; mentorPrice: Float64Array; quotaPrice?: Float64Array }

export type RingCoverageProof = { weights: TierWeights; tree: RingProof }

export type Plan = {
  status: Status
  /** Indexes into the problem's arcs, ascending. */
  chosen: number[]
  coveredPeople: number
  coveredNeeds: number
  coveredByPriority: [number, number, number]
  utility: number
  reciprocalPairs: number
  cycles: number
  /** utility + reciprocity × pairs + bonus × cycles */
  value: number
  /** Over all mentors, 0 + 1 + 2 + … for the arcs of each; there when load was to be balanced. */
  imbalance?: number
  /** No plan of the same coverage, and of load as even where it was to be balanced, is worth more. */
  upperBound: number
  /** (upperBound − value) / value; for values up to 1, the difference itself */
  gap: number
  certificate: Certificate
  seconds: number
  seed: number
}

/** Finite whatever the value: below 1 there is nothing to be a part of. */
export function gapOf(value: number, upperBound: number): number {
  return (upperBound - value) / Math.max(1, Math.abs(value))
}
