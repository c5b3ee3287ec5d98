import { describe, expect, it } from 'vitest'
import { readProblem } from '../instance.ts'
import { randomProblem } from '../oracles/sample-problems.ts'
import { solveChecked } from '../oracles/solve-checked.ts'
import type { Plan } from '../plan.ts'
import type { Arc, Priority } from '../problem.ts'
import { seededRandom } from '../seeded-random.ts'
import { solve } from '../solve.ts'
import { figuresOf } from '../tally.ts'
import { check, judge } from './check.ts'

const plain = { reciprocity: 0 }
const covers = { kind: 'coverage-not-proven' }
const serves = { kind: 'worst-served-not-proven' }

describe('a plan that claims more than it proves is refused', () => {
  const instance = readProblem(randomProblem(3, { people: 14, arcs: 60 }))
  const best = solveChecked(instance, plain)
  const poor = (change: Partial<Plan>, certificate: Partial<Plan['certificate']>): Plan => {
    const figures = figuresOf(instance, best.chosen.slice(0, 1))
    const said = { ...best, chosen: best.chosen.slice(0, 1), ...figures, value: figures.utility, upperBound: 1e12 }
    return { ...said, ...change, certificate: { ...best.certificate, coverage: undefined, ...certificate } }
  }

  it('where prices of quotas that are not there would excuse it', () => {
    for (const quotaPrice of [new Float64Array(0), new Float64Array(3)])
      for (const status of ['gap', 'time-limit'] as const)
        expect(check(instance, plain, poor({ status }, { quotaPrice }))).toEqual([covers])
  })

  it('where time ran out, unless it says what that left open', () => {
    expect(check(instance, plain, poor({ status: 'time-limit' }, {}))).toEqual([covers])
    expect(check(instance, plain, poor({ status: 'optimal' }, { isCut: true }))).toContainEqual(covers)
    for (const status of ['gap', 'time-limit'] as const)
      expect(judge(instance, plain, poor({ status }, { isCut: true }))).toEqual({ violations: [], open: ['coverage'] })
    const proven = { ...best, certificate: { ...best.certificate, isCut: true } }
    expect(judge(instance, plain, proven)).toEqual({ violations: [], open: [] })
  })
})

describe('that nobody could serve the worst served better', () => {
  const fair = { reciprocity: 0, fair: true }
  const worst = ({ chosen }: Plan, utility: Int32Array) => Math.min(...chosen.map((a) => utility[a]!))

  it('is proven, and no plan that serves them worse passes', () => {
    let worse = 0
    for (let seed = 1; seed <= 25; seed++) {
      const instance = readProblem(randomProblem(seed, { people: 14, arcs: 60 }))
      const good = solveChecked(instance, fair)
      expect(judge(instance, fair, good).open).toEqual([])
      const { leastUtility = 1, worstServed } = good.certificate
      const without = { ...good, certificate: { ...good.certificate, worstServed: undefined } }
      if (leastUtility < 1000) expect(check(instance, fair, without)).toEqual([serves])
      const cut = { ...without, status: 'time-limit' }
      expect(judge(instance, fair, cut)).toEqual({ violations: [], open: leastUtility < 1000 ? ['worst-served'] : [] })
      const unfair = solve(instance, plain)
      if (worst(unfair, instance.arcUtility) >= worst(good, instance.arcUtility)) continue
      worse++
      for (const least of [1, worst(unfair, instance.arcUtility)])
        for (const proof of [undefined, worstServed, unfair.certificate.coverage]) {
          const certificate = { ...unfair.certificate, leastUtility: least, worstServed: proof }
          const forged = { ...unfair, certificate: { ...certificate, coverage: good.certificate.coverage } }
          for (const status of ['optimal', 'gap'])
            expect(check(instance, fair, { ...forged, status })).toContainEqual(serves)
        }
    }
    expect(worse).toBeGreaterThan(1)
  })

  it('is proven of exchanges alone', () => {
    let proven = 0
    for (let seed = 1; seed <= 12; seed++) {
      const instance = readProblem(randomProblem(seed, { people: 9, arcs: 30, mutual: 0.8 }))
      const settings = { onlyExchanges: 3, fair: true } as const
      const plan = solveChecked(instance, settings)
      const rings = plan.certificate.rings!
      if (plan.status !== 'optimal' || !rings.worstServed) continue
      proven++
      const least = plan.certificate.leastUtility! - 1
      const without = { ...plan.certificate, rings: { ...rings, worstServed: undefined } }
      const lower = { ...plan.certificate, leastUtility: least }
      for (const certificate of [without, lower])
        expect(check(instance, settings, { ...plan, certificate })).toContainEqual(serves)
    }
    expect(proven).toBeGreaterThan(5)
  })
})

describe('exchanges alone', () => {
  const settings = { onlyExchanges: 2, reciprocity: 0 } as const

  it('are added up exactly, however many', () => {
    const size = 150
    const random = seededRandom(size)
    const classOf = () => (1 + Math.floor(random() * 3)) as Priority
    const names = Array.from({ length: size }, (_, c) => [0, 1, 2, 3].map((k) => `${c}-${k}`))
    const people = names.flatMap((own, c) => [
      ...own.map((id) => ({ id, mentorCapacity: 1, menteeCapacity: 1 })),
      { id: `idle ${c}`, mentorCapacity: 0, menteeCapacity: 1 },
    ])
    // four people who could sit two by two in two ways, one of them worth two more
    const arcs = names.flatMap((own): Arc[] => {
      const priority = own.map(classOf)
      const both = (a: number, b: number, utility: number): Arc[] =>
        [
          [a, b],
          [b, a],
        ].map(([m, i]) => ({ mentor: own[m!]!, mentee: own[i!]!, need: 'n', utility, priority: priority[i!]! }))
      return [...both(0, 1, 501), ...both(2, 3, 500), ...both(1, 2, 500), ...both(3, 0, 500)]
    })
    const idle = names.map(([first], c) => ({
      mentor: first!,
      mentee: `idle ${c}`,
      need: 'n',
      utility: 5,
      priority: classOf(),
    }))
    const instance = readProblem({ people, arcs: [...arcs, ...idle] })
    const best = solve(instance, settings)
    expect(best.utility).toBe(size * 2002)
    for (const swapped of [1, 16, size]) {
      const chosen = best.chosen.map((a) => (a < 8 * swapped ? 8 * Math.floor(a / 8) + 4 + (a % 4) : a))
      const rings = names.flatMap((_, c) => [0, 2].map((k) => [0, 1].map((j) => 8 * c + (c < swapped ? 4 : 0) + k + j)))
      const utility = best.utility - 2 * swapped
      const worse = { ...best, chosen, status: 'optimal', utility, value: utility, upperBound: utility }
      const certificate = { ...best.certificate, rings: { ...best.certificate.rings!, chosen: rings } }
      const [fault] = check(instance, settings, { ...worse, certificate })
      expect(fault).toMatchObject({ kind: 'bound-not-proven', said: utility })
    }
  })
})
