import type { Instance } from '../instance.ts'
import { figuresOf } from '../tally.ts'
import { DeferredAcceptance } from './deferred-acceptance.ts'
import type { Likings } from './likings.ts'
import { likingsOf, ranksOf } from './likings.ts'

export type StableSettings = {
  /** Decides between arcs that somebody likes equally. */
  seed?: number
  /** Per arc of the instance; the utility where absent. */
  likings?: Partial<Likings>
}

export type StablePlan = {
  /** Indexes into the problem's arcs, ascending. */
  chosen: number[]
  coveredPeople: number
  coveredNeeds: number
  coveredByPriority: [number, number, number]
  utility: number
  reciprocalPairs: number
  cycles: number
  seconds: number
  seed: number
}

/**
 * The plan in which no mentor and mentee would both rather work with each other than with whom they have: of all such plans the best
 * for every mentee. A mentee wants needs of class 1 first. It may cover fewer people and be worth less than the plan of `solve`;
 * fixed arcs stay, whoever would rather leave them.
 */
export function solveStable(instance: Instance, { seed = 1, likings }: StableSettings = {}): StablePlan {
  const began = performance.now()
  const ranks = ranksOf(instance, likingsOf(instance, likings), seed)
  const chosen = new DeferredAcceptance(instance, ranks).run()
  return {
    chosen,
    ...figuresOf(instance, chosen),
    seconds: (performance.now() - began) / 1000,
    seed,
  }
}
