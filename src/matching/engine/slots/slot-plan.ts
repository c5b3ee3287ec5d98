import type { Status } from '../plan.ts'

/** An arc of the instance and the slot in which the two talk. */
export type Talk = { arc: number; slot: number }

/**
 * Prices ≥ 0 for a person's hour (person × slots + slot), for a mentor's talk, for a place in a slot: a talk pays for the mentor's
 * hour, and for the mentee's as often as a mentor has seats then, for whoever listens gives none of them. What a covered person is
 * worth besides is `cover`. At these prices every mentee chooses alone; what they gain and what the prices bring bounds every plan.
 */
export type SlotPrices = { cover: number; time: Float64Array; mentor: Float64Array; place: Float64Array }

/** `people` bounds how many can be covered (`cover` is 1 and utilities do not count), `utility` what that many are worth at most. */
export type SlotProof = { people: SlotPrices; utility: SlotPrices }

export type SlotPlan = {
  status: Status
  /** Ascending by slot, then arc. */
  talks: Talk[]
  coveredPeople: number
  coveredNeeds: number
  coveredByPriority: [number, number, number]
  utility: number
  /** No plan covers more people. */
  peopleBound: number
  /** No plan that covers as many people is worth more. */
  upperBound: number
  /** (upperBound − utility) / utility */
  gap: number
  proof: SlotProof
  seconds: number
  seed: number
}
