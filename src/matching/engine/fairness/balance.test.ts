import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../check/check.ts'
import { readProblem } from '../instance.ts'
import { everyPlan } from '../oracles/brute-force.ts'
import { randomProblem } from '../oracles/sample-problems.ts'
import { solveChecked } from '../oracles/solve-checked.ts'
import { bestTiers, tiersOf } from '../oracles/tiers.ts'
import type { Progress } from '../watch.ts'
import { imbalanceOf } from './balanced-seats.ts'
import { priceOfFairness } from './price-of-fairness.ts'

describe('balanced load', () => {
  for (const [objective, reciprocity] of [
    ['coverage', 0],
    ['total', 0],
    ['coverage', 300],
  ] as const)
    it(`is the best trade for value there is: ${objective}, ${reciprocity} per pair`, () => {
      let uneven = 0
      for (let seed = 1; seed <= 36; seed++) {
        const shape = { people: 5, arcs: 9, mentorCapacity: 4, classes: seed % 2 === 0, fixed: seed % 3 }
        const instance = readProblem(randomProblem(seed, shape))
        const balance = [1, 150, 5000][seed % 3]!
        const settings = { objective, reciprocity, balance }
        const plan = solveChecked(instance, settings)
        const best = bestTiers(instance, settings, everyPlan(instance))
        const found = tiersOf(instance, settings, plan.chosen)
        if (plan.status === 'optimal') expect(found).toEqual(best)
        else expect(found.slice(0, -1)).toEqual(best.slice(0, -1))
        if (reciprocity === 0) expect(plan.status).toBe('optimal')
        uneven += plan.imbalance!
      }
      expect(uneven).toBeGreaterThan(10)
    })

  it('never makes load less even, whatever the problem', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.constantFrom(1, 40, 2000), (seed, balance) => {
        const instance = readProblem(
          randomProblem(seed, { people: 14, arcs: 60, mentorCapacity: 5, classes: true, fixed: 3 }),
        )
        const settings = { reciprocity: 0, balance, fair: seed % 2 === 0 }
        const plan = solveChecked(instance, settings)
        const before = solveChecked(instance, { ...settings, balance: 0 })
        expect(plan.imbalance).toBeLessThanOrEqual(imbalanceOf(instance, before.chosen))
        expect(plan.value).toBeLessThanOrEqual(before.value)
      }),
      { numRuns: 80 },
    )
  })

  it('is searched and told of by what plans are worth without it, however much it costs', () => {
    const instance = readProblem(randomProblem(1, { people: 40, arcs: 260, mentorCapacity: 4, mutual: 0.7 }))
    for (const balance of [300, 20_000]) {
      const told: Progress[] = []
      const settings = { reciprocity: 300, balance, tries: 10 }
      const plan = solveChecked(instance, settings, undefined, { onProgress: (step) => told.push(step) })
      expect(plan.gap).toBeLessThan(0.05)
      expect([told.at(-1)!.value, told.at(-1)!.phase]).toEqual([plan.value, 'search'])
    }
  })

  it('tells a wrong price, bound or evenness from a right one', () => {
    const instance = readProblem(randomProblem(7, { people: 12, arcs: 60, mentorCapacity: 5 }))
    const settings = { reciprocity: 0, balance: 200 }
    const plan = solveChecked(instance, settings)
    const { certificate } = plan
    const tampered = [
      { ...plan, imbalance: plan.imbalance! + 1 },
      { ...plan, upperBound: plan.upperBound - 1 },
      { ...plan, certificate: { ...certificate, mentorPrice: certificate.mentorPrice.map((p) => p / 2) } },
    ]
    for (const one of tampered) expect(check(instance, settings, one)).not.toEqual([])
  })
})

describe('the price of fairness', () => {
  it('is what the two plans say, per person too', () => {
    const instance = readProblem(randomProblem(3, { people: 30, arcs: 200, mentorCapacity: 6, menteeCapacity: 1 }))
    const settings = { reciprocity: 0, balance: 1000 }
    const { fair, plain, difference, loads, greatestLoad } = priceOfFairness(instance, settings)
    expect([fair.coveredPeople, plain.imbalance]).toEqual([plain.coveredPeople, undefined])
    expect(difference.value).toBe(fair.value - plain.value)
    expect(difference.value).toBeLessThan(0)
    const shifts = [...difference.gains, ...difference.losses]
    expect(shifts.reduce((sum, { before, after }) => sum + after - before, 0)).toBe(difference.utility)
    expect(loads.reduce((sum, one) => sum + one.fair - one.plain, 0)).toBe(fair.coveredNeeds - plain.coveredNeeds)
    expect(greatestLoad.fair).toBeLessThan(greatestLoad.plain)
  })
})
