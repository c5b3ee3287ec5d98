/** Somebody who may give, receive, or both. A capacity counts arcs: one arc is one need served. */
export type Person = {
  id: string
  /** How many arcs this person may give as a mentor; 0 = none. */
  mentorCapacity: number
  /** How many arcs this person may receive as a mentee; 0 = none. */
  menteeCapacity: number
  /** Nobody was found for this person last time; read only when `fair` is on. */
  leftOut?: boolean
}

export type Priority = 1 | 2 | 3

/** A candidate: `mentor` could serve the `need` of `mentee`. Every hard rule has already been applied by the caller. */
export type Arc = {
  mentor: string
  mentee: string
  /** Names a need of that mentee; several arcs of one need compete and at most one is chosen. */
  need: string
  /** Whole number 1…1000. */
  utility: number
  /** Class of the need, 1 first; 2 when absent. One and the same for all arcs of a need. */
  priority?: Priority
  /** Must be in the plan. */
  fixed?: boolean
  /** Must not be in the plan: struck out by hand, kept in the list so that indexes stay. */
  forbidden?: boolean
}

export type Problem = { people: readonly Person[]; arcs: readonly Arc[] }

export type Flaw =
  | 'duplicate-person'
  | 'bad-capacity'
  | 'unknown-mentor'
  | 'unknown-mentee'
  | 'self-arc'
  | 'bad-utility'
  | 'bad-priority'
  | 'priority-conflict'
  | 'duplicate-arc'
  | 'fixed-mentor-overfull'
  | 'fixed-mentee-overfull'
  | 'fixed-need-twice'
  | 'fixed-and-forbidden'
  | 'no-fixed-here'

/** The problem cannot be read. `place` is the index of the person or the arc in its list. */
export class ProblemError extends Error {
  readonly flaw: Flaw
  readonly list: 'people' | 'arcs'
  readonly place: number
  constructor(flaw: Flaw, list: 'people' | 'arcs', place: number) {
    super(`${flaw} at ${list}[${place}]`)
    this.name = 'ProblemError'
    this.flaw = flaw
    this.list = list
    this.place = place
  }
}
