import { describe, expect, it } from 'vitest'
import { readProblem } from '../instance.ts'
import { randomProblem } from '../oracles/sample-problems.ts'
import { solveChecked } from '../oracles/solve-checked.ts'
import type { Problem } from '../problem.ts'
import { componentsOf } from './components.ts'

const settings = { reciprocity: 300, tries: 10 }

/** Several problems side by side, whose people do not know each other. */
function sideBySide(problems: readonly Problem[]): Problem {
  const named = (id: string, i: number) => `${i}-${id}`
  return {
    people: problems.flatMap(({ people }, i) => people.map((p) => ({ ...p, id: named(p.id, i) }))),
    arcs: problems.flatMap(({ arcs }, i) =>
      arcs.map((a) => ({ ...a, mentor: named(a.mentor, i), mentee: named(a.mentee, i) })),
    ),
  }
}

describe('schools that have nothing to do with each other', () => {
  const schools = [1, 2, 3].map((seed) => randomProblem(seed, { people: 40, arcs: 220, classes: true, fixed: 3 }))
  const whole = readProblem(sideBySide(schools))

  it('fall apart, and come together to one plan with one proof', () => {
    const found = componentsOf(whole)
    expect(found.reduce((sum, part) => sum + part.arcs.length, 0)).toBe(whole.arcs)
    const plan = solveChecked(whole, settings)
    const apart = schools.map((school) => solveChecked(readProblem(school), settings))
    expect(plan.coveredPeople).toBe(apart.reduce((sum, one) => sum + one.coveredPeople, 0))
    expect(plan.gap).toBeLessThan(0.003)
  })

  it('tell figures of the whole while one after the other is solved', () => {
    const bounds: number[] = []
    const plan = solveChecked(whole, settings, undefined, {
      onProgress: ({ upperBound }) => upperBound !== undefined && bounds.push(upperBound),
    })
    expect(Math.min(...bounds)).toBeGreaterThan(plan.upperBound - schools.length)
    expect(bounds.at(-1)).toBeLessThan(1.1 * plan.upperBound)
  })

  it('are found again from an earlier plan', () => {
    const plan = solveChecked(whole, settings)
    const again = solveChecked(whole, settings, plan)
    expect(again.gap).toBeLessThan(0.003)
  })
})
