import { seededRandom } from '../seeded-random.ts'
import type { Packing } from './packing.ts'

/**
 * The packing with fractions allowed (revised simplex from the empty plan, dense inverse of the basis). `price` per row is what proves
 * its worth; a «covered» column counts once at most, which its price takes care of. For some thousand rows and columns.
 */
export function solveFractions(
  { rows, columns }: Packing,
  room: Float64Array,
  { isOpen, isLate }: { isOpen: (column: number) => boolean; isLate: () => boolean },
): { price: Float64Array; part: Float64Array } {
  const used = usedRows(columns, rows, isOpen)
  return new Simplex(columns, room, used, isOpen).run(isLate)
}

/** Rows that some open column uses, and one more for each «covered», which counts once. */
function usedRows(columns: Packing['columns'], rows: number, isOpen: (column: number) => boolean): Int32Array {
  const place = new Int32Array(rows).fill(-1)
  let next = 0
  columns.forEach((column, c) => {
    if (isOpen(c)) for (const row of column.rows) if (place[row]! < 0) place[row] = next++
  })
  return place
}

const none = -Infinity

/** So many columns are looked at before the best of them enters. */
const block = 3000

class Simplex {
  private readonly columns: Packing['columns']
  private readonly place: Int32Array
  private readonly open: number[]
  private readonly size: number
  /** By column. */
  private readonly inverse: Float64Array
  private readonly level: Float64Array
  private readonly price: Float64Array
  /** Column in the basis per row, −1 − row for a slack. */
  private readonly basis: Int32Array
  /** Row of the basis that «covered» of a column uses besides. */
  private readonly once: Map<number, number>
  private readonly inBasis: Uint8Array
  private next = 0

  constructor(columns: Packing['columns'], room: Float64Array, place: Int32Array, isOpen: (column: number) => boolean) {
    this.columns = columns
    this.place = place
    this.open = columns.flatMap((_, c) => (isOpen(c) ? [c] : []))
    let size = place.reduce((most, row) => Math.max(most, row), -1) + 1
    this.once = new Map(this.open.filter((c) => columns[c]!.choice < 0).map((c) => [c, size++]))
    this.size = size
    this.inverse = new Float64Array(size * size)
    for (let k = 0; k < size; k++) this.inverse[k * size + k] = 1
    this.level = new Float64Array(size).fill(1)
    const random = seededRandom(size)
    place.forEach((row, r) => {
      if (row >= 0) this.level[row] = room[r]!
    })
    for (let k = 0; k < size; k++) this.level[k]! += 1e-6 * (1 + random())
    this.price = new Float64Array(size)
    this.basis = Int32Array.from({ length: size }, (_, k) => -1 - k)
    this.inBasis = new Uint8Array(columns.length)
  }

  run(isLate: () => boolean): { price: Float64Array; part: Float64Array } {
    const most = this.open.reduce((max, c) => Math.max(max, this.columns[c]!.worth), 0)
    const least = most > 1e9 ? 0.01 : 1e-6
    for (let pivots = 0; pivots < 20 * this.size + 1000 && !(pivots % 16 === 0 && isLate()); pivots++) {
      const { column, gain } = this.mostGain(least)
      if (column === none) break
      const way = this.direction(column)
      const row = this.firstFull(way)
      if (row < 0) break
      this.pivot(column, row, way, gain)
    }
    const part = new Float64Array(this.columns.length)
    this.basis.forEach((c, row) => {
      if (c >= 0) part[c] = this.level[row]!
    })
    const price = Float64Array.from(this.place, (row) => (row < 0 ? 0 : Math.max(0, this.price[row]!)))
    return { price, part }
  }

  /** A column, or a slack as in `basis`; `none` when nothing gains more than `least`. */
  private mostGain(least: number): { column: number; gain: number } {
    let column = none
    let gain = least
    for (let seen = 0; seen < this.open.length && !(column !== none && seen % block === 0); seen++) {
      const c = this.open[this.next]!
      this.next = (this.next + 1) % this.open.length
      if (this.inBasis[c]) continue
      const net = this.columns[c]!.worth - this.priceOf(c)
      if (net <= gain) continue
      gain = net
      column = c
    }
    for (let k = 0; k < this.size; k++) {
      if (-this.price[k]! <= gain) continue
      gain = -this.price[k]!
      column = -1 - k
    }
    return { column, gain }
  }

  private priceOf(c: number): number {
    const { rows, use } = this.columns[c]!
    let sum = 0
    for (let k = 0; k < rows.length; k++) sum += use[k]! * this.price[this.place[rows[k]!]!]!
    const once = this.once.get(c)
    return once === undefined ? sum : sum + this.price[once]!
  }

  private direction(c: number): Float64Array {
    if (c < 0) return this.inverse.slice((-1 - c) * this.size, -c * this.size)
    const { rows, use } = this.columns[c]!
    const way = new Float64Array(this.size)
    const add = (row: number, factor: number) => {
      const start = row * this.size
      for (let i = 0; i < this.size; i++) way[i]! += factor * this.inverse[start + i]!
    }
    rows.forEach((row, k) => {
      add(this.place[row]!, use[k]!)
    })
    const once = this.once.get(c)
    if (once !== undefined) add(once, 1)
    return way
  }

  private firstFull(way: Float64Array): number {
    let found = -1
    let least = Infinity
    for (let i = 0; i < this.size; i++) {
      if (way[i]! <= 1e-9) continue
      const ratio = this.level[i]! / way[i]!
      if (ratio > least + 1e-12 || (ratio > least - 1e-12 && way[i]! <= way[found]!)) continue
      least = Math.min(least, ratio)
      found = i
    }
    return found
  }

  private pivot(column: number, row: number, way: Float64Array, gain: number): void {
    const { size, inverse, level } = this
    const step = level[row]! / way[row]!
    for (let i = 0; i < size; i++) level[i] = Math.max(0, level[i]! - step * way[i]!)
    level[row] = step
    for (let k = 0; k < size; k++) {
      const start = k * size
      const share = inverse[start + row]! / way[row]!
      if (share === 0) continue
      for (let i = 0; i < size; i++) inverse[start + i]! -= way[i]! * share
      inverse[start + row] = share
      this.price[k]! += gain * share
    }
    const left = this.basis[row]!
    if (left >= 0) this.inBasis[left] = 0
    if (column >= 0) this.inBasis[column] = 1
    this.basis[row] = column
  }
}
