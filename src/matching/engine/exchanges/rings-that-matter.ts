import type { Exchange } from './exchange.ts'

/**
 * Rings that a plan better than the best one known could close: at the prices of the best bound, the reduced costs of their arcs
 * together leave room for it. Most rings of a school are none of them. Leaves the exchange settled at those prices.
 */
export function ringsThatMatter(exchange: Exchange): number[] {
  const { rings, plan, best } = exchange
  exchange.takeShares(exchange.bestShares)
  exchange.settle()
  const room = exchange.bound - best.value * plan.network.scale
  const price = cheapestOnEachLink(exchange)
  const alive: number[] = []
  for (let x = 0; x < rings.count; x++) {
    let cost = 0
    for (let k = rings.linkStart[x]!; k < rings.linkStart[x + 1]!; k++) cost += price[rings.link[k]!]!
    if (cost <= room) alive.push(x)
  }
  return alive
}

/** What it costs at least to have a link carry something. */
export function cheapestOnEachLink({ rings, plan, parts }: Exchange): Float64Array {
  const { count, arcStart, arc } = rings.links
  const price = new Float64Array(count).fill(Infinity)
  for (let l = 0; l < count; l++)
    for (let i = arcStart[l]!; i < arcStart[l + 1]!; i++) {
      const a = arc[i]!
      const cost = parts.instance.arcFixed[a] ? 0 : plan.reducedCost(a)
      if (cost >= 0 && cost < price[l]!) price[l] = cost
    }
  return price
}
