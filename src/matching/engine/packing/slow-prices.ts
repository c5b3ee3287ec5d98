import type { Packing } from './packing.ts'

/** Prices for packings too large for the simplex: subgradient with Polyak's step towards `target`. */
export function pricesByDescent(
  { columns, rows }: Packing,
  room: Float64Array,
  { target, isLate }: { target: number; isLate: () => boolean },
): { price: Float64Array; part: Float64Array } {
  const price = new Float64Array(rows)
  const part = new Float64Array(columns.length)
  let best = { bound: Infinity, price: price.slice(), part: part.slice() }
  let pace = 1
  let idle = 0
  for (let round = 0; round < 300 && pace > 0.01 && !isLate(); round++) {
    const over = room.map((n) => -n)
    let bound = price.reduce((sum, one, r) => sum + one * room[r]!, 0)
    columns.forEach((column, c) => {
      const net = column.worth - column.rows.reduce((sum, row, k) => sum + column.use[k]! * price[row]!, 0)
      part[c] = net > 0 ? 1 : 0
      if (net <= 0) return
      bound += net
      column.rows.forEach((row, k) => {
        over[row]! += column.use[k]!
      })
    })
    idle = bound < best.bound ? 0 : idle + 1
    if (idle === 0) best = { bound, price: price.slice(), part: part.slice() }
    if (idle === 8) {
      pace /= 2
      idle = 0
      price.set(best.price)
      continue
    }
    const steepness = over.reduce((sum, n, r) => sum + (n > 0 || price[r]! > 0 ? n * n : 0), 0)
    if (steepness === 0) break
    const step = (pace * (bound - target)) / steepness
    over.forEach((n, r) => {
      price[r] = Math.max(0, price[r]! + step * n)
    })
  }
  return best
}
