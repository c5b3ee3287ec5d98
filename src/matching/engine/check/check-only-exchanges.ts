import type { Instance } from '../instance.ts'
import type { RingCoverageProof } from '../plan.ts'
import type { Settings } from '../settings.ts'
import { isOrdered, smallestWeight } from './ordered-weights.ts'
import { RingBook } from './ring-book.ts'
import { isRing } from './rings-listed.ts'
import type { Claim, Violation } from './violation.ts'

/** What `check` does not see in a plan of exchanges alone: that every free arc is in one ring. */
export function* brokenRings(
  instance: Instance,
  { onlyExchanges }: Pick<Settings, 'onlyExchanges'>,
  { chosen, certificate }: Pick<Claim, 'chosen' | 'certificate'>,
): Generator<Violation> {
  const longest = onlyExchanges === 3 ? 3 : 2
  const has = new Set(chosen)
  const inRing = new Set<number>()
  for (const [ring, arcs] of (certificate.rings?.chosen ?? []).entries()) {
    const isNew = arcs.every((a) => has.has(a) && !inRing.has(a))
    if (!isNew || arcs.length > longest || !isRing(instance, arcs)) yield { kind: 'not-a-ring', ring }
    for (const a of arcs) inRing.add(a)
  }
  for (const arc of chosen) if (!instance.arcFixed[arc] && !inRing.has(arc)) yield { kind: 'not-an-exchange', arc }
}

/**
 * As `proveBound`, where only exchanges may be chosen: lists the rings itself and adds up, for every leaf of the proof, which of them
 * would want to be chosen at its prices.
 */
export function proveRings(
  instance: Instance,
  { onlyExchanges }: Pick<Settings, 'onlyExchanges'>,
  { chosen, certificate }: Pick<Claim, 'chosen' | 'certificate'>,
): { bound: number; coverage: boolean } {
  const { rings, weights } = certificate
  if (!rings) return { bound: Infinity, coverage: false }
  const value = chosen.reduce((sum, a) => sum + instance.arcUtility[a]!, 0)
  const bound = boundOfRings(instance, onlyExchanges === 3 ? 3 : 2, {
    weights,
    tree: rings.tree,
    chosen,
    claimed: value,
  })
  // what was struck is worth less than one more than the plan
  const coverage = Math.max(bound, value) + 1 <= smallestWeight(weights) && isOrdered(instance, weights)
  return { bound: Math.min(Math.max(value, bound), mostUtility(instance)), coverage }
}

/** No plan of exchanges covers better, or, where `claimed` is −1, as well; by coverage alone. */
export function proveRingsCoverage(
  instance: Instance,
  { onlyExchanges }: Pick<Settings, 'onlyExchanges'>,
  { chosen, apart, claimed }: { chosen: readonly number[]; apart: RingCoverageProof | undefined; claimed: 0 | -1 },
): boolean {
  if (!apart || !isOrdered(instance, apart.weights)) return false
  const worthless = { ...instance, arcUtility: new Int32Array(instance.arcs) }
  const bound = boundOfRings(worthless, onlyExchanges === 3 ? 3 : 2, { ...apart, chosen, claimed })
  const least = smallestWeight(apart.weights)
  return claimed < 0 ? bound < 0 : bound < least && least >= 1
}

function boundOfRings(
  instance: Instance,
  longest: 2 | 3,
  { weights, tree, chosen, claimed }: RingCoverageProof & { chosen: readonly number[]; claimed: number },
): number {
  const numbers = [weights.person, weights.leftOut, ...weights.need]
  if (!numbers.every(Number.isFinite)) return Infinity
  return new RingBook(instance, longest, weights, 'price' in tree).greatestBound(tree, chosen, claimed)
}

/** Nothing is worth more than 1000 a need. */
function mostUtility({ needs, arcs, arcFixed, arcUtility }: Instance): number {
  let sum = 1000 * needs
  for (let a = 0; a < arcs; a++) if (arcFixed[a]) sum += arcUtility[a]!
  return sum
}
