import type { Plan } from '../plan.ts'

/** What is wrong with a plan, and where: arcs, needs, people, rings and quotas by their number in the instance or the plan. */
export type Violation =
  | { kind: 'no-such-arc'; arc: number }
  | { kind: 'arc-twice'; arc: number }
  | { kind: 'arc-forbidden'; arc: number }
  | { kind: 'need-twice'; need: number }
  | { kind: 'mentor-overfull'; person: number; given: number }
  | { kind: 'mentee-overfull'; person: number; taken: number }
  | { kind: 'fixed-arc-missing'; arc: number }
  | { kind: 'quota-broken'; quota: number; count: number }
  | { kind: 'not-a-ring'; ring: number }
  | { kind: 'not-an-exchange'; arc: number }
  | { kind: 'wrong-figure'; figure: string; said: number; found: number }
  | { kind: 'bound-not-proven'; said: number; found: number }
  | { kind: `${OpenClaim}-not-proven` }
  | { kind: 'not-optimal'; value: number; upperBound: number }

/** What may be left unproven: that nothing covers better, and that nothing which covers as well serves the worst served better. */
export type OpenClaim = 'coverage' | 'worst-served'

/** A plan as somebody says it is. */
export type Claim = Omit<Plan, 'status' | 'seconds' | 'seed' | 'gap'> & { status: string }
