import { describe, expect, it } from 'vitest'
import { check } from '../check/check.ts'
import { readProblem } from '../instance.ts'
import { randomProblem } from '../oracles/sample-problems.ts'
import { solveChecked } from '../oracles/solve-checked.ts'
import { defaultSettings } from '../settings.ts'
import { solve } from '../solve.ts'

/** Some 36 people with about 11 arcs each, one thing given and taken or two: some thousand circles. */
const school = (seed: number) =>
  readProblem(randomProblem(seed, { people: 36, arcs: 420, needs: 2, mentorCapacity: 2, menteeCapacity: 2 }))

const settings = { ...defaultSettings, cycles: 300, enough: 0.0005 }

describe('many circles', () => {
  it.each([1, 2, 3])('are never worse than pairs alone, and bounded narrowly: school %i', (seed) => {
    const instance = school(seed)
    const pairs = solveChecked(instance, { ...settings, cycles: 0 })
    const plan = solveChecked(instance, settings)
    expect(plan.certificate.tolls?.length).toBeGreaterThan(0)
    expect(plan.coveredNeeds).toBe(pairs.coveredNeeds)
    expect(plan.value).toBeGreaterThanOrEqual(pairs.value + settings.cycles * pairs.cycles)
    expect(plan.gap).toBeLessThan(0.03)
    expect(plan.certificate.shares.some(({ people }) => people.length === 3)).toBe(true)
  })

  it('are found to the last where everybody may help everybody', () => {
    const names = Array.from({ length: 15 }, (_, p) => `p${p}`)
    const people = names.map((id) => ({ id, mentorCapacity: 1, menteeCapacity: 1 }))
    const arcs = names.flatMap((mentor) =>
      names.filter((name) => name !== mentor).map((mentee) => ({ mentor, mentee, need: 'n', utility: 500 })),
    )
    const plan = solveChecked(readProblem({ people, arcs }), { ...settings, reciprocity: 0 })
    expect(plan).toMatchObject({ value: 15 * 500 + 5 * 300, cycles: 5 })
    expect(plan.gap).toBeLessThan(0.005)
  })

  it('keep what was found before, and their circles', () => {
    const instance = school(1)
    const before = solveChecked(instance, settings)
    expect(solveChecked(instance, settings, before).value).toBeGreaterThanOrEqual(before.value)
  })

  it('are refused with a toll too small, or a bound below what the tolls prove', () => {
    const instance = school(1)
    const plan = solve(instance, settings)
    const { certificate, upperBound } = plan
    const halved = certificate.tolls!.map((one) => ({ ...one, toll: one.toll / 2 }))
    const kinds = (claim: typeof plan) => check(instance, settings, claim).map((one) => one.kind)
    expect(kinds({ ...plan, certificate: { ...certificate, tolls: halved } })).toContain('bound-not-proven')
    const lower = Math.max(plan.value, Math.floor(upperBound * 0.99))
    expect(kinds({ ...plan, upperBound: lower })).toContain('bound-not-proven')
  })

  it('hold with even load, in a fair plan and stopped early', () => {
    for (const more of [{ balance: 60 }, { fair: true }, { timeLimit: 0.02 }, { objective: 'total' as const }])
      expect(solveChecked(school(2), { ...settings, ...more }).value).toBeGreaterThan(0)
  })
})
