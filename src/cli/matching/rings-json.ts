import type { RingProof } from '../../matching/engine/only-exchanges/ring-proof.ts'
import type { Plan } from '../../matching/engine/plan.ts'
import { figure, list, readWeights, record } from './json-parts.ts'

type Rings = NonNullable<Plan['certificate']['rings']>

/** Arcs by their row in the file of arcs, from 0; prices in the order of the proof (`ring-proof.ts`). */
export function ringsText({ chosen, tree, coverage }: Rings): string {
  const asJson = (proof: RingProof): unknown =>
    'price' in proof
      ? { price: Array.from(proof.price) }
      : 'strike' in proof
        ? { strike: Array.from(proof.strike), rest: asJson(proof.rest) }
        : { ring: proof.ring, inside: asJson(proof.inside), outside: asJson(proof.outside) }
  const apart = coverage && { coverage: { weights: coverage.weights, tree: asJson(coverage.tree) } }
  return JSON.stringify({ chosen, tree: asJson(tree), ...apart })
}

/** Throws `FileFlaw`. */
export function readRings(file: string, value: unknown): Rings {
  const rings = record(file, value, 'duals.rings')
  const numbers = (row: unknown) => list(file, row, 'duals.rings').map((n) => figure(file, n, 'duals.rings'))
  const treeOf = (row: unknown): RingProof => {
    const part = record(file, row, 'duals.rings.tree')
    if (part.price !== undefined) return { price: Float64Array.from(numbers(part.price)) }
    if (part.strike !== undefined) return { strike: Float64Array.from(numbers(part.strike)), rest: treeOf(part.rest) }
    return { ring: numbers(part.ring), inside: treeOf(part.inside), outside: treeOf(part.outside) }
  }
  const apart = rings.coverage === undefined ? undefined : record(file, rings.coverage, 'duals.rings.coverage')
  return {
    chosen: list(file, rings.chosen, 'duals.rings').map(numbers),
    tree: treeOf(rings.tree),
    ...(apart && { coverage: { weights: readWeights(file, apart.weights), tree: treeOf(apart.tree) } }),
  }
}
