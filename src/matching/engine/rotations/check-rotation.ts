import type { RotationPlan } from './rotation-plan.ts'
import type { RotationInstance } from './rotation-problem.ts'

export type RotationViolation =
  | { kind: 'twice-in-a-round'; round: number; person: number }
  | { kind: 'met-twice'; a: number; b: number }
  | { kind: 'may-not-meet'; round: number; a: number; b: number }
  | { kind: 'tables'; round: number }
  | { kind: 'rounds'; said: number }
  | { kind: 'breaks'; round: number }
  | { kind: 'wrong-figure'; figure: string; said: number; found: number }
  | { kind: 'bound-not-proven'; figure: 'wishes' | 'meetings'; said: number; found: number }
  | { kind: 'not-optimal' }

/** Judges rounds from the problem and the plan alone; shares no code with the solver. */
export function checkRotation(
  instance: RotationInstance,
  plan: Omit<RotationPlan, 'seconds' | 'seed'>,
): RotationViolation[] {
  const broken = [...brokenRules(instance, plan)]
  if (broken.length > 0) return broken
  const violations: RotationViolation[] = []
  for (const [figure, found] of Object.entries(recount(instance, plan))) {
    const said = plan[figure as 'wishes']
    if (said !== found) violations.push({ kind: 'wrong-figure', figure, said, found })
  }
  const { wishes, meetings } = bounds(instance, plan)
  if (!(plan.wishesBound >= wishes && plan.wishesBound >= plan.wishes))
    violations.push({ kind: 'bound-not-proven', figure: 'wishes', said: plan.wishesBound, found: wishes })
  if (!(plan.meetingsBound >= meetings && plan.meetingsBound >= plan.meetings))
    violations.push({ kind: 'bound-not-proven', figure: 'meetings', said: plan.meetingsBound, found: meetings })
  if (plan.status === 'optimal' && (plan.wishes !== plan.wishesBound || plan.meetings !== plan.meetingsBound))
    violations.push({ kind: 'not-optimal' })
  return violations
}

function* brokenRules(
  { people, rounds, tables, wish }: RotationInstance,
  plan: Pick<RotationPlan, 'rounds' | 'breaks'>,
): Generator<RotationViolation> {
  const met = new Set<string>()
  if (plan.rounds.length !== rounds) yield { kind: 'rounds', said: plan.rounds.length }
  for (const [round, meetings] of plan.rounds.entries()) {
    const seated = new Set<number>()
    for (const { a, b } of meetings) {
      for (const person of [a, b]) {
        if (seated.has(person)) yield { kind: 'twice-in-a-round', round, person }
        seated.add(person)
      }
      if (!(a < b && wish[a * people + b]! >= 0)) yield { kind: 'may-not-meet', round, a, b }
      if (met.has(`${a} ${b}`)) yield { kind: 'met-twice', a, b }
      met.add(`${a} ${b}`)
    }
    const used = new Set(meetings.map(({ table }) => table))
    if (used.size !== meetings.length || [...used].some((t) => !(Number.isInteger(t) && t >= 0 && t < tables)))
      yield { kind: 'tables', round }
    const waiting = Array.from({ length: people }, (_, p) => p).filter((p) => !seated.has(p))
    if (waiting.join() !== plan.breaks[round]?.join()) yield { kind: 'breaks', round }
  }
}

function recount({ people, rounds, wish }: RotationInstance, plan: Pick<RotationPlan, 'rounds'>) {
  const all = plan.rounds.flat()
  const breaks = Array.from({ length: people }, (_, p) => rounds - all.filter(({ a, b }) => a === p || b === p).length)
  return {
    wishes: all.reduce((sum, { a, b }) => sum + wish[a * people + b]!, 0),
    wishesAsked: wish.reduce((sum, w) => sum + Math.max(0, w), 0) / 2,
    meetings: all.length,
    leastBreaks: Math.min(...breaks),
    mostBreaks: Math.max(...breaks),
  }
}

/** Every two decide for themselves at the prices; nobody more often than there are rounds. */
function bounds(
  { people, rounds, tables, wish }: RotationInstance,
  { proof, wishes }: Pick<RotationPlan, 'proof' | 'wishes'>,
): { wishes: number; meetings: number } {
  const { wishWeight, personPrice, tablePrice } = proof
  if (!(tablePrice >= 0) || personPrice.some((price) => !(price >= 0)) || !isWeight(wishWeight, rounds * tables))
    return { wishes: Infinity, meetings: Infinity }
  let sum = rounds * tables * tablePrice
  wish.forEach((wanted, k) => {
    const [a, b] = [Math.floor(k / people), k % people]
    const worth = wishWeight * wanted + 1 - personPrice[a]! - personPrice[b]! - tablePrice
    if (a < b && wanted >= 0) sum += Math.max(0, worth)
  })
  for (const price of personPrice) sum += rounds * price
  const bound = Math.floor(sum + 1e-6)
  return { wishes: Math.floor(bound / wishWeight), meetings: Math.min(rounds * tables, bound - wishWeight * wishes) }
}

/** Whole, so that what is counted stays whole, and above all meetings together. */
function isWeight(weight: number, meetings: number): boolean {
  return Number.isInteger(weight) && weight > meetings
}
