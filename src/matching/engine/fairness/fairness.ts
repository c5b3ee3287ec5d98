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
 * became late. `beyond`: what the next higher one came to, where nothing covers as well; there unless it became late or nothing is higher.
 */
export function highestLeastUtility<T extends { coverage: Coverage }>(
  instance: Instance,
  best: Coverage,
  cover: (part: Instance) => T,
  isLate: () => boolean,
): { leastUtility: number; beyond: T | undefined } {
  let enough = 1
  let tooMuch = 1001
  let beyond: T | undefined
  while (tooMuch - enough > 1 && !isLate()) {
    const middle = (enough + tooMuch) >> 1
    const found = cover(withoutArcsBelow(instance, middle))
    if (isLate()) break
    if (compareCoverage(found.coverage, best) >= 0) enough = middle
    else {
      tooMuch = middle
      beyond = found
    }
  }
  return { leastUtility: enough, beyond: tooMuch - enough > 1 ? undefined : beyond }
}
