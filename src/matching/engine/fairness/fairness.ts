import type { Instance } from '../instance.ts'
import type { Coverage } from '../tally.ts'
import { compareCoverage } from '../tally.ts'

/** The same problem with every free arc below that utility forbidden. */
export function withoutArcsBelow(instance: Instance, least: number): Instance {
  const arcForbidden = instance.arcForbidden.slice()
  for (let a = 0; a < instance.arcs; a++)
    if (instance.arcUtility[a]! < least && !instance.arcFixed[a]) arcForbidden[a] = 1
  return { ...instance, arcForbidden }
}

/**
 * The greatest utility that the worst-served need can have while coverage stays the best: arcs below it are not needed. Less when it
 * became late.
 */
export function highestLeastUtility(
  instance: Instance,
  best: Coverage,
  coverageOf: (part: Instance) => Coverage,
  isLate: () => boolean,
): number {
  let enough = 1
  let tooMuch = 1001
  while (tooMuch - enough > 1 && !isLate()) {
    const middle = (enough + tooMuch) >> 1
    const reached = compareCoverage(coverageOf(withoutArcsBelow(instance, middle)), best) >= 0
    if (isLate()) break
    if (reached) enough = middle
    else tooMuch = middle
  }
  return enough
}
