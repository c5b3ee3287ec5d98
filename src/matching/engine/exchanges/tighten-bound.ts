import type { CarriedOnAverage } from './carried-on-average.ts'
import type { Exchange } from './exchange.ts'

/**
 * Subgradient with Polyak's step, from the present shares, or the best once there are: the target is the best plan known; when the bound stops falling the pace is
 * halved and the best shares are taken again. `average` watches how often each link carries.
 */
export function tightenBound(exchange: Exchange, rounds: number, average?: CarriedOnAverage): void {
  const { shares, ledger, plan } = exchange
  exchange.pace = Math.max(exchange.pace, leastPace)
  exchange.takeShares(exchange.wasBounded ? exchange.bestShares : shares.share)
  exchange.shareOut()
  average?.begin()
  let idle = 0
  for (let round = 0; round < rounds && exchange.pace > slowestPace; round++) {
    const { bound, lowered } = exchange.settleAtShares()
    average?.observe()
    if (exchange.isDone()) return
    idle = lowered ? 0 : idle + 1
    if (idle === patience) {
      exchange.pace /= 2
      idle = 0
      exchange.takeShares(exchange.bestShares)
      continue
    }
    const active = exchange.activeRings()
    const steepness = shares.steepness(active, ledger.carried)
    if (steepness === 0) return
    const step = (exchange.pace * (bound - exchange.best.value * plan.network.scale)) / steepness
    exchange.moveShares(active, Math.max(step, 1))
  }
}

const patience = 8
/** What each call begins with at least: the target may have moved nearer since the last. */
export const leastPace = 0.3
/** Slower steps bring it no farther. */
const slowestPace = 0.001
