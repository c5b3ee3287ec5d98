import type { Exchange } from './exchange.ts'

/**
 * How much of the gap hangs on each person. Bound less value is the sum of what the best plan does not do as the best prices would have it:
 * arcs that cost more than the cheapest, places that stay free at a price, links that are paid for a ring which is not closed. The exchange must be
 * settled at the prices of the bound.
 */
export function whereTheGapIs({ parts, rings, plan, best, bestShares, bestPrices }: Exchange): Float64Array {
  const { arcMentor, arcNeed, needMentee, mentorCapacity, people } = parts.instance
  const { links, linkStart, link, worth } = rings
  const { scale } = plan.network
  const part = new Float64Array(people)
  const free = mentorCapacity.slice()
  const carried = new Int32Array(links.count)
  for (const a of best.chosen) {
    const over = Math.max(0, plan.reducedCost(a))
    part[arcMentor[a]!]! += over
    part[needMentee[arcNeed[a]!]!]! += over
    free[arcMentor[a]!]!--
    if (links.ofArc[a]! >= 0) carried[links.ofArc[a]!]!++
  }
  for (let p = 0; p < people; p++) part[p]! += free[p]! * bestPrices[p]! * scale
  for (let x = 0; x < rings.count; x++) {
    let over = worth[x]! * scale
    let isClosed = true
    for (let k = linkStart[x]!; k < linkStart[x + 1]!; k++) {
      over += (carried[link[k]!]! - 1) * bestShares[k]!
      isClosed &&= carried[link[k]!]! > 0
    }
    if (isClosed) over -= worth[x]! * scale
    if (over > 0) for (let k = linkStart[x]!; k < linkStart[x + 1]!; k++) part[links.from[link[k]!]!]! += over
  }
  return part
}
