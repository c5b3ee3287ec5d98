import { describe, expect, it } from 'vitest'
import { check } from '../check/check.ts'
import type { Instance } from '../instance.ts'
import { readProblem } from '../instance.ts'
import { bestByBruteForce } from '../oracles/brute-force.ts'
import type { ProblemShape } from '../oracles/sample-problems.ts'
import { randomProblem } from '../oracles/sample-problems.ts'
import { solveChecked } from '../oracles/solve-checked.ts'
import { defaultSettings } from '../settings.ts'
import { sourceOf } from './instance-source.ts'
import { keepBest } from './keep-best.ts'
import { solveByLists } from './solve-by-lists.ts'
import { solveWithLists } from './solve-with-lists.ts'

const school: ProblemShape = {
  people: 24,
  arcs: 200,
  needs: 3,
  mentorCapacity: 3,
  menteeCapacity: 2,
  classes: true,
  fixed: 2,
  mutual: 0.6,
}
const shapes: Record<string, ProblemShape> = {
  school,
  'one need, one place': { ...school, needs: 1, mentorCapacity: 1, menteeCapacity: 1, classes: false },
  'few places': { ...school, people: 30, arcs: 300, mentorCapacity: 1 },
}

const tiersOf = (plan: { coveredPeople: number; coveredByPriority: number[] }) => [
  plan.coveredPeople,
  ...plan.coveredByPriority,
]

const evenly = ({ value, imbalance }: { value: number; imbalance?: number }, balance: number) =>
  value - balance * imbalance!

describe('by lists and prices', () => {
  for (const [name, shape] of Object.entries(shapes))
    it(`is as good as with all arcs: ${name}`, () => {
      let added = 0
      for (let seed = 1; seed <= 8; seed++)
        for (const topK of [1, 2, 3, 5])
          for (const objective of ['coverage', 'total'] as const) {
            const instance = readProblem(randomProblem(seed, shape))
            const settings = { reciprocity: 0, objective }
            const whole = solveChecked(instance, settings)
            const { plan, lists } = solveByLists(instance, settings, { topK, floor: seed % 2 })
            added += lists.added
            expect(check(instance, settings, plan)).toEqual([])
            expect(plan.status).toBe('optimal')
            expect([...tiersOf(plan), plan.value]).toEqual([...tiersOf(whole), whole.value])
          }
      expect(added).toBeGreaterThan(100)
    })

  it('shares load as evenly as with all arcs', () => {
    let added = 0
    for (let seed = 1; seed <= 8; seed++)
      for (const balance of [40, 400])
        for (const objective of ['coverage', 'total'] as const) {
          const instance = readProblem(randomProblem(seed, school))
          const settings = { reciprocity: 0, objective, balance }
          const whole = solveChecked(instance, settings)
          const { plan, lists } = solveByLists(instance, settings, { topK: 1 + (seed % 3), floor: 0 })
          added += lists.added
          expect(check(instance, settings, plan)).toEqual([])
          expect(plan.status).toBe('optimal')
          expect([...tiersOf(plan), evenly(plan, balance)]).toEqual([...tiersOf(whole), evenly(whole, balance)])
        }
    expect(added).toBeGreaterThan(30)
  })

  it('has a bound of the complete problem with exchanges and even load', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const instance = readProblem(randomProblem(seed, { ...school, people: 40, arcs: 500 }))
      const settings = { reciprocity: 300, balance: 100, tries: 10 }
      const whole = solveChecked(instance, settings)
      const { plan } = solveByLists(instance, settings, { topK: 3, floor: 0 })
      expect(check(instance, settings, plan)).toEqual([])
      expect(tiersOf(plan)).toEqual(tiersOf(whole))
      const bound = plan.upperBound - 100 * plan.imbalance!
      expect(bound).toBeGreaterThanOrEqual(evenly(whole, 100))
      expect(bound).toBeLessThan(1.005 * evenly(whole, 100))
      const claimed = { ...plan, upperBound: Math.floor(evenly(whole, 100) * 0.99) + 100 * plan.imbalance! }
      expect(check(instance, settings, claimed).map(({ kind }) => kind)).toContain('bound-not-proven')
    }
  })

  it('has a bound of the complete problem with exchanges', () => {
    let added = 0
    for (let seed = 1; seed <= 24; seed++)
      for (const topK of [1, 2]) {
        const problem = randomProblem(seed, { people: 6, arcs: 9, needs: 1, mutual: 0.9, fixed: seed % 2 })
        const instance = readProblem(problem)
        const settings = { ...defaultSettings, reciprocity: 400 }
        const best = bestByBruteForce(problem, settings)
        const { plan, lists } = solveByLists(instance, settings, { topK, floor: 0 })
        added += lists.added
        expect(check(instance, settings, plan)).toEqual([])
        expect(tiersOf(plan)).toEqual([best.coverage.people, ...best.coverage.byPriority])
        expect(plan.upperBound).toBeGreaterThanOrEqual(best.value)
        expect(plan.value).toBeLessThanOrEqual(best.value)
      }
    expect(added).toBeGreaterThan(3)
  })

  it('comes as near with exchanges as with all arcs, and proves it for all', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const instance = readProblem(randomProblem(seed, { ...school, people: 40, arcs: 500 }))
      const settings = { reciprocity: 300, tries: 20 }
      const whole = solveChecked(instance, settings)
      const { plan } = solveByLists(instance, settings, { topK: 3, floor: 0 })
      expect(check(instance, settings, plan)).toEqual([])
      expect(tiersOf(plan)).toEqual(tiersOf(whole))
      expect(plan.upperBound).toBeLessThan(1.002 * whole.upperBound)
      expect(plan.upperBound).toBeGreaterThanOrEqual(whole.value)
    }
  })

  it('does not pass where the certificate leaves out an arc that pays', () => {
    const instance = readProblem(randomProblem(3, { ...school, fixed: 0 }))
    for (const settings of [{ reciprocity: 0 }, { reciprocity: 300 }]) {
      const { plan } = solveByLists(instance, settings, { topK: 3, floor: 0 })
      const lower = (p: number) => plan.certificate.mentorPrice.map((price, q) => (q === p ? price / 2 : price))
      let refused = 0
      let priced = 0
      for (let p = 0; p < instance.people; p++) {
        if (plan.certificate.mentorPrice[p]! < 100) continue
        priced++
        const certificate = { ...plan.certificate, mentorPrice: lower(p) }
        if (check(instance, settings, { ...plan, certificate }).length > 0) refused++
      }
      expect(priced).toBeGreaterThan(3)
      expect(refused).toBe(priced)
    }
  })

  it('does not take a ring outside the lists for nothing', () => {
    const people = ['a', 'b', 'c', 'd'].map((id) => ({ id, mentorCapacity: 1, menteeCapacity: 1 }))
    const arc = (mentor: string, mentee: string, utility: number) => ({ mentor, mentee, need: 'x', utility })
    const arcs = [arc('c', 'a', 500), arc('d', 'b', 500), arc('a', 'b', 400), arc('b', 'a', 400)]
    const instance = readProblem({ people, arcs })
    const listed = solveByLists(instance, { reciprocity: 0 }, { topK: 1, floor: 0 }).plan
    expect(check(instance, { reciprocity: 300 }, listed).map(({ kind }) => kind)).toContain('bound-not-proven')
    const { plan } = solveByLists(instance, { reciprocity: 300 }, { topK: 1, floor: 0 })
    expect(plan).toMatchObject({ value: 1100, upperBound: 1100, status: 'optimal' })
  })

  it('gives the same plan twice', () => {
    const instance = readProblem(randomProblem(9, school))
    const once = solveByLists(instance, { reciprocity: 300 }, { topK: 2 })
    const again = solveByLists(instance, { reciprocity: 300 }, { topK: 2 })
    expect({ ...again.plan, seconds: 0 }).toEqual({ ...once.plan, seconds: 0 })
    expect(again.lists).toEqual(once.lists)
  })

  it('stops when told to, and says what is proven', () => {
    const instance = readProblem(randomProblem(4, { ...school, people: 60, arcs: 900 }))
    for (const after of [0, 3, 30]) {
      let asked = 0
      const watch = { isOver: () => ++asked > after }
      const { plan } = solveByLists(instance, { reciprocity: 300 }, { topK: 1, floor: 0, watch })
      expect(check(instance, { reciprocity: 300 }, plan)).toEqual([])
    }
  })
})

