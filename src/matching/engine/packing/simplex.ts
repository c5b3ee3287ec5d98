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
  private readonly place: Int32Array
  /** Columns that may enter, and by place among them their worth and what they use: rows start[i] … start[i + 1] − 1, so much of each. */
  private readonly open: Int32Array
  private readonly worth: Float64Array
  private readonly start: Int32Array
  private readonly rowOf: Int32Array
  private readonly useOf: Int8Array
  private readonly allColumns: number
  private readonly size: number
  /** By column. */
  private readonly inverse: Float64Array
  private readonly level: Float64Array
  private readonly price: Float64Array
  /** Place among `open` of the column in the basis per row, −1 − row for a slack. */
  private readonly basis: Int32Array
  private readonly inBasis: Uint8Array
  /** Rows that a pivot changes. */
  private readonly moved: Int32Array
  private next = 0

  constructor(columns: Packing['columns'], room: Float64Array, place: Int32Array, isOpen: (column: number) => boolean) {
    this.place = place
    this.allColumns = columns.length
    this.open = Int32Array.from(columns.keys()).filter(isOpen)
    this.worth = Float64Array.from(this.open, (c) => columns[c]!.worth)
    let size = place.reduce((most, row) => Math.max(most, row), -1) + 1
    this.start = new Int32Array(this.open.length + 1)
    const rowOf: number[] = []
    const useOf: number[] = []
    for (const [i, c] of this.open.entries()) {
      const { rows, use, choice } = columns[c]!
      for (let k = 0; k < rows.length; k++) {
        rowOf.push(place[rows[k]!]!)
        useOf.push(use[k]!)
      }
      // «covered» counts once
      if (choice < 0) {
        rowOf.push(size++)
        useOf.push(1)
      }
      this.start[i + 1] = rowOf.length
    }
    this.rowOf = Int32Array.from(rowOf)
    this.useOf = Int8Array.from(useOf)
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
    this.moved = new Int32Array(size)
    this.basis = Int32Array.from({ length: size }, (_, k) => -1 - k)
    this.inBasis = new Uint8Array(this.open.length)
  }

  run(isLate: () => boolean): { price: Float64Array; part: Float64Array } {
    const most = this.worth.reduce((max, one) => Math.max(max, one), 0)
    const least = most > 1e9 ? 0.01 : 1e-6
    for (let pivots = 0; pivots < 20 * this.size + 1000 && !(pivots % 16 === 0 && isLate()); pivots++) {
      const { column, gain } = this.mostGain(least)
      if (column === none) break
      const way = this.direction(column)
      const row = this.firstFull(way)
      if (row < 0) break
      this.pivot(column, row, way, gain)
    }
    const part = new Float64Array(this.allColumns)
    this.basis.forEach((i, row) => {
      if (i >= 0) part[this.open[i]!] = this.level[row]!
    })
    const price = Float64Array.from(this.place, (row) => (row < 0 ? 0 : Math.max(0, this.price[row]!)))
    return { price, part }
  }

  /** A place among `open`, or a slack as in `basis`; `none` when nothing gains more than `least`. */
  private mostGain(least: number): { column: number; gain: number } {
    let column = none
    let gain = least
    for (let seen = 0; seen < this.open.length && !(column !== none && seen % block === 0); seen++) {
      const i = this.next
      this.next = i + 1 === this.open.length ? 0 : i + 1
      if (this.inBasis[i]) continue
      const net = this.worth[i]! - this.priceOf(i)
      if (net <= gain) continue
      gain = net
      column = i
    }
    for (let k = 0; k < this.size; k++) {
      if (-this.price[k]! <= gain) continue
      gain = -this.price[k]!
      column = -1 - k
    }
    return { column, gain }
  }

  private priceOf(i: number): number {
    const { rowOf, useOf, price } = this
    const end = this.start[i + 1]!
    let sum = 0
    for (let k = this.start[i]!; k < end; k++) sum += useOf[k]! * price[rowOf[k]!]!
    return sum
  }

  private direction(i: number): Float64Array {
    const { size, inverse, rowOf, useOf } = this
    if (i < 0) return inverse.slice((-1 - i) * size, -i * size)
    const way = new Float64Array(size)
    for (let k = this.start[i]!; k < this.start[i + 1]!; k++) {
      const begin = rowOf[k]! * size
      const use = useOf[k]!
      for (let j = 0; j < size; j++) way[j]! += use * inverse[begin + j]!
    }
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
    let count = 0
    for (let i = 0; i < size; i++) if (Math.abs(way[i]!) > 1e-12) this.moved[count++] = i
    const moved = this.moved.subarray(0, count)
    for (const i of moved) level[i] = Math.max(0, level[i]! - step * way[i]!)
    level[row] = step
    for (let r = 0; r < size; r++) {
      const start = r * size
      const share = inverse[start + row]! / way[row]!
      if (share === 0) continue
      for (let k = 0; k < count; k++) inverse[start + moved[k]!]! -= way[moved[k]!]! * share
      inverse[start + row] = share
      this.price[r]! += gain * share
    }
    const left = this.basis[row]!
    if (left >= 0) this.inBasis[left] = 0
    if (column >= 0) this.inBasis[column] = 1
    this.basis[row] = column
  }
}
