import type { Status } from '../plan.ts'

/** An arc of the instance and the slot in which the two talk. */
export type Talk = { arc: number; slot: number }

/**
 * What proves the bounds: prices ≥ 0 for a mentor's seat in a slot (person × slots + slot), for a mentor's talk, for a place
 * in a slot, for a person's time in a slot: whoever listens pays it for every seat they would have as a mentor then. At these prices
 * every mentee chooses for itself; a covered person is worth `personWeight`.
 */
export type SlotProof = {
  personWeight: number
  seatPrice: Float64Array
  timePrice: Float64Array
  mentorPrice: Float64Array
  placePrice: Float64Array
}

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