describe('lists', () => {
  const instance = readProblem(randomProblem(5, { ...school, people: 60, arcs: 900 }))
  const part = listed(instance, 2)
  const key = (of: Instance, a: number) => `${of.arcMentor[a]} ${of.arcNeed[a]}`
  const kept = new Set(Array.from({ length: part.arcs }, (_, a) => key(part, a)))

  it('keep what runs the other way', () => {
    const links = new Set(
      Array.from({ length: part.arcs }, (_, a) => `${part.arcMentor[a]} ${part.needMentee[part.arcNeed[a]!]}`),
    )
    for (let a = 0; a < instance.arcs; a++) {
      const [mentor, mentee] = [instance.arcMentor[a]!, instance.needMentee[instance.arcNeed[a]!]!]
      if (links.has(`${mentee} ${mentor}`) && instance.mentorCapacity[mentor]! > 0)
        expect(links).toContain(`${mentor} ${mentee}`)
    }
    expect(kept.size).toBeLessThan(instance.arcs)
  })

  it('keep the best of every need and some of every mentor', () => {
    const arcs = Array.from({ length: instance.arcs }, (_, a) => a).filter(
      (a) => instance.mentorCapacity[instance.arcMentor[a]!]! > 0,
    )
    for (const own of Map.groupBy(arcs, (a) => instance.arcNeed[a]!).values()) {
      const best = Math.max(...own.map((a) => instance.arcUtility[a]!))
      expect(own.some((a) => instance.arcUtility[a] === best && kept.has(key(instance, a)))).toBe(true)
      expect(own.filter((a) => kept.has(key(instance, a))).length).toBeGreaterThanOrEqual(Math.min(2, own.length))
    }
    for (const [mentor, own] of Map.groupBy(arcs, (a) => instance.arcMentor[a]!)) {
      const some = own.filter((a) => kept.has(key(instance, a))).length
      expect(some).toBeGreaterThanOrEqual(Math.min(own.length, 2 * instance.mentorCapacity[mentor]!))
    }
  })

  it('count what was kept, looked at and added', () => {
    const { lists } = solveWithLists(sourceOf(instance), { reciprocity: 0 }, { topK: 2, floor: 2 })
    expect(lists.kept - lists.added).toBe(part.arcs)
    expect(lists.looked).toBeGreaterThanOrEqual(instance.arcs)
    expect(lists.rounds).toBeGreaterThan(0)
  })
})

function listed(instance: Instance, topK: number): Instance {
  return keepBest(sourceOf(instance), { topK, floor: 2 }).kept.instance()
}
