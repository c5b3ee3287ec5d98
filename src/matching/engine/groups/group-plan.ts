import type { Status } from '../plan.ts'

/** `arc` is the arc of the mentor of the group who serves that need best. */
export type GroupMember = { need: number; arc: number }

/** Numbers of the instance; mentors ascending, members ascending by need. */
export type Group = { topic: number; mentors: number[]; members: GroupMember[] }

/**
 * A branch says: groups of this topic led by these mentors number at most so many (below) or more (above). A leaf bounds every
 * plan of its branch: at these prices per need (what a served need pays to the group) mentees and mentors choose for themselves.
 */
export type ProofTree =
  | { needPrice: Float64Array; mentorPrice: Float64Array }
  | { topic: number; mentors: number[]; atMost: number; below: ProofTree; above: ProofTree }

/** `personWeight`: what a covered person is worth in this proof. Without value, people alone are at stake. */
export type GroupProof = { personWeight: number; withValue: boolean; tree: ProofTree }

export type GroupPlan = {
  status: Status
  groups: Group[]
  coveredPeople: number
  coveredNeeds: number
  coveredByPriority: [number, number, number]
  utility: number
  /** utility − cost × groups */
  value: number
  /** No plan covers more people. */
  peopleBound: number
  /** No plan that covers as many people is worth more. */
  upperBound: number
  /** (upperBound − value) / value */
  gap: number
  proofs: GroupProof[]
  seconds: number
  seed: number
}
