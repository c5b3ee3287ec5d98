import type { Instance } from '../instance.ts'
import { seededRandom } from '../seeded-random.ts'

/** How much either side likes each arc; more is better. Both like the utility unless said otherwise. */
export type Likings = { mentee: ArrayLike<number>; mentor: ArrayLike<number> }

export function likingsOf(instance: Instance, said?: Partial<Likings>): Likings {
  return { mentee: said?.mentee ?? instance.arcUtility, mentor: said?.mentor ?? instance.arcUtility }
}

/** Positive when the mentee would rather have `a`: the class of the need decides, then the liking. */
export function menteeCompares({ needPriority, arcNeed }: Instance, { mentee }: Likings, a: number, b: number): number {
  return needPriority[arcNeed[b]!]! - needPriority[arcNeed[a]!]! || mentee[a]! - mentee[b]!
}

/** The place of every arc in one strict order of all mentees, and in one of all mentors, 0 first; ties by lot. */
export type Ranks = { mentee: Int32Array; mentor: Int32Array }

export function ranksOf(instance: Instance, likings: Likings, seed: number): Ranks {
  const random = seededRandom(seed)
  const lot = Float64Array.from({ length: instance.arcs }, random)
  const inOrder = (compares: (a: number, b: number) => number) => {
    const arcs = Int32Array.from({ length: instance.arcs }, (_, a) => a)
    arcs.sort((a, b) => compares(b, a) || lot[a]! - lot[b]! || a - b)
    const rank = new Int32Array(instance.arcs)
    arcs.forEach((a, place) => {
      rank[a] = place
    })
    return rank
  }
  return {
    mentee: inOrder((a, b) => menteeCompares(instance, likings, a, b)),
    mentor: inOrder((a, b) => likings.mentor[a]! - likings.mentor[b]!),
  }
}
