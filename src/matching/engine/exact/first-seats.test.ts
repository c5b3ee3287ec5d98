import { describe, expect, it } from 'vitest'
import { seededRandom } from '../seeded-random.ts'
import { openAssignment } from './assignment.ts'
import { takeFirstSeats } from './first-seats.ts'

/** One seat a column; costs lie so far apart that doubles cannot tell all of their differences. */
function coarse(seed: number, rows: number, columns: number, apart: number) {
  const random = seededRandom(seed)
  const rowStart = Int32Array.from({ length: rows }, (_, r) => r * columns)
  return openAssignment({
    rowStart,
    rowEnd: rowStart.map((start) => start + columns),
    arcColumn: Int32Array.from({ length: rows * columns }, (_, a) => a % columns),
    cost: Float64Array.from(
      { length: rows * columns },
      () => (random() < 0.5 ? -apart : 0) - Math.floor(random() * 1000),
    ),
    home: new Float64Array(rows).fill(4 * apart),
    seats: new Int32Array(columns).fill(1),
  })
}

describe('the first seats', () => {
  it('are taken in the end, however far weights lie apart', () => {
    for (const apart of [2 ** 53, 2 ** 54, 2 ** 56, 2 ** 60])
      for (const [rows, columns] of [
        [3, 2],
        [4, 3],
        [6, 4],
      ] as const)
        for (let seed = 1; seed <= 200; seed++) {
          let asked = 0
          const s = coarse(seed, rows, columns, apart)
          const left = takeFirstSeats(s, () => ++asked > 20)
          expect(asked).toBeLessThan(20)
          expect(left.length + s.rowArc.filter((a) => a !== -1).length).toBe(rows)
        }
  })

  it('leave everybody standing who has none when it is late', () => {
    const s = coarse(1, 3000, 20, 1000)
    const left = takeFirstSeats(s, () => true)
    expect(left.every((r) => s.rowArc[r] === -1)).toBe(true)
    expect(left.length + s.rowArc.filter((a) => a !== -1).length).toBe(3000)
  })
})
