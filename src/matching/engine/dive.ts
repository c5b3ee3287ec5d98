import { CarriedOnAverage } from './carried-on-average.ts'
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
  private readonly average: CarriedOnAverage
  /** How far above its goal a plan is taken to be at most, as a part of the bound: steps of that length. */
  pace: number

  constructor(exchange: Exchange, pace = 0.0005) {
    this.exchange = exchange
    this.pace = pace
    this.decisions = new RingDecisions(exchange)
    this.average = new CarriedOnAverage(exchange.rings, exchange.ledger)
  }

  run(): void {
    const { exchange } = this
    const { ledger, rings } = exchange
    exchange.settle()
    const all = Array.from({ length: rings.count }, (_, x) => x)
    this.decideGently(all, exchange.best.value)
    ledger.touched.length = 0
    ledger.touched.push(...all)
    this.closeTouched()
    this.decisions.keep()
  }

  /** Begins at the best plan: its rings are forced, and those it leaves open struck out. */
  startAtBest(): void {
    const { exchange, decisions } = this
    const { rings, best } = exchange
    const carries = new Int32Array(rings.links.count).fill(-1)
    for (const a of best.chosen) if (rings.links.ofArc[a]! >= 0) carries[rings.links.ofArc[a]!] = a
    for (let x = 0; x < rings.count; x++) {
      const links = rings.link.subarray(rings.linkStart[x], rings.linkStart[x + 1])
      if (links.every((l) => carries[l]! >= 0)) decisions.force(x, carries)
      else decisions.decide(x, struck)
    }
    exchange.settle()
    exchange.ledger.touched.length = 0
    for (let x = 0; x < rings.count; x++) exchange.ledger.touched.push(x)
    this.closeTouched()
    decisions.keep()
  }

  /**
   * Leaves these rings to the prices again and decides anew. What is not better is taken back. True when the plan is the best so
   * far.
   */
  tryAnew(rings: readonly number[]): boolean {
    const { exchange, decisions } = this
    const { ledger } = exchange
    const before = { best: exchange.best, value: ledger.value, coverage: this.standing().coverage }
    ledger.touched.length = 0
    for (const x of rings) decisions.decide(x, undecided)
    exchange.settle()
    this.decideGently(rings, before.value)
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

  /**
   * Moves the shares of these rings on, watches how often each link carries, and decides those that are clearest; the others are moved on
   * again, until all are even. `goal`: a value to be reached.
   */
  private decideGently(rings: readonly number[], goal: number): void {
    const { exchange, decisions, average } = this
    const { ledger, shares } = exchange
    const open = new Set(rings)
    average.begin(rings)
    const reach = this.pace * Math.sqrt(rings.length / exchange.rings.count)
    for (let round = 0; round < mostRounds && !exchange.isDone(); round++) {
      for (let step = round === 0 ? -firstSteps : 0; step < stepsBetween; step++) {
        const above = Math.min(ledger.relaxed - goal * exchange.plan.network.scale, exchange.bound * reach)
        const steepness = shares.steepness(open, ledger.carried)
        if (steepness === 0 || above <= 0) break
        this.shift([...open], Math.max(1, (0.7 * above) / steepness))
        exchange.settle()
        average.observe(open)
      }
      const uneven = [...open].filter((x) => ledger.isUneven(x))
      if (uneven.length === 0) return
      const clarity = (x: number) => Math.abs(average.of(x) - 0.5)
      uneven.sort((a, b) => clarity(b) - clarity(a) || a - b)
      const clearest = uneven.slice(0, Math.ceil(uneven.length * partDecided))
      for (const x of clearest) {
        decisions.decide(x, average.of(x) >= 0.5 ? forced : struck)
        open.delete(x)
      }
      exchange.settle()
    }
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

/** Steps of the subgradient before rings are first decided, and between decisions. */
const firstSteps = 8
const stepsBetween = 3
const mostRounds = 16
/** Of the uneven rings, in one round. */
const partDecided = 0.25

type Standing = { relaxed: number; coverage: Coverage }

function isLower(a: Standing, b: Standing): boolean {
  const tier = compareCoverage(a.coverage, b.coverage)
  return tier < 0 || (tier === 0 && a.relaxed < b.relaxed)
}
