import type { Instance } from '../instance.ts'
import { isOrdered } from '../ordered-weights.ts'
import type { Plan } from '../plan.ts'
import type { RingProof } from './ring-proof.ts'

export type RingViolation =
  | { kind: 'not-a-ring'; ring: number }
  | { kind: 'not-an-exchange'; arc: number }
  | { kind: 'bound-not-proven'; said: number; found: number }
  | { kind: 'coverage-not-proven' }

/**
 * What `check` does not see in a plan of exchanges alone: that every free arc is in one ring, and the bound. It lists the rings
 * itself and adds up, for every leaf of the proof, which of them would want to be chosen at its prices.
 */
export function* checkOnlyExchanges(
  instance: Instance,
  longest: 2 | 3,
  plan: Pick<Plan, 'chosen' | 'upperBound' | 'certificate'> & { status: string },
): Generator<RingViolation> {
  const { rings, weights } = plan.certificate
  if (!rings) {
    yield { kind: 'bound-not-proven', said: plan.upperBound, found: Infinity }
    return
  }
  const inRing = new Set<number>()
  for (const [ring, arcs] of rings.chosen.entries()) {
    const isNew = arcs.every((a) => plan.chosen.includes(a) && !inRing.has(a))
    if (!isNew || arcs.length > longest || !isRing(instance, arcs)) yield { kind: 'not-a-ring', ring }
    for (const a of arcs) inRing.add(a)
  }
  for (const arc of plan.chosen) if (!instance.arcFixed[arc] && !inRing.has(arc)) yield { kind: 'not-an-exchange', arc }
  const bound = greatestBound(instance, longest, { tree: rings.tree, weights, inside: [], outside: new Set() })
  const found = Math.min(
    Math.floor(bound + 1e-3) - worthOfCoverage(instance, weights, plan.chosen),
    1000 * instance.needs + fixedUtility(instance),
  )
  if (plan.upperBound < found) yield { kind: 'bound-not-proven', said: plan.upperBound, found }
  if (plan.status === 'optimal' && weights.person > 0 && !isOrdered(instance, weights))
    yield { kind: 'coverage-not-proven' }
}

/** Everybody in it gives one and takes one, and not all of it is fixed. */
function isRing({ arcMentor, arcNeed, needMentee, arcFixed }: Instance, arcs: readonly number[]): boolean {
  const follows = arcs.every((a, k) => needMentee[arcNeed[a]!] === arcMentor[arcs[(k + 1) % arcs.length]!])
  return follows && new Set(arcs.map((a) => arcMentor[a])).size === arcs.length && arcs.some((a) => !arcFixed[a])
}

type Weights = Plan['certificate']['weights']

/** Of the arcs that are not fixed, and with their utility only in `bound`: what coverage weighs, less the utility of fixed arcs. */
function worthOfCoverage(instance: Instance, weights: Weights, chosen: readonly number[]): number {
  const { arcNeed, needMentee, needPriority, arcFixed } = instance
  const already = new Set(chosen.filter((a) => arcFixed[a]).map((a) => needMentee[arcNeed[a]!]!))
  let sum = -fixedUtility(instance)
  for (const a of chosen) {
    const mentee = needMentee[arcNeed[a]!]!
    if (!arcFixed[a]) sum += weights.need[needPriority[arcNeed[a]!]! - 1]!
    if (already.has(mentee)) continue
    already.add(mentee)
    sum += weights.person + weights.leftOut * instance.leftOut[mentee]!
  }
  return sum
}

function fixedUtility({ arcs, arcFixed, arcUtility }: Instance): number {
  let sum = 0
  for (let a = 0; a < arcs; a++) if (arcFixed[a]) sum += arcUtility[a]!
  return sum
}

type Part = { tree: RingProof; weights: Weights; inside: readonly number[][]; outside: ReadonlySet<string> }

