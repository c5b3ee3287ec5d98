import type { Coverage } from './tally.ts'
import { compareCoverage } from './tally.ts'

/** A set of arcs with its true worth. */
export type CandidatePlan = { chosen: number[]; coverage: Coverage; value: number }

/** Coverage first unless the objective is the total, then value. */
export function isBetter(a: Omit<CandidatePlan, 'chosen'>, b: CandidatePlan, coverageFirst: boolean): boolean {
  const tier = coverageFirst ? compareCoverage(a.coverage, b.coverage) : 0
  return tier > 0 || (tier === 0 && a.value > b.value)
}
