import type { Packing, PackingProof } from './packing.ts'
import { solveFractions } from './simplex.ts'
import { pricesByDescent } from './slow-prices.ts'

/** Beyond that many rows the inverse grows too large; prices then come by descent, and a gap may stay. */
const mostRows = 1600

/** The best choices, by branching on those that the fractions leave undecided; every leaf is bounded by its prices. */
export class PackingSearch {
  best: { choices: number[]; worth: number } = { choices: [], worth: 0 }
  bound = -Infinity
  private readonly packing: Packing
  private readonly isLate: () => boolean
  private readonly tries: number
  private readonly isLarge: boolean
  private readonly closed: Uint8Array
  private branches = 0

  constructor(packing: Packing, { tries, isLate }: { tries: number; isLate: () => boolean }) {
    this.packing = packing
    this.tries = tries
    this.isLate = isLate
    this.closed = new Uint8Array(packing.columns.length)
    this.isLarge =
      new Set(packing.columns.flatMap(({ rows }) => rows)).size > mostRows || packing.columns.length > 300_000
    this.offer([], new Float64Array(packing.columns.length))
  }

  prove(): PackingProof {
    return this.branch([], this.packing.room)
  }

  private branch(inside: readonly number[], room: Float64Array): PackingProof {
    this.branches++
    const isOpen = (c: number) => !this.closed[c] && this.fits(c, room)
    const { price, part } = this.prices(room, isOpen)
    const bound = this.boundAt(inside, room, price, isOpen)
    this.offer(inside, part)
    const column = this.mostDivided(part, isOpen)
    const isOver = this.isProven(bound) || this.isLarge || this.branches >= this.tries || this.isLate()
    if (isOver || column < 0) {
      this.bound = Math.max(this.bound, bound)
      return { price }
    }
    const struck = this.strike(bound, price, isOpen)
    const withIt = this.branch([...inside, column], this.roomAfter(room, column))
    this.closed[column] = 1
    const withoutIt = this.branch(inside, room)
    for (const c of [column, ...struck]) this.closed[c] = 0
    const { choice } = this.packing.columns[column]!
    return { strike: price, rest: { choice, inside: withIt, outside: withoutIt } }
  }

  /** Closes the columns that no plan better than the best can have: with them the bound would fall to it. */
  private strike(bound: number, price: Float64Array, isOpen: (c: number) => boolean): number[] {
    const struck: number[] = []
    this.packing.columns.forEach(({ choice }, c) => {
      if (choice >= 0 && isOpen(c) && this.isProven(bound + Math.min(0, this.netOf(c, price)))) struck.push(c)
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

  isProven(bound = this.bound): boolean {
    return Math.floor(bound + 1e-3) <= this.best.worth
  }

  private prices(room: Float64Array, isOpen: (c: number) => boolean) {
    const { packing, isLate } = this
    return this.isLarge
      ? pricesByDescent(packing, room, { target: this.best.worth, isLate })
      : solveFractions(packing, room, { isOpen, isLate })
  }

  private fits(c: number, room: Float64Array): boolean {
    const { rows, use, choice } = this.packing.columns[c]!
    return choice < 0 || rows.every((row, k) => use[k]! < 0 || room[row]! >= use[k]!)
  }

  private roomAfter(room: Float64Array, c: number): Float64Array {
    const after = room.slice()
    const { rows, use } = this.packing.columns[c]!
    rows.forEach((row, k) => {
      after[row]! -= use[k]!
    })
    return after
  }

  private boundAt(
    inside: readonly number[],
    room: Float64Array,
    price: Float64Array,
    isOpen: (c: number) => boolean,
  ): number {
    const { columns } = this.packing
    let sum = inside.reduce((worth, c) => worth + columns[c]!.worth, 0)
    for (let r = 0; r < price.length; r++) sum += price[r]! * room[r]!
    columns.forEach((_, c) => {
      if (isOpen(c)) sum += Math.max(0, this.netOf(c, price))
    })
    return sum
  }

  /** Rounds the fractions: the greatest parts first, then whatever still fits, by worth. */
  private offer(inside: readonly number[], part: Float64Array): void {
    const { columns, room } = this.packing
    const chosen = [...inside]
    let left = inside.reduce((rest, c) => this.roomAfter(rest, c), room)
    const order = columns.flatMap(({ choice }, c) => (choice >= 0 && !inside.includes(c) && !this.closed[c] ? [c] : []))
    const gain = (c: number) => columns[c]!.worth / columns[c]!.rows.length
    for (const c of order.sort((a, b) => part[b]! - part[a]! || gain(b) - gain(a) || a - b)) {
      if (!this.fits(c, left)) continue
      chosen.push(c)
      left = this.roomAfter(left, c)
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
