import type { CarriedOnAverage } from './carried-on-average.ts'
import type { Exchange } from './exchange.ts'

/**
 * Those of these rings that the best plan closes and the rounds of the bound hardly did, or the other way round. Where both agree there is little to be
 * found, so that all the others can be decided at once.
 */
export function disputedRings(
  { rings, best }: Exchange,
  alive: readonly number[],
  average: CarriedOnAverage,
): number[] {
  const { links, linkStart, link } = rings
  const carries = new Uint8Array(links.count)
  for (const a of best.chosen) if (links.ofArc[a]! >= 0) carries[links.ofArc[a]!] = 1
  const isClosed = (x: number) => link.subarray(linkStart[x]!, linkStart[x + 1]!).every((l) => carries[l] === 1)
  return alive.filter((x) => Math.abs(average.of(x) - (isClosed(x) ? 1 : 0)) > agreed)
}

const agreed = 0.1
