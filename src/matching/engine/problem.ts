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
  /** What quotas may count: a form, a subject group, a school. */
  labels?: readonly string[]
}

/** How many arcs with that label a plan has, at least and at most. It holds before coverage and value are looked at. */
export type Quota = { name: string; label: string; atLeast?: number; atMost?: number }

export type Problem = { people: readonly Person[]; arcs: readonly Arc[]; quotas?: readonly Quota[] }

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
  | 'duplicate-quota'
  | 'quota-label-unknown'
  | 'quota-without-limit'
  | 'bad-quota'
  | 'quota-beyond-fixed'
  /** However it is paid for, no plan has so many. */
  | 'quota-out-of-reach'
  /** No plan was found that keeps this quota together with the others. */
  | 'quotas-clash'
  /** Stopped before a plan was found that keeps it. */
  | 'quotas-unfinished'
  /** Not together with exchanges alone. */
  | 'quotas-not-here'

/** The problem cannot be read. `place` is the index of the person, the arc or the quota in its list. */
export class ProblemError extends Error {
  readonly flaw: Flaw
  readonly list: 'people' | 'arcs' | 'quotas'
  readonly place: number
  constructor(flaw: Flaw, list: 'people' | 'arcs' | 'quotas', place: number) {
    super(`${flaw} at ${list}[${place}]`)
    this.name = 'ProblemError'
    this.flaw = flaw
    this.list = list
    this.place = place
  }
}
