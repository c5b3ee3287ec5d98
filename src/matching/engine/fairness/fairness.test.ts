import { describe, expect, it } from 'vitest'
import { readProblem } from '../instance.ts'
import { bestByBruteForce } from '../oracles/brute-force.ts'
import { randomProblem, seededPick } from '../oracles/sample-problems.ts'
import { solveChecked } from '../oracles/solve-checked.ts'
import type { Problem } from '../problem.ts'
import { defaultSettings } from '../settings.ts'

const fair = { ...defaultSettings, fair: true, reciprocity: 0 }

describe('a fair plan', () => {
  it('covers as well as any, and among those takes in the left out and lifts the worst served', () => {
    for (let seed = 1; seed <= 120; seed++) {
      const drawn = randomProblem(seed, { people: 6, arcs: 9, classes: seed % 2 === 0 })
      const problem: Problem = {
        ...drawn,
        people: drawn.people.map((p, i) => ({ ...p, leftOut: seededPick(seed, i) })),
      }
      const instance = readProblem(problem)
      const plan = solveChecked(instance, fair)
      const best = bestByBruteForce(problem, fair)
      expect([plan.coveredPeople, ...plan.coveredByPriority]).toEqual([
        best.coverage.people,
        ...best.coverage.byPriority,
      ])
      const again = new Set(plan.chosen.map((a) => problem.arcs[a]!.mentee).filter((id) => isLeftOut(problem, id)))
      expect(again.size).toBe(best.coverage.leftOut)
      const worst = Math.min(...plan.chosen.map((a) => problem.arcs[a]!.utility))
      expect([worst, plan.value]).toEqual([best.worst, best.value])
    }
  })

  it('takes the one who waited, at a price in value', () => {
    const person = (id: string, leftOut: boolean) => ({
      id,
      mentorCapacity: id === 'a' ? 1 : 0,
      menteeCapacity: 1,
      leftOut,
    })
    const problem: Problem = {
      people: [person('a', false), person('b', false), person('c', true)],
      arcs: [
        { mentor: 'a', mentee: 'b', need: 'x', utility: 900 },
        { mentor: 'a', mentee: 'c', need: 'x', utility: 100 },
      ],
    }
    const instance = readProblem(problem)
    expect(solveChecked(instance, { reciprocity: 0 }).chosen).toEqual([0])
    expect(solveChecked(instance, fair).chosen).toEqual([1])
  })
})

function isLeftOut(problem: Problem, id: string): boolean {
  return problem.people.some((p) => p.id === id && p.leftOut)
}
