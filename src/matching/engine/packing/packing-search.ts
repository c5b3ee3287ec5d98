import type { Packing, PackingProof } from './packing.ts'
import type { Bound } from './price-grid.ts'
import { addTo, noLess, ontoGrid, stepsFor, wholeOf } from './price-grid.ts'
import { solveFractions } from './simplex.ts'
import { pricesByDescent } from './slow-prices.ts'

/** Beyond that many rows the inverse grows too large; prices then come by descent, and a gap may stay. */
const mostRows = 1600

/** For fractions by simplex. */
export function isTooLarge({ columns }: Packing): boolean {
  return new Set(columns.flatMap(({ rows }) => rows)).size > mostRows || columns.length > 300_000
}

/** With more columns the first plan comes from a dive, and only so many of them are weighed there. */
export const manyColumns = 20_000
const nearColumns = 4000
/** One in so many of the choices of the fractions is taken before the others are weighed anew; no one part is best everywhere. */
const partsTaken = [12, 4]

/** So many decisions deep at most, so that neither the search nor whoever reads its proof overruns the stack. */
const mostDecisions = 500

/** The best choices, by branching on those that the fractions leave undecided; every leaf is bounded by its prices. */
export class PackingSearch {
  best: { choices: number[]; worth: number } = { choices: [], worth: 0 }
  /** Whole: no plan is worth more. */
  bound = -Infinity
  private readonly packing: Packing
  private readonly isLate: () => boolean
  private readonly tries: number
  private readonly isLarge: boolean
  private readonly closed: Uint8Array
  private readonly steps: number
  private branches = 0

  constructor(packing: Packing, { tries, isLate }: { tries: number; isLate: () => boolean }) {
    this.packing = packing
    this.tries = tries
    this.isLate = isLate
    this.closed = new Uint8Array(packing.columns.length)
    this.isLarge = isTooLarge(packing)
    this.steps = stepsFor(packing)
    this.offer([], new Float64Array(packing.columns.length))
  }

  prove(): PackingProof {
    return this.branch([], this.packing.room)
  }

  private branch(inside: readonly number[], room: Float64Array, above?: Float64Array, depth = 0): PackingProof {
    this.branches++
    const isOpen = (c: number) => !this.closed[c] && this.fits(c, room)
    const { price, part, bound } = this.bounded(inside, room, isOpen, above)
    this.offer(inside, part)
    if (this.branches === 1 && this.packing.columns.length > manyColumns && !this.isLarge)
      for (const taken of partsTaken) if (!this.isProven(bound)) this.dive(price, part, taken)
    const column = this.mostDivided(part, isOpen)
    const isSpent = this.branches >= this.tries || depth >= mostDecisions || this.isLate()
    const isOver = this.isProven(bound) || this.isLarge || isSpent
    if (isOver || column < 0) {
      this.bound = Math.max(this.bound, wholeOf(bound))
      return { price }
    }
    const struck = this.strike(bound, price, isOpen)
    const withIt = this.branch([...inside, column], this.roomAfter(room, column), price, depth + 1)
    this.closed[column] = 1
    const withoutIt = this.branch(inside, room, price, depth + 1)
    for (const c of [column, ...struck]) this.closed[c] = 0
    const { choice } = this.packing.columns[column]!
    return { strike: price, rest: { choice, inside: withIt, outside: withoutIt } }
  }

  /** Fractions cut short by the time prove little: the prices from above hold here too. */
  private bounded(
    inside: readonly number[],
    room: Float64Array,
    isOpen: (c: number) => boolean,
    above: Float64Array | undefined,
  ) {
    const { price, part } = this.prices(room, isOpen)
    const bound = this.boundAt(inside, room, price, isOpen)
    const known = above && this.boundAt(inside, room, above, isOpen)
    return known && !noLess(known, bound) ? { price: above!, part, bound: known } : { price, part, bound }
  }

  /** Closes the columns that no plan better than the best can have: with them the bound would fall to it. */
  private strike(bound: Bound, price: Float64Array, isOpen: (c: number) => boolean): number[] {
    const struck: number[] = []
    this.packing.columns.forEach(({ choice }, c) => {
      if (choice >= 0 && isOpen(c) && this.isProven(bound, Math.min(0, this.netOf(c, price)))) struck.push(c)
    })
    for (const c of struck) this.closed[c] = 1
    return struck
  }

  private netOf(c: number, price: Float64Array): number {
    const { worth, rows, use } = this.packing.columns[c]!
    let net = worth
    for (let k = 0; k < rows.length; k++) net -= use[k]! * price[rows[k]!]!
    return net
  }

