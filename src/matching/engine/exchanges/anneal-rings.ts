import type { Coverage } from '../tally.ts'
import { compareCoverage } from '../tally.ts'
import type { Exchange } from './exchange.ts'
import { Lot } from './lot.ts'
import { forced, RingDecisions, struck } from './ring-decisions.ts'
import { RingProspects } from './ring-prospects.ts'

/**
 * Simulated annealing over the set of forced rings, from the best plan. A step forces a ring that promises much before all others, or strikes out
 * a forced one; what cannot be closed beside it is struck out, and for the people thus freed other rings are forced. Everything else is chosen exactly
 * each time. A worse plan is kept the more rarely the worse it is, and the cooler it has become. `cost`: of each ring at the prices of the bound.
 */
export function annealRings(exchange: Exchange, cost: Float64Array, steps: number): void {
  if (exchange.rings.count > 0) new Annealing(exchange, cost).run(steps)
}

class Annealing {
  private readonly exchange: Exchange
  private readonly decisions: RingDecisions
  private readonly prospects: RingProspects
  private readonly lot: Lot
  private readonly ofPerson: number[][]
  /** Rings struck out in this step. */
  private readonly gone = new Set<number>()

  constructor(exchange: Exchange, cost: Float64Array) {
    const { rings, parts } = exchange
    this.exchange = exchange
    this.decisions = new RingDecisions(exchange, [])
    this.prospects = new RingProspects(exchange)
    this.lot = new Lot(cost.map((one) => Math.exp(-Math.max(0, one) / spread)))
    this.ofPerson = Array.from({ length: parts.instance.people }, () => [])
    for (let x = 0; x < rings.count; x++) for (const p of this.peopleOf(x)) this.ofPerson[p]!.push(x)
    this.forceClosed(exchange.best.chosen)
  }

  run(steps: number): void {
    const { exchange, decisions } = this
    for (let i = 0; i < steps && !exchange.isDone(); i++) {
      const heat = hottest * (coolest / hottest) ** (i / steps)
      const before = this.standing()
      exchange.ledger.forgetTouched()
      this.gone.clear()
      this.change(this.draw(heat))
      this.refill()
      if (this.isKept(before, heat)) decisions.keep()
      else {
        decisions.takeBack()
        this.settle()
      }
    }
  }

  /** The most promising of a few, with some luck in the heat. */
  private draw(heat: number): number {
    const { exchange, decisions, prospects, lot } = this
    let best = -1
    let most = -Infinity
    for (let i = 0; i < drawn; i++) {
      const x = lot.draw(exchange.random())
      const brings = decisions.of(x) === forced ? -exchange.rings.worth[x]! : prospects.of(x)
      const luck = -heat * Math.log(-Math.log(Math.max(exchange.random(), 1e-12)))
      if (best >= 0 && !(brings + luck > most)) continue
      best = x
      most = brings + luck
    }
    return best
  }

  private change(ring: number): void {
    const { decisions, gone } = this
    if (decisions.of(ring) === forced) {
      decisions.decide(ring, struck)
      gone.add(ring)
    } else {
      decisions.decide(ring, forced)
      decisions.press(ring, 1)
      this.settle()
      this.strikeOpen(ring)
      decisions.press(ring, -1)
    }
    this.settle()
    this.strikeOpen()
  }

  /** Strikes out what is forced and yet not closed, all but one ring. */
  private strikeOpen(but = -1): void {
    const { exchange, decisions, gone } = this
    const { ringStart, ring } = exchange.rings
    for (let hasMore = true; hasMore; ) {
      const open = new Set<number>()
      for (let l = exchange.ledger.takeTouched(); l >= 0; l = exchange.ledger.takeTouched())
        for (let k = ringStart[l]!; k < ringStart[l + 1]!; k++) {
          const x = ring[k]!
          if (x !== but && decisions.of(x) === forced && !exchange.ledger.isClosed(x)) open.add(x)
        }
      for (const x of open) {
        decisions.decide(x, struck)
        gone.add(x)
      }
      hasMore = open.size > 0
      if (hasMore) this.settle()
    }
  }

  /** Forces other rings of the people whose rings are gone, as long as the plan is no worse for it. */
  private refill(): void {
    const near = new Set<number>()
    for (const x of this.gone)
      for (const p of this.peopleOf(x)) for (const y of this.ofPerson[p]!) if (!this.gone.has(y)) near.add(y)
    for (let left = refills; left > 0; ) {
      const hopeful = this.hopefulAmong(near)
      const place = hopeful.slice(0, left).findIndex((x) => {
        near.delete(x)
        return this.forceSoftly(x)
      })
      if (place < 0) return
      left -= place + 1
    }
  }

  private hopefulAmong(rings: Iterable<number>): number[] {
    const found: { ring: number; brings: number }[] = []
    for (const ring of rings) {
      if (this.decisions.of(ring) === forced) continue
      const brings = this.prospects.of(ring)
      if (brings > 0) found.push({ ring, brings })
    }
    return found.sort((a, b) => b.brings - a.brings || a.ring - b.ring).map(({ ring }) => ring)
  }

  private forceSoftly(ring: number): boolean {
    const { decisions, exchange } = this
    const before = exchange.ledger.value
    decisions.decide(ring, forced)
    this.settle()
    if (exchange.ledger.isClosed(ring) && exchange.ledger.value >= before) return true
    decisions.decide(ring, struck)
    this.settle()
    return false
  }

  private forceClosed(chosen: readonly number[]): void {
    const { exchange, decisions } = this
    const { linkStart, link, links, count } = exchange.rings
    const carries = new Int32Array(links.count).fill(-1)
    for (const a of chosen) if (links.ofArc[a]! >= 0) carries[links.ofArc[a]!] = a
    for (let x = 0; x < count; x++)
      if (link.subarray(linkStart[x]!, linkStart[x + 1]!).every((l) => carries[l]! >= 0)) decisions.force(x, carries)
    this.settle()
    decisions.keep()
  }

  private peopleOf(ring: number): number[] {
    const { linkStart, link, links } = this.exchange.rings
    return Array.from(link.subarray(linkStart[ring]!, linkStart[ring + 1]!), (l) => links.from[l]!)
  }

  private isKept(before: Standing, heat: number): boolean {
    const { ledger, parts, random } = this.exchange
    const tier = parts.coverageFirst ? compareCoverage(ledger.coverage, before.coverage) : 0
    const gain = ledger.value - before.value
    return tier > 0 || (tier === 0 && (gain >= 0 || random() < Math.exp(gain / heat)))
  }

  private standing(): Standing {
    const { value, coverage } = this.exchange.ledger
    return { value, coverage: { ...coverage, byPriority: [...coverage.byPriority] } }
  }

  private settle(): void {
    this.exchange.settle()
    this.prospects.forget()
  }
}

type Standing = { value: number; coverage: Coverage }

/** In units of value: what a worse plan may lack, about. */
const hottest = 80
const coolest = 15
/** A ring that costs so much at the prices of the bound is drawn e times as rarely. */
const spread = 60
const drawn = 4
/** Rings tried for those who were freed. */
const refills = 8