function greatestBound(instance: Instance, longest: 2 | 3, part: Part): number {
  const { tree, inside, outside } = part
  if ('price' in tree) return leafBound(instance, longest, { ...part, price: tree.price })
  if (!isRing(instance, tree.ring)) return Infinity
  return Math.max(
    greatestBound(instance, longest, { ...part, tree: tree.inside, inside: [...inside, tree.ring] }),
    greatestBound(instance, longest, { ...part, tree: tree.outside, outside: new Set(outside).add(nameOf(tree.ring)) }),
  )
}

function nameOf(ring: readonly number[]): string {
  return ring.toSorted((a, b) => a - b).join(' ')
}

function leafBound(instance: Instance, longest: 2 | 3, part: Omit<Part, 'tree'> & { price: Float64Array }): number {
  const { weights, inside, outside, price } = part
  const { people, needs, arcs, arcMentor, arcNeed, needMentee, needPriority, arcFixed, arcUtility } = instance
  if (price.some((one) => !(one >= 0))) return Infinity
  const fixed = Array.from({ length: arcs }, (_, a) => a).filter((a) => arcFixed[a])
  const cover = 2 * people + needs + fixed.length
  const rowsOf = (ring: readonly number[]) =>
    ring.flatMap((a) =>
      arcFixed[a]
        ? [2 * people + needs + fixed.indexOf(a)]
        : [arcMentor[a]!, people + needMentee[arcNeed[a]!]!, 2 * people + arcNeed[a]!],
    )
  const free = (ring: readonly number[]) => ring.filter((a) => !arcFixed[a])
  const worth = (ring: readonly number[]) =>
    free(ring).reduce((sum, a) => sum + arcUtility[a]! + weights.need[needPriority[arcNeed[a]!]! - 1]!, 0)
  const room = new Float64Array(cover).fill(1)
  room.set(instance.mentorCapacity)
  room.set(instance.menteeCapacity, people)
  for (const a of fixed)
    for (const row of [arcMentor[a]!, people + needMentee[arcNeed[a]!]!, 2 * people + arcNeed[a]!]) room[row]!--
  const covering = new Float64Array(people)
  let sum = 0
  for (const ring of inside) {
    sum += worth(ring)
    for (const row of rowsOf(ring)) room[row]!--
    for (const a of free(ring)) covering[needMentee[arcNeed[a]!]!]!++
  }
  if (room.some((n) => n < 0)) return -Infinity
  for (let row = 0; row < cover; row++) sum += room[row]! * price[row]!
  const already = new Set(fixed.map((a) => needMentee[arcNeed[a]!]!))
  for (let p = 0; p < people; p++) {
    const covered = already.has(p) ? 0 : weights.person + weights.leftOut * instance.leftOut[p]!
    sum += covering[p]! * price[cover + p]! + Math.max(0, covered - price[cover + p]!)
  }
  for (const ring of ringsOf(instance, longest)) {
    const rows = rowsOf(ring)
    if (outside.has(nameOf(ring)) || rows.some((row) => room[row]! < 1)) continue
    const paid = rows.reduce((cost, row) => cost + price[row]!, 0)
    const gained = free(ring).reduce((gain, a) => gain + price[cover + needMentee[arcNeed[a]!]!]!, 0)
    sum += Math.max(0, worth(ring) + gained - paid)
  }
  return sum
}

function* ringsOf(instance: Instance, longest: 2 | 3): Generator<number[]> {
  const from = new Map<number, number[]>()
  for (let a = 0; a < instance.arcs; a++)
    if (!instance.arcForbidden[a]) from.set(instance.arcMentor[a]!, [...(from.get(instance.arcMentor[a]!) ?? []), a])
  const next = (a: number) => from.get(instance.needMentee[instance.arcNeed[a]!]!) ?? []
  for (const [first, arcs] of from)
    for (const a of arcs)
      for (const b of next(a)) {
        if (instance.arcMentor[b]! > first && isRing(instance, [a, b])) yield [a, b]
        if (longest === 3 && instance.arcMentor[b]! > first)
          for (const c of next(b)) if (instance.arcMentor[c]! > first && isRing(instance, [a, b, c])) yield [a, b, c]
      }
}
