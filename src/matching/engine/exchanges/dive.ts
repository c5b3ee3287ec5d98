import type { Coverage } from '../tally.ts'
import { compareCoverage } from '../tally.ts'
import { CarriedOnAverage } from './carried-on-average.ts'
import type { Exchange } from './exchange.ts'
import type { Decision } from './ring-decisions.ts'
import { forced, RingDecisions, struck, undecided } from './ring-decisions.ts'

/**
 * One way from the bound down to a plan, and a search around it. As long as the links of a ring carry unevenly, it is forced
 * or its bonus is struck out, whichever costs less, and everything else is solved again. Then parts of the plan are freed and decided anew.
 */
export class Dive {
  private readonly exchange: Exchange
  /** The rings that count; all others are struck out. */
  private readonly alive: readonly number[]
  private readonly decisions: RingDecisions
  private readonly average: CarriedOnAverage
  private readonly isOpen: Uint8Array
  /** A change is to be answered at once: what hardly promises anything is left. */
  private readonly isPressed: boolean
  /** How far above its goal a plan is taken to be at most, as a part of the bound: steps of that length. */
  pace: number

  constructor(exchange: Exchange, alive: readonly number[], pace = 0.0005) {
    this.exchange = exchange
    this.alive = alive
    this.pace = pace
    this.isPressed = exchange.parts.earlier !== undefined
    this.decisions = new RingDecisions(exchange, alive)
    this.average = new CarriedOnAverage(exchange.rings, exchange.ledger)
    this.isOpen = new Uint8Array(exchange.rings.count)
  }

  /** A search around these arcs: the rings they close are forced, all others struck out. */
  static from(exchange: Exchange, alive: readonly number[], chosen: readonly number[]): Dive {
    const dive = new Dive(exchange, alive)
    dive.startAt(chosen)
    return dive
  }

  run(): void {
    const { exchange, alive } = this
    exchange.settle()
    this.decideGently(alive, exchange.best)
    this.touch(alive)
    this.closeTouched()
    this.decisions.keep()
  }

  private startAt(chosen: readonly number[]): void {
    const { exchange, decisions, alive } = this
    const { linkStart, link, links, ringStart, ring } = exchange.rings
    const carries = new Int32Array(links.count).fill(-1)
    for (const a of chosen) if (links.ofArc[a]! >= 0) carries[links.ofArc[a]!] = a
    for (const x of alive) decisions.decide(x, struck)
    for (const a of chosen) {
      const l = links.ofArc[a]!
      if (l < 0) continue
      for (let k = ringStart[l]!; k < ringStart[l + 1]!; k++) {
        const x = ring[k]!
        const members = link.subarray(linkStart[x]!, linkStart[x + 1]!)
        if (decisions.of(x) !== forced && members.every((m) => carries[m]! >= 0)) {
          decisions.force(x, carries)
          for (const m of members) exchange.ledger.touch(m)
        }
      }
    }
    exchange.settle()
    this.closeTouched()
    decisions.keep()
  }

  /**
   * Leaves these rings to the prices again and decides anew. What is not better is taken back; where it is pressed, as soon as the prices say so. True when the plan is the best so
   * far.
   */
  tryAnew(rings: readonly number[]): boolean {
    const hope = this.isPressed ? leastHope / Math.max(1, this.exchange.parts.instance.people / 150) : undefined
    return this.tryDeciding((goal) => {
      for (const x of rings) this.decisions.decide(x, undecided)
      this.exchange.settle()
      if (!this.decideGently(rings, goal, hope)) return false
      this.touch(rings)
      return true
    })
  }

  /** Forces a ring, and strikes out those that cannot be closed beside it. What is not better is taken back. */
  tryForced(ring: number): boolean {
    return this.tryDeciding(() => {
      this.decisions.decide(ring, forced)
      this.exchange.settle()
      return true
    })
  }

  private tryDeciding(decide: (goal: Goal) => boolean): boolean {
    const { exchange, decisions } = this
    const { ledger, best } = exchange
    const goal = { value: ledger.value, coverage: this.standing().coverage }
    ledger.forgetTouched()
    if (decide(goal) && this.closeTouched(this.isPressed ? goal : undefined) && this.isReached(goal)) decisions.keep()
    else {
      ledger.forgetTouched()
      decisions.takeBack()
      exchange.settle()
    }
    return exchange.best !== best
  }

