import { describe, expect, it } from 'vitest'
import { readProblem } from './instance.ts'
import { bestByBruteForce } from './oracles/brute-force.ts'
import { randomProblem } from './oracles/sample-problems.ts'
import { solveChecked } from './oracles/solve-checked.ts'
import { defaultSettings } from './settings.ts'

describe('against every feasible plan of small problems', () => {
  const shapes = [
    { people: 4, arcs: 8 },
    { people: 5, arcs: 9, classes: true },
    { people: 5, arcs: 9, classes: true, menteeCapacity: 3, needs: 4 },
    { people: 6, arcs: 8, classes: true, fixed: 2 },
    { people: 5, arcs: 9, mentorCapacity: 1, menteeCapacity: 1 },
  ]
  for (const objective of ['coverage', 'total'] as const)
    for (const [reciprocity, cycles] of [
      [0, 0],
      [300, 0],
      [200, 500],
    ] as const)
      it(`${objective}, ${reciprocity} per pair, ${cycles} per circle`, () => {
        shapes.forEach((shape, s) => {
          for (let seed = 1; seed <= 40; seed++) {
            const problem = randomProblem(1000 * s + seed, shape)
            const settings = { ...defaultSettings, objective, reciprocity, cycles }
            const instance = readProblem(problem)
            const plan = solveChecked(instance, settings)
            const best = bestByBruteForce(problem, settings)
            if (objective === 'coverage')
              expect([plan.coveredPeople, ...plan.coveredByPriority]).toEqual([
                best.coverage.people,
                ...best.coverage.byPriority,
              ])
            expect(plan.upperBound).toBeGreaterThanOrEqual(best.value)
            if (reciprocity + cycles === 0) expect(plan.value).toBe(best.value)
            else expect(plan.value).toBeLessThanOrEqual(best.value)
            if (plan.status === 'optimal') expect(plan.value).toBe(best.value)
          }
        })
      })
})
