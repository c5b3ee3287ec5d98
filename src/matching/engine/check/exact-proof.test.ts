import { describe, expect, it } from 'vitest'
import type { Instance } from '../instance.ts'
import { readProblem } from '../instance.ts'
import { solveChecked } from '../oracles/solve-checked.ts'
import type { Arc, Priority } from '../problem.ts'
import { seededRandom } from '../seeded-random.ts'
import { solve } from '../solve.ts'
import { check } from './check.ts'
import { ExactSum } from './exact-sum.ts'
import { ontoGrid } from './onto-grid.ts'

/** As many mentors as mentees, who have one need each, of three classes: what a person weighs is the third power of their number. */
function twoSides(seed: number, size: number): Instance {
  const random = seededRandom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const names = Array.from({ length: size }, (_, k) => k)
  const people = names.flatMap((k) => [
    { id: `m${k}`, mentorCapacity: 1, menteeCapacity: 0 },
    { id: `r${k}`, mentorCapacity: 0, menteeCapacity: 1 },
  ])
  const arcs = names.flatMap((k): Arc[] => {
    const priority = (1 + below(3)) as Priority
    const mentors = new Set(Array.from({ length: 6 }, () => below(size)))
    return [...mentors].map((m) => ({
      mentor: `m${m}`,
      mentee: `r${k}`,
      need: 'n',
      utility: 1 + below(1000),
      priority,
    }))
  })
  return readProblem({ people, arcs })
}

const plain = { reciprocity: 0 }

describe('sums beyond what a double holds', () => {
  it('are added as whole numbers would be', () => {
    const random = seededRandom(5)
    const sum = new ExactSum()
    let judge = 0n
    for (let k = 0; k < 500; k++) {
      const value = Math.floor((random() - 0.5) * 2 ** 50)
      const times = Math.floor(random() * 2 ** 31)
      sum.addProduct(value / 64, times)
      sum.add(value)
      judge += BigInt(value) * BigInt(times) + 64n * BigInt(value)
    }
    sum.add(-Number(judge / 64n))
    judge -= 64n * BigInt(Number(judge / 64n))
    expect(sum.total()).toBe(Number(judge) / 64)
  })

  it('are never too small, and tell what is no number', () => {
    const sum = new ExactSum()
    for (const value of [2 ** 80, 1, 2 ** -60, -(2 ** 80)]) sum.add(value)
    expect(Math.floor(sum.total())).toBe(1)
    for (const value of [Number.NaN, Infinity]) {
      sum.addProduct(value, 2)
      expect(sum.total()).toBeNaN()
    }
  })

  it('refuse no honest optimum', () => {
    for (const size of [900, 1200]) expect(solveChecked(twoSides(1, size), plain).status).toBe('optimal')
  })

  it('let no worse plan pass as the best', () => {
    const instance = twoSides(1170, 1170)
    const best = solve(instance, plain)
    const struck = instance.arcForbidden.slice()
    let tried = 0
    for (const arc of best.chosen.slice(0, 40)) {
      struck[arc] = 1
      const worse = solve({ ...instance, arcForbidden: struck }, plain, best)
      struck[arc] = 0
      if (worse.value >= best.value || worse.coveredNeeds < best.coveredNeeds) continue
      tried++
      const said = { ...worse, status: 'optimal', upperBound: worse.value, certificate: best.certificate }
      expect(check(instance, plain, said)).not.toEqual([])
    }
    expect(tried).toBeGreaterThan(20)
  })

  it('take prices as they are where they lie on a grid, and nearest to it elsewhere', () => {
    const { certificate } = solve(twoSides(3, 30), plain)
    expect(ontoGrid(certificate)?.certificate).toBe(certificate)
    const third = { ...certificate, mentorPrice: certificate.mentorPrice.map((price) => price + 1 / 3) }
    const { mentorPrice } = ontoGrid(third)!.certificate
    for (const [p, price] of mentorPrice.entries())
      expect([price % 2 ** -10, price - third.mentorPrice[p]! < 0.001]).toEqual([0, true])
    expect(ontoGrid({ ...certificate, weights: { ...certificate.weights, person: Infinity } })).toBeUndefined()
  })
})
