import type { Status } from '../plan.ts'

/** Two people by number, a < b, at a table counted from 0. */
export type Meeting = { table: number; a: number; b: number }

/**
 * What proves the bounds: a meeting is worth `wishWeight` × wish + 1. Nobody meets more often than there are rounds, and no more than
 * rounds × tables meet; at these prices for it every two decide for themselves.
 */
export type RotationProof = { wishWeight: number; personPrice: Float64Array; tablePrice: number }

export type RotationPlan = {
  status: Status
  rounds: Meeting[][]
  /** Who waits in each round. */
  breaks: number[][]
  /** The weight of the wishes that come true, and of all. */
  wishes: number
  wishesAsked: number
  /** No plan makes more come true. */
  wishesBound: number
  meetings: number
  /** No plan that makes as many wishes come true has more meetings. */
  meetingsBound: number
  leastBreaks: number
  mostBreaks: number
  proof: RotationProof
  seconds: number
  seed: number
}
