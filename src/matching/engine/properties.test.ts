import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProblem } from './instance.ts'
import { randomProblem } from './oracles/sample-problems.ts'
import { solveChecked } from './oracles/solve-checked.ts'
import type { Problem } from './problem.ts'
import type { Settings } from './settings.ts'

const problems = fc
  .record({
    seed: fc.nat(100_000),
    people: fc.integer({ min: 2, max: 14 }),
    arcs: fc.integer({ min: 1, max: 50 }),
    needs: fc.integer({ min: 1, max: 4 }),
    mentorCapacity: fc.integer({ min: 0, max: 3 }),
    menteeCapacity: fc.integer({ min: 0, max: 3 }),
    classes: fc.boolean(),
    fixed: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ seed, ...shape }) => randomProblem(seed, shape))

const exact: Partial<Settings> = { reciprocity: 0 }
const tiers = (problem: Problem, settings = exact) => {
  const plan = solveChecked(readProblem(problem), settings)
  return [plan.coveredPeople, ...plan.coveredByPriority, plan.value]
}

describe('whatever the problem', () => {
  it('passes the checker, with and without exchanges', () => {
    fc.assert(
      fc.property(
        problems,
        fc.constantFrom(0, 50, 300),
        fc.constantFrom('coverage', 'total'),
        (problem, reciprocity, objective) => {
          const instance = readProblem(problem)
          const settings = { reciprocity, objective, tries: 5 } as const
          solveChecked(instance, settings)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('covers no fewer people when a mentor comes', () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: 1, max: 3 }), (problem, mentorCapacity) => {
        const newcomer = { id: 'new', mentorCapacity, menteeCapacity: 0 }
        const first = problem.arcs[0]
        const arcs = first ? [...problem.arcs, { ...first, mentor: 'new', fixed: false }] : []
        const [before] = tiers(problem)
        const [after] = tiers({ people: [...problem.people, newcomer], arcs })
        expect(after).toBeGreaterThanOrEqual(before!)
      }),
    )
  })

  it('keeps its arcs optimal when all utilities are scaled', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const small = { ...problem, arcs: problem.arcs.map((a) => ({ ...a, utility: Math.ceil(a.utility / 4) })) }
        const scaled = { ...small, arcs: small.arcs.map((a) => ({ ...a, utility: a.utility * 3 })) }
        const [people, first, second, third, value] = tiers(small)
        expect(tiers(scaled)).toEqual([people, first, second, third, value! * 3])
      }),
    )
  })

  it('does not care for names or order', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const renamed: Problem = {
          people: problem.people.map((p) => ({ ...p, id: `x${p.id}` })).reverse(),
          arcs: problem.arcs.map((a) => ({ ...a, mentor: `x${a.mentor}`, mentee: `x${a.mentee}` })).reverse(),
        }
        expect(tiers(renamed)).toEqual(tiers(problem))
      }),
    )
  })

  it('gives the same plan twice', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const once = solveChecked(readProblem(problem), { reciprocity: 300, cycles: 100, tries: 5 })
        const again = solveChecked(readProblem(problem), { reciprocity: 300, cycles: 100, tries: 5 })
        expect({ ...again, seconds: 0 }).toEqual({ ...once, seconds: 0 })
      }),
      { numRuns: 40 },
    )
  })
})