  private isReached({ value, coverage }: Goal): boolean {
    const { ledger } = this.exchange
    const tier = compareCoverage(ledger.coverage, coverage)
    return tier > 0 || (tier === 0 && ledger.value >= value)
  }

  /** Whether the prices leave room for a plan above the goal: by that part of what is between the goal and the bound. Whatever is decided next only lessens it. */
  private hasHope(goal: Goal, part = 0): boolean {
    const { ledger, bound, plan } = this.exchange
    const least = goal.value * plan.network.scale
    return ledger.relaxed - least >= part * (bound - least) || compareCoverage(ledger.coverage, goal.coverage) > 0
  }

  /**
   * Moves the shares of these rings on, watches how often each link carries, and decides those that are clearest; the others are moved on
   * again, until all are even. `goal`: a plan to be surpassed. With `hope` it ends, and says false, where that cannot be, or hardly
   * so after the first steps.
   */
  private decideGently(rings: readonly number[], goal: Goal, hope?: number): boolean {
    const { isOpen } = this
    for (const x of rings) isOpen[x] = 1
    const hasHope = this.decideInRounds(rings, goal, hope)
    for (const x of rings) isOpen[x] = 0
    return hasHope
  }

  private decideInRounds(rings: readonly number[], goal: Goal, hope?: number): boolean {
    const { exchange, decisions, average, isOpen } = this
    const { ledger, shares } = exchange
    average.begin()
    const reach = this.pace * Math.sqrt(rings.length / this.alive.length)
    for (let round = 0; round < mostRounds && !exchange.isDone(); round++) {
      for (let step = round === 0 ? -firstSteps : 0; step < stepsBetween; step++) {
        if (hope !== undefined && !this.hasHope(goal, step === 0 ? hope : 0)) return false
        const above = Math.min(ledger.relaxed - goal.value * exchange.plan.network.scale, exchange.bound * reach)
        const active = this.activeOpen()
        const steepness = shares.steepness(active, ledger.carried)
        if (steepness === 0 || above <= 0) break
        decisions.moveShares(active, Math.max(1, (0.7 * above) / steepness))
        exchange.settle()
        average.observe()
      }
      const uneven = this.activeOpen().filter((x) => ledger.isUneven(x))
      if (uneven.length === 0) break
      const clarity = (x: number) => Math.abs(average.of(x) - 0.5)
      uneven.sort((a, b) => clarity(b) - clarity(a) || a - b)
      for (const x of uneven.slice(0, Math.ceil(uneven.length * partDecided))) {
        decisions.decide(x, average.of(x) >= 0.5 ? forced : struck)
        isOpen[x] = 0
      }
      exchange.settle()
    }
    return hope === undefined || this.hasHope(goal)
  }

  private activeOpen(): number[] {
    return this.exchange.activeRings().filter((x) => this.isOpen[x])
  }

  private touch(rings: readonly number[]): void {
    const { linkStart, link } = this.exchange.rings
    for (const x of rings) for (let k = linkStart[x]!; k < linkStart[x + 1]!; k++) this.exchange.ledger.touch(link[k]!)
  }

  /** Decides every ring through a touched link that is uneven, and those that this touches in turn. False where the goal is out of reach on the way. */
  private closeTouched(goal?: Goal): boolean {
    const { exchange, decisions } = this
    const { ringStart, ring } = exchange.rings
    for (let l = exchange.ledger.takeTouched(); l >= 0 && !exchange.isDone(); l = exchange.ledger.takeTouched()) {
      if (goal && !this.hasHope(goal)) return false
      for (let k = ringStart[l]!; k < ringStart[l + 1]!; k++) {
        const x = ring[k]!
        const decision = decisions.of(x)
        if (decision === undecided && exchange.ledger.isUneven(x)) this.decideCheaper(x)
        else if (decision === forced && !exchange.ledger.isClosed(x)) this.put(x, struck)
      }
    }
    exchange.ledger.forgetTouched()
    return true
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
/** Of the gap of 150 people: what a part freed must leave room for after the first steps. */
const leastHope = 0.05

type Goal = { value: number; coverage: Coverage }

type Standing = { relaxed: number; coverage: Coverage }

function isLower(a: Standing, b: Standing): boolean {
  const tier = compareCoverage(a.coverage, b.coverage)
  return tier < 0 || (tier === 0 && a.relaxed < b.relaxed)
}
