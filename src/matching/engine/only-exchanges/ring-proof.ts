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
export function rootPrice(tree: RingProof): Float64Array {
  if ('price' in tree) return tree.price
  return 'strike' in tree ? tree.strike : rootPrice(tree.inside)
}
