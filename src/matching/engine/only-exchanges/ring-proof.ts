import type { PackingProof } from '../packing/packing.ts'
import type { ExchangeRing } from './exchange-rings.ts'

/**
 * A branch says whether a ring (its arcs) is in the plan. A leaf bounds every plan of its branch: `price` ≥ 0 per place to give (by
 * person), place to take, need, fixed arc (in order) and «covered» (by person); at these prices every ring decides for itself.
 * `strike`, prices too: rings that would bring the bound at them below the plan proven need no further thought.
 */
export type RingProof =
  | { price: Float64Array }
  | { strike: Float64Array; rest: RingProof }
  | { ring: number[]; inside: RingProof; outside: RingProof }

/** The prices of its root. */
export function rootPrice(tree: RingProof | PackingProof): Float64Array {
  if ('price' in tree) return tree.price
  return 'strike' in tree ? tree.strike : rootPrice(tree.inside)
}

/** The proof of a packing of rings, each named by its arcs. */
export function asRingProof(tree: PackingProof, rings: readonly ExchangeRing[]): RingProof {
  if ('price' in tree) return tree
  if ('strike' in tree) return { strike: tree.strike, rest: asRingProof(tree.rest, rings) }
  const { choice, inside, outside } = tree
  return { ring: rings[choice]!.arcs, inside: asRingProof(inside, rings), outside: asRingProof(outside, rings) }
}
