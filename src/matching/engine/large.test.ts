import { describe, expect, it } from 'vitest'
import { readProblem } from './instance.ts'
import type { ProblemShape } from './oracles/sample-problems.ts'
import { randomProblem } from './oracles/sample-problems.ts'
import { solveChecked } from './oracles/solve-checked.ts'

/** Above 1500 needs the auction, the small weights and the separate proof of coverage come in. */
describe('large problems', () => {
  const shapes: Record<string, ProblemShape> = {
    'places to spare': { people: 1800, arcs: 12_000, needs: 1, mentorCapacity: 6, menteeCapacity: 1 },
    'as many places as needs': { people: 3500, arcs: 20_000, needs: 1, mentorCapacity: 1, menteeCapacity: 1 },
    'too few places, several needs, classes, fixed arcs': {
      people: 1500,
      arcs: 9000,
      needs: 3,
      mentorCapacity: 1,
      menteeCapacity: 3,
      classes: true,
      fixed: 40,
    },
  }
  for (const [name, shape] of Object.entries(shapes))
    it(`proves value and coverage: ${name}`, () => {
      const instance = readProblem(randomProblem(11, shape))
      const settings = { reciprocity: 0 }
      const plan = solveChecked(instance, settings)
      expect(plan.status).toBe('optimal')
    })

  it('stays within its own bound with exchanges', () => {
    const instance = readProblem(
      randomProblem(12, { people: 1800, arcs: 9000, needs: 1, mentorCapacity: 2, menteeCapacity: 1 }),
    )
    const settings = { reciprocity: 300, tries: 10 }
    const plan = solveChecked(instance, settings)
    expect(plan.gap).toBeLessThan(0.001)
  })

  it('proves the plan on either side of what 32 bits hold', () => {
    const sizes = [...Array.from({ length: 48 }, (_, k) => 24 + k), 100, 150, 250]
    for (const people of sizes) {
      const shape = { people, arcs: 8 * people, needs: 1, mentorCapacity: 1, menteeCapacity: 1, classes: true }
      const plan = solveChecked(readProblem(randomProblem(people, shape)), { reciprocity: 0 })
      expect([people, plan.status, plan.gap]).toEqual([people, 'optimal', 0])
    }
  })
})
