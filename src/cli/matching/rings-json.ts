import type { RingProof } from '../../matching/engine/only-exchanges/ring-proof.ts'
import type { Plan } from '../../matching/engine/plan.ts'
import { deepestTree, figure, list, readWeights, record, refuseTooDeep } from './json-parts.ts'

type Rings = NonNullable<Plan['certificate']['rings']>

/** Arcs by their row in the file of arcs, from 0; prices in the order of the proof (`ring-proof.ts`). */
export function ringsText({ chosen, tree, coverage, worstServed }: Rings): string {
  const asJson = (proof: RingProof): unknown =>
    'price' in proof
      ? { price: Array.from(proof.price) }
      : 'strike' in proof
        ? { strike: Array.from(proof.strike), rest: asJson(proof.rest) }
        : { ring: proof.ring, inside: asJson(proof.inside), outside: asJson(proof.outside) }
  const apart = (proof: Rings['coverage']) => proof && { weights: proof.weights, tree: asJson(proof.tree) }
  return JSON.stringify({
    chosen,
    tree: asJson(tree),
    coverage: apart(coverage),
    worst_served: apart(worstServed),
  })
}

/** Throws `FileFlaw`. */
export function readRings(file: string, value: unknown): Rings {
  const rings = record(file, value, 'duals.rings')
  const numbers = (row: unknown) => list(file, row, 'duals.rings').map((n) => figure(file, n, 'duals.rings'))
  const treeOf = (row: unknown, depth = 0): RingProof => {
    if (depth > deepestTree) throw refuseTooDeep(file, 'duals.rings')
    const part = record(file, row, 'duals.rings.tree')
    if (part.price !== undefined) return { price: Float64Array.from(numbers(part.price)) }
    if (part.strike !== undefined)
      return { strike: Float64Array.from(numbers(part.strike)), rest: treeOf(part.rest, depth + 1) }
    const [inside, outside] = [treeOf(part.inside, depth + 1), treeOf(part.outside, depth + 1)]
    return { ring: numbers(part.ring), inside, outside }
  }
  const apart = (name: 'coverage' | 'worst_served'): Rings['coverage'] => {
    if (rings[name] === undefined) return undefined
    const proof = record(file, rings[name], `duals.rings.${name}`)
    return { weights: readWeights(file, proof.weights), tree: treeOf(proof.tree) }
  }
  const [coverage, worstServed] = [apart('coverage'), apart('worst_served')]
  return {
    chosen: list(file, rings.chosen, 'duals.rings').map(numbers),
    tree: treeOf(rings.tree),
    ...(coverage && { coverage }),
    ...(worstServed && { worstServed }),
  }
}