  /** `less`: so much less is known of some plans. */
  private isProven(bound: Bound, less = 0): boolean {
    return wholeOf(bound, less) <= this.best.worth
  }

  private prices(room: Float64Array, isOpen: (c: number) => boolean) {
    const { packing, isLate } = this
    const { price, part } = this.isLarge
      ? pricesByDescent(packing, room, { target: this.best.worth, isLate })
      : solveFractions(packing, room, { isOpen, isLate })
    return { price: ontoGrid(price, this.steps), part }
  }

  private fits(c: number, room: Float64Array): boolean {
    const { rows, use, choice } = this.packing.columns[c]!
    return choice < 0 || rows.every((row, k) => use[k]! < 0 || room[row]! >= use[k]!)
  }

  private roomAfter(room: Float64Array, c: number): Float64Array {
    const after = room.slice()
    this.take(after, c)
    return after
  }

  private take(room: Float64Array, c: number): void {
    const { rows, use } = this.packing.columns[c]!
    for (let k = 0; k < rows.length; k++) room[rows[k]!]! -= use[k]!
  }

  private boundAt(
    inside: readonly number[],
    room: Float64Array,
    price: Float64Array,
    isOpen: (c: number) => boolean,
  ): Bound {
    const { columns } = this.packing
    const sum: Bound = { whole: 0, part: 0 }
    for (const c of inside) addTo(sum, columns[c]!.worth)
    for (let r = 0; r < price.length; r++) addTo(sum, price[r]! * room[r]!)
    columns.forEach((_, c) => {
      if (isOpen(c)) addTo(sum, Math.max(0, this.netOf(c, price)))
    })
    return sum
  }

  /**
   * From the fractions down to a plan: the clearest choices are taken, the others weighed anew, until no more fit. Only choices that cost little
   * at the prices are weighed.
   */
  private dive(price: Float64Array, first: Float64Array, taken: number): void {
    const { packing } = this
    const net = Float64Array.from(packing.columns.keys(), (c) => this.netOf(c, price))
    const isNear = new Uint8Array(net.length)
    for (const c of [...net.keys()].sort((a, b) => net[b]! - net[a]! || a - b).slice(0, nearColumns)) isNear[c] = 1
    const inside: number[] = []
    let part = first
    const room = packing.room.slice()
    while (!this.isLate()) {
      const clearest = [...part.keys()]
        .filter((c) => packing.columns[c]!.choice >= 0 && part[c]! > 0.001 && this.fits(c, room))
        .sort((a, b) => part[b]! - part[a]! || a - b)
      if (clearest.length === 0) break
      for (const c of clearest.filter((c, k) => k < clearest.length / taken || part[c]! > 0.999)) {
        if (!this.fits(c, room)) continue
        inside.push(c)
        this.take(room, c)
      }
      const isOpen = (c: number) => isNear[c] === 1 && this.fits(c, room)
      part = solveFractions(packing, room, { isOpen, isLate: this.isLate }).part
    }
    this.offer(inside, part)
  }

  /** Rounds the fractions: the greatest parts first, then whatever still fits, by worth. */
  private offer(inside: readonly number[], part: Float64Array): void {
    const { columns, room } = this.packing
    const chosen = [...inside]
    const left = room.slice()
    for (const c of inside) this.take(left, c)
    const isInside = new Set(inside)
    const order = columns.flatMap(({ choice }, c) => (choice >= 0 && !isInside.has(c) && !this.closed[c] ? [c] : []))
    const gain = (c: number) => columns[c]!.worth / columns[c]!.rows.length
    for (const c of order.sort((a, b) => part[b]! - part[a]! || gain(b) - gain(a) || a - b)) {
      if (!this.fits(c, left)) continue
      chosen.push(c)
      this.take(left, c)
    }
    const worth = this.worthOf(chosen, left)
    if (worth > this.best.worth)
      this.best = { choices: chosen.map((c) => columns[c]!.choice).sort((a, b) => a - b), worth }
  }

  private worthOf(chosen: readonly number[], left: Float64Array): number {
    const { columns } = this.packing
    const covered = columns.filter(({ choice, rows }) => choice < 0 && left[rows[0]!]! >= 1)
    return [...chosen.map((c) => columns[c]!), ...covered].reduce((sum, { worth }) => sum + worth, 0)
  }

  private mostDivided(part: Float64Array, isOpen: (c: number) => boolean): number {
    let found = -1
    let most = 0.001
    this.packing.columns.forEach(({ choice }, c) => {
      const divided = Math.min(part[c]!, 1 - part[c]!)
      if (choice < 0 || divided <= most || !isOpen(c)) return
      most = divided
      found = c
    })
    return found
  }
}
