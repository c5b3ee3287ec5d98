import type { Instance } from './instance.ts'
import type { Rings } from './rings.ts'
import { countLinks, worthOfClosed } from './rings.ts'
import type { Coverage } from './tally.ts'
import { compareCoverage, coverageOf, utilityOf } from './tally.ts'

/** A set of arcs with its true worth. */
export type CandidatePlan = {
  chosen: number[]
  carried: Int32Array
  coverage: Coverage
  utility: number
  value: number
}

export function weigh(instance: Instance, rings: Rings, chosen: number[]): CandidatePlan {
  const carried = countLinks(rings.links, chosen)
  const utility = utilityOf(instance, chosen)
  return {
    chosen,
    carried,
    coverage: coverageOf(instance, chosen),
    utility,
    value: utility + worthOfClosed(rings, carried),
  }
}

/** Coverage first unless the objective is the total, then value. */
export function isBetter(a: CandidatePlan, b: CandidatePlan, coverageFirst: boolean): boolean {
  const tier = coverageFirst ? compareCoverage(a.coverage, b.coverage) : 0
  return tier > 0 || (tier === 0 && a.value > b.value)
}
