import { describe, expect, it } from 'vitest'
import { readProblem } from './instance.ts'
import { solveChecked } from './oracles/solve-checked.ts'
import type { Problem } from './problem.ts'
import { seededRandom } from './seeded-random.ts'

/** Everybody may have everybody, at costs drawn evenly from 1…100: how the `assign` files of the OR-Library were made (Beasley, 1990). */
function assign(size: number, seed: number): number[][] {
  const random = seededRandom(seed)
  return Array.from({ length: size }, () => Array.from({ length: size }, () => 1 + Math.floor(random() * 100)))
}

/** The least cost by the Hungarian method in its textbook form, row by row: shares nothing with the engine. */
function leastCost(cost: readonly number[][]): number {
  const n = cost.length
  const [u, v] = [new Float64Array(n + 1), new Float64Array(n + 1)]
  const rowOf = new Int32Array(n + 1)
  for (let row = 1; row <= n; row++) {
    const slack = new Float64Array(n + 1).fill(Infinity)
    const done = new Uint8Array(n + 1)
    const via = new Int32Array(n + 1)
    let column = 0
    rowOf[0] = row
    do {
      done[column] = 1
      let [next, least] = [0, Infinity]
      for (let c = 1; c <= n; c++) {
        if (done[c]) continue
        const reduced = cost[rowOf[column]! - 1]![c - 1]! - u[rowOf[column]!]! - v[c]!
        if (reduced < slack[c]!) {
          slack[c] = reduced
          via[c] = column
        }
        if (slack[c]! < least) [next, least] = [c, slack[c]!]
      }
      for (let c = 0; c <= n; c++)
        if (done[c]) {
          u[rowOf[c]!]! += least
          v[c]! -= least
        } else slack[c]! -= least
      column = next
    } while (rowOf[column] !== 0)
    for (; column > 0; column = via[column]!) rowOf[column] = rowOf[via[column]!]!
  }
  return Array.from({ length: n }, (_, c) => cost[rowOf[c + 1]! - 1]![c]!).reduce((sum, one) => sum + one, 0)
}

/** Columns are mentors with one place, or one mentor of several places for so many columns alike. */
function asProblem(cost: readonly number[][], placesEach = 1): Problem {
  const size = cost.length
  const mentors = Array.from({ length: size / placesEach }, (_, m) => ({
    id: `m${m}`,
    mentorCapacity: placesEach,
    menteeCapacity: 0,
  }))
  const mentees = cost.map((_, r) => ({ id: `r${r}`, mentorCapacity: 0, menteeCapacity: 1 }))
  const arcs = cost.flatMap((row, r) =>
    mentors.map(({ id }, m) => ({ mentor: id, mentee: `r${r}`, need: 'n', utility: 101 - row[m * placesEach]! })),
  )
  return { people: [...mentors, ...mentees], arcs }
}

describe('assignment as in the OR-Library', () => {
  for (const [size, seeds] of [
    [20, 6],
    [100, 3],
  ] as const)
    it(`${size} × ${size}: the least cost, everybody covered`, () => {
      for (let seed = 1; seed <= seeds; seed++) {
        const cost = assign(size, seed)
        const plan = solveChecked(readProblem(asProblem(cost)), { reciprocity: 0 })
        expect([plan.coveredPeople, 101 * size - plan.value, plan.status]).toEqual([size, leastCost(cost), 'optimal'])
      }
    })

  it('with mentors of several places, each as so many columns alike', () => {
    for (const placesEach of [2, 5, 10]) {
      const drawn = assign(60, 40 + placesEach)
      const alike = drawn.map((row) => row.map((_, c) => row[c - (c % placesEach)]!))
      const plan = solveChecked(readProblem(asProblem(alike, placesEach)), { reciprocity: 0 })
      expect([plan.coveredPeople, 101 * 60 - plan.value, plan.status]).toEqual([60, leastCost(alike), 'optimal'])
    }
  })
})
