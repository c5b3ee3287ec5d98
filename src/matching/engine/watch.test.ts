import { describe, expect, it } from 'vitest'
import { readProblem } from './instance.ts'
import { randomProblem } from './oracles/sample-problems.ts'
import { solveChecked } from './oracles/solve-checked.ts'
import type { Phase, Progress } from './watch.ts'

const cases = [
  { name: 'exchanges', shape: { people: 60, arcs: 500, classes: true }, settings: { reciprocity: 300, cycles: 100 } },
  { name: 'fairness', shape: { people: 60, arcs: 300 }, settings: { reciprocity: 0, fair: true } },
  {
    name: 'an auction',
    shape: { people: 2500, arcs: 9000, needs: 1, mentorCapacity: 1, menteeCapacity: 1 },
    settings: { reciprocity: 0 },
  },
]

describe('whoever looks on', () => {
  for (const { name, shape, settings } of cases)
    it(`may stop it at any moment: ${name}`, () => {
      const instance = readProblem(randomProblem(21, shape))
      let looks = 0
      const whole = solveChecked(instance, settings, undefined, { isOver: () => ++looks < 0 })
      const moments = [0, 1, 2, 3, 5, 9, Math.floor(looks / 2), looks - 1]
      for (const moment of moments) {
        let left = moment
        const plan = solveChecked(instance, settings, undefined, { isOver: () => left-- <= 0 })
        expect(plan.status).not.toBe('gap')
        if (!plan.certificate.isCut) expect(plan.coveredPeople).toBe(whole.coveredPeople)
      }
    })

  it('may stop it while seats change hands: every moment of the first search', () => {
    const instance = readProblem(randomProblem(21, { people: 60, arcs: 500, classes: true }))
    const settings = { reciprocity: 300, tries: 0 }
    const whole = solveChecked(instance, settings)
    for (let moment = 0; moment < 60; moment++) {
      let left = moment
      const plan = solveChecked(instance, settings, undefined, { isOver: () => left-- <= 0 })
      expect([plan.status, plan.upperBound >= whole.value]).toEqual(['time-limit', true])
      if (!plan.certificate.isCut) expect(plan.coveredPeople).toBe(whole.coveredPeople)
    }
  })

  it('may stop it soon after it began from an earlier plan: nobody takes more than they can', () => {
    for (const [seed, people, arcs, fair] of [
      [30, 24, 120, true],
      [16, 60, 360, false],
    ] as const) {
      const instance = readProblem(randomProblem(seed, { people, arcs }))
      const settings = { reciprocity: 300, fair, tries: 2 }
      const earlier = solveChecked(instance, settings)
      for (const moment of [0, 2, 5, 10, 20]) {
        let left = moment
        solveChecked(instance, settings, earlier, { isOver: () => left-- <= 0 })
      }
    }
  })

  for (const onlyExchanges of [2, 3] as const)
    it(`may stop a search for exchanges alone: rings of ${onlyExchanges}`, () => {
      for (const seed of [1, 2, 3]) {
        const instance = readProblem(randomProblem(seed, { people: 40, arcs: 240, mutual: 0.6 }))
        const settings = { onlyExchanges, objective: 'total' } as const
        const whole = solveChecked(instance, settings)
        for (const moment of [0, 1, 2, 5, 20]) {
          let left = moment
          const plan = solveChecked(instance, settings, undefined, { isOver: () => left-- <= 0 })
          expect(plan.upperBound).toBeGreaterThanOrEqual(whole.value)
        }
      }
    })

  for (const limit of ['atMost', 'atLeast'] as const)
    it(`may stop it while quotas are being kept: ${limit}`, () => {
      const shape = { people: 60, arcs: 300, needs: 1, menteeCapacity: 1, mutual: 0.2 }
      const { people, arcs } = randomProblem(5, shape)
      const labelled = arcs.map((arc) => ({ ...arc, labels: [Number(arc.mentor.slice(1)) % 2 ? 'odd' : 'even'] }))
      const free = solveChecked(readProblem({ people, arcs }), { reciprocity: 0 })
      const odd = free.chosen.filter((a) => labelled[a]!.labels[0] === 'odd').length
      const quota = { name: 'odd', label: 'odd', [limit]: limit === 'atMost' ? odd - 4 : odd + 3 }
      const instance = readProblem({ people, arcs: labelled, quotas: [quota] })
      const whole = solveChecked(instance, { reciprocity: 0 })
      expect(whole.status).toBe('optimal')
      for (const fair of [false, true])
        for (const moment of [0, 1, 2, 3, 5, 8, 13, 21]) {
          let left = moment
          const settings = { reciprocity: 0, fair }
          const plan = solveChecked(instance, settings, undefined, { isOver: () => left-- <= 0 })
          expect(plan.status).not.toBe('gap')
          expect(plan.coveredPeople).toBeLessThanOrEqual(whole.coveredPeople)
          if (!fair && plan.coveredPeople === whole.coveredPeople)
            expect(plan.upperBound).toBeGreaterThanOrEqual(whole.value)
        }
    })

  it('is told the phase, and figures that only get better', () => {
    const instance = readProblem(randomProblem(22, { people: 80, arcs: 800 }))
    const told: Progress[] = []
    const plan = solveChecked(instance, { reciprocity: 300 }, undefined, { onProgress: (step) => told.push(step) })
    const phases = [...new Set(told.map((step) => step.phase))]
    expect(phases).toEqual<Phase[]>(['cover', 'bound', 'search'])
    const bounds = told.flatMap((step) => step.upperBound ?? [])
    expect(bounds).toEqual(bounds.toSorted((a, b) => b - a))
    expect(bounds.at(-1)!).toBeGreaterThanOrEqual(plan.upperBound)
  })
})
