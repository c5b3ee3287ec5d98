import type { BonusShares } from './bonus-shares.ts'
import type { Exchange } from './exchange.ts'

/** Subgradient with Polyak's step: the target is the best plan known, the pace halves when the bound stops falling. */
export function tightenBound(exchange: Exchange, rounds: number): void {
  const { plan, shares } = exchange
  let pace = 1
  let idle = 0
  for (let round = 0; round < rounds && !exchange.isDone(); round++) {
    const seen = exchange.look()
    idle = seen.lowered ? 0 : idle + 1
    if (idle >= 8) {
      pace /= 2
      idle = 0
      returnToBest(exchange, shares)
      if (pace < 0.004) return
      continue
    }
    const imbalance = shares.imbalance(seen.candidate.carried)
    if (imbalance === 0) return
    const { scale } = plan.network
    const step = (pace * (seen.bound - exchange.best.value * scale)) / imbalance
    shares.move(seen.candidate.carried, Math.max(step, 1))
    shares.apply(plan)
    plan.settle()
  }
}

function returnToBest({ plan, bestShares }: Exchange, shares: BonusShares): void {
  shares.replace(bestShares)
  shares.apply(plan)
  plan.settle()
}
