import type { Exchange } from './exchange.ts'

/** From the present shares. Subgradient with Polyak's step: the target is the best plan known, the pace halves when the bound stops falling. */
export function tightenBound(exchange: Exchange, rounds: number): void {
  const { shares, ledger, plan } = exchange
  let pace = 1
  let idle = 0
  const all = Int32Array.from({ length: exchange.rings.count }, (_, x) => x)
  for (let round = 0; round < rounds && pace > 0.004; round++) {
    const { bound, lowered } = exchange.settleAtShares()
    if (exchange.isDone()) return
    idle = lowered ? 0 : idle + 1
    if (idle === 8) {
      pace /= 2
      idle = 0
      shares.share.set(exchange.bestShares)
      continue
    }
    const steepness = shares.steepness(all, ledger.carried)
    if (steepness === 0) return
    const step = (pace * (bound - exchange.best.value * plan.network.scale)) / steepness
    shares.move(all, ledger.carried, Math.max(step, 1))
  }
}
