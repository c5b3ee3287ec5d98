import type { Exchange } from './exchange.ts'
import type { Decision } from './ring-decisions.ts'
import { forced, RingDecisions, struck, undecided } from './ring-decisions.ts'
import type { Coverage } from './tally.ts'
import { compareCoverage } from './tally.ts'

/**
 * One way from the bound down to a plan, and a search around it. As long as the links of a ring carry unevenly, it is forced
 * or its bonus is struck out, whichever costs less, and everything else is solved again. Then parts of the plan are freed and decided anew.
 */
export class Dive {
  private readonly exchange: Exchange
  private readonly decisions: RingDecisions

  constructor(exchange: Exchange) {
    this.exchange = exchange
    this.decisions = new RingDecisions(exchange)
  }

  run(): void {
    const { exchange } = this
    const { ledger, rings } = exchange
    exchange.settle()
    ledger.touched.length = 0
    for (let x = 0; x < rings.count; x++) if (ledger.isUneven(x)) ledger.touched.push(x)
    this.closeTouched()
    this.decisions.keep()
  }

  /**
   * Leaves these rings to the prices again, with other shares, and decides anew. What is not better is taken back. True when the
   * plan is the best so far.
   */
  tryAnew(rings: readonly number[], shake: (ring: number) => void): boolean {
    const { exchange, decisions } = this
    const { ledger, shares } = exchange
    const before = { best: exchange.best, value: ledger.value, coverage: this.standing().coverage }
    ledger.touched.length = 0
    for (const x of rings) {
      decisions.hold(x)
      shake(x)
      decisions.decide(x, undecided)
    }
    exchange.settle()
    for (let step = 0; step < watchedSteps; step++) {
      const above = ledger.relaxed - before.value * exchange.plan.network.scale
      const steepness = shares.steepness(rings, ledger.carried)
      if (steepness === 0 || above <= 0) break
      this.shift(rings, Math.max(1, (0.7 * above) / steepness))
      exchange.settle()
    }
    ledger.touched.push(...rings)
    this.closeTouched()
    const tier = compareCoverage(ledger.coverage, before.coverage)
    if (tier > 0 || (tier === 0 && ledger.value >= before.value)) decisions.keep()
    else {
      decisions.takeBack()
      exchange.settle()
    }
    return exchange.best !== before.best
  }

  /** A step of the subgradient for these undecided rings. */
  private shift(rings: readonly number[], step: number): void {
    const { shares, ledger, bonuses, rings: all } = this.exchange
    const forEachShare = (visit: (k: number, link: number) => void) => {
      for (const x of rings) for (let k = all.linkStart[x]!; k < all.linkStart[x + 1]!; k++) visit(k, all.link[k]!)
    }
    forEachShare((k, link) => bonuses.add(link, -shares.share[k]!))
    shares.move(rings, ledger.carried, step)
    forEachShare((k, link) => bonuses.add(link, shares.share[k]!))
  }

  /** Decides every touched ring that is uneven, and those that this touches in turn. */
  private closeTouched(): void {
    const { ledger } = this.exchange
    const { touched } = ledger
    for (let at = 0; at < touched.length && !this.exchange.isDone(); at++) {
      const x = touched[at]!
      const decision = this.decisions.of(x)
      if (decision === undecided && ledger.isUneven(x)) this.decideCheaper(x)
      else if (decision === forced && !ledger.isClosed(x)) this.put(x, struck)
    }
    touched.length = 0
  }

  private decideCheaper(x: number): void {
    const before = this.standing()
    const closed = this.put(x, forced)
    if (!isLower(closed, before)) return
    if (isLower(this.put(x, struck), closed)) this.put(x, forced)
  }

  private put(x: number, decision: Decision): Standing {
    this.decisions.decide(x, decision)
    this.exchange.settle()
    return this.standing()
  }

  private standing(): Standing {
    const { relaxed, coverage } = this.exchange.ledger
    return { relaxed, coverage: { ...coverage, byPriority: [...coverage.byPriority] } }
  }
}

/** Steps of the subgradient before freed rings are decided. */
const watchedSteps = 4

type Standing = { relaxed: number; coverage: Coverage }

function isLower(a: Standing, b: Standing): boolean {
  const tier = compareCoverage(a.coverage, b.coverage)
  return tier < 0 || (tier === 0 && a.relaxed < b.relaxed)
}
