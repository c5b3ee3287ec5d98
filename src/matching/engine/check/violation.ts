import type { RingViolation } from '../only-exchanges/check-only-exchanges.ts'
import type { Plan } from '../plan.ts'

/** What is wrong with a plan, and where: arcs, needs, people and quotas by their number in the instance. */
export type Violation =
  | { kind: 'no-such-arc'; arc: number }
  | { kind: 'arc-twice'; arc: number }
  | { kind: 'arc-forbidden'; arc: number }
  | { kind: 'need-twice'; need: number }
  | { kind: 'mentor-overfull'; person: number; given: number }
  | { kind: 'mentee-overfull'; person: number; taken: number }
  | { kind: 'fixed-arc-missing'; arc: number }
  | { kind: 'quota-broken'; quota: number; count: number }
  | { kind: 'wrong-figure'; figure: string; said: number; found: number }
  | { kind: 'bound-not-proven'; said: number; found: number }
  | { kind: 'coverage-not-proven' }
  | RingViolation
  | { kind: 'not-optimal'; value: number; upperBound: number }

/** A plan as somebody says it is. */
export type Claim = Omit<Plan, 'status' | 'seconds' | 'seed' | 'gap'> & { status: string }
