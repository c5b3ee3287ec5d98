import { describe, expect, it } from 'vitest'
import { check } from '../check/check.ts'
import { readProblem } from '../instance.ts'
import { bestByBruteForce, everyPlan } from '../oracles/brute-force.ts'
import { randomProblem, seededPick } from '../oracles/sample-problems.ts'
import { solveChecked } from '../oracles/solve-checked.ts'
import { bestTiers, tiersOf } from '../oracles/tiers.ts'
import type { Arc, Priority, Problem, Quota } from '../problem.ts'
import { ProblemError } from '../problem.ts'
import { seededRandom } from '../seeded-random.ts'
import { defaultSettings } from '../settings.ts'

type By = 'mentor' | 'need' | 'lot'

/** Labels by mentor or by need (one side: it stays a flow where a mentee has one need) or by lot. */
function withQuotas(problem: Problem, seed: number, by: By, quotas: Quota[]): Problem {
  const random = seededRandom(seed)
  const half = (text: string) => (Number(text.slice(1)) % 2 === 0 ? 'even' : 'odd')
  const labelOf = {
    mentor: (a: Problem['arcs'][number]) => half(a.mentor),
    need: (a: Problem['arcs'][number]) => half(a.need),
  }
  const arcs = problem.arcs.map((arc) => {
    const label = by === 'lot' ? (random() < 0.5 ? 'even' : 'odd') : labelOf[by](arc)
    return { ...arc, labels: [label] }
  })
  const known = new Set(arcs.flatMap(({ labels }) => labels))
  return { ...problem, arcs, quotas: quotas.filter(({ label }) => known.has(label)) }
}

function trySolve(instance: ReturnType<typeof readProblem>, settings: Parameters<typeof solveChecked>[1]) {
  try {
    return solveChecked(instance, settings)
  } catch (error) {
    if (error instanceof ProblemError) return error.flaw
    throw error
  }
}

describe('quotas', () => {
  for (const by of ['mentor', 'need', 'lot'] as const)
    for (const [reciprocity, further] of [
      [0, {}],
      [200, {}],
      [0, { balance: 120 }],
      [0, { fair: true }],
      [200, { fair: true, balance: 60 }],
    ] as const)
      it(`hold, and cost no more than they must: by ${by}, ${reciprocity} per pair, ${Object.keys(further)}`, () => {
        let optimal = 0
        let solved = 0
        for (let seed = 1; seed <= 60; seed++) {
          const shape = {
            people: 5,
            arcs: 8,
            needs: 2,
            classes: seed % 2 === 0,
            menteeCapacity: 1 + (seed % 2),
            fixed: seed % 3 === 0 ? 1 : 0,
          }
          const quotas = [
            { name: 'few', label: 'even', atMost: 1 + (seed % 2) },
            { name: 'some', label: 'odd', atLeast: 1 + (seed % 3 === 0 ? 1 : 0), atMost: 4 },
          ]
          const drawn = randomProblem(seed, shape)
          const people = drawn.people.map((person, p) => ({ ...person, leftOut: seededPick(seed, p) }))
          const problem = withQuotas({ ...drawn, people }, seed, by, quotas)
          if (problem.arcs.length > 11) continue
          const instance = readProblem(problem)
          const objective = seed % 4 === 0 && !('fair' in further) ? 'total' : 'coverage'
          const settings = { reciprocity, objective, ...further } as const
          const possible = everyPlan(instance)
          const plan = trySolve(instance, settings)
          if (typeof plan === 'string') {
            expect([possible.length, plan]).toEqual([0, expect.stringMatching(/quota/)])
            continue
          }
          solved++
          const found = tiersOf(instance, settings, plan.chosen)
          const best = bestTiers(instance, settings, possible)
          expect(found).toEqual(best)
          if (plan.status === 'optimal') optimal++
        }
        expect(optimal / solved).toBeGreaterThan(0.8)
      })

  it('are proven in a school where they bind', () => {
    const base = randomProblem(5, {
      people: 80,
      arcs: 500,
      needs: 1,
      menteeCapacity: 1,
      mentorCapacity: 2,
      mutual: 0.2,
    })
    const free = readProblem(base)
    const settings = { reciprocity: 0 }
    const odd = (a: number) => Number(base.arcs[a]!.mentor.slice(1)) % 2 === 1
    const { chosen } = solveChecked(free, settings)
    const fewer = chosen.filter(odd).length - 6
    const instance = readProblem(withQuotas(base, 5, 'mentor', [{ name: 'few', label: 'odd', atMost: fewer }]))
    const plan = solveChecked(instance, settings)
    expect([plan.status, plan.chosen.filter(odd).length]).toEqual(['optimal', fewer])
    const { certificate } = plan
    const cheaper = { ...certificate, quotaPrice: certificate.quotaPrice!.map((price) => price / 2) }
    expect(check(instance, settings, { ...plan, certificate: cheaper })).not.toEqual([])
    expect(check(instance, settings, solveChecked(free, settings))[0]).toMatchObject({ kind: 'quota-broken', quota: 0 })
  })

  it('leave a plan alone that keeps them by itself', () => {
    const base = randomProblem(2, { people: 6, arcs: 9 })
    const problem = withQuotas(base, 2, 'lot', [{ name: 'many', label: 'even', atMost: 100 }])
    const best = bestByBruteForce(base, { ...defaultSettings, reciprocity: 0 })
    expect(solveChecked(readProblem(problem), { reciprocity: 0 }).value).toBe(best.value)
  })

  it('are refused where they make no sense', () => {
    const base = withQuotas(randomProblem(2, { people: 6, arcs: 9 }), 2, 'lot', [])
    const read =
      (...quotas: Quota[]) =>
      () =>
        readProblem({ ...base, quotas })
    expect(read({ name: 'a', label: 'even' })).toThrow('quota-without-limit at quotas[0]')
    expect(read({ name: 'a', label: 'x', atMost: 1 })).toThrow('quota-label-unknown')
    expect(read({ name: 'a', label: 'even', atMost: 1, atLeast: 2 })).toThrow('bad-quota')
    expect(read({ name: 'a', label: 'even', atMost: -1 })).toThrow('bad-quota')
    expect(read({ name: 'a', label: 'even', atMost: 1 }, { name: 'a', label: 'odd', atMost: 1 })).toThrow(
      'duplicate-quota at quotas[1]',
    )
    expect(() => solveChecked(read({ name: 'a', label: 'even', atLeast: 1000 })(), {})).toThrow('quota-out-of-reach')
    expect(() => solveChecked(read({ name: 'a', label: 'even', atMost: 1 })(), { onlyExchanges: 2 })).toThrow(
      'quotas-not-here',
    )
    const [first, ...others] = base.arcs
    const people = base.people.map((person) => ({ ...person, mentorCapacity: 9, menteeCapacity: 9 }))
    const fixed = { people, arcs: [{ ...first!, fixed: true, labels: ['mine'] }, ...others] }
    const none = [{ name: 'a', label: 'mine', atMost: 0 }]
    expect(() => readProblem({ ...fixed, quotas: none })).toThrow('quota-beyond-fixed')
  })
})

it('end with a proof, where prices of quotas times the weights of many people outgrow doubles', () => {
  const random = seededRandom(1)
  const below = (n: number) => Math.floor(random() * n)
  const mentees = Array.from({ length: 400 }, (_, k) => `r${k}`)
  const arcs = mentees.flatMap((mentee) =>
    ['x', 'y', 'z'].flatMap((need) => {
      const priority = (1 + below(3)) as Priority
      const mentors = new Set(Array.from({ length: 5 }, () => below(400)))
      return [...mentors].map((m): Arc => {
        return { mentor: `m${m}`, mentee, need, utility: 1 + below(1000), priority, labels: [m % 2 ? 'odd' : 'even'] }
      })
    }),
  )
  const people = [
    ...mentees.map((id) => ({ id, mentorCapacity: 0, menteeCapacity: 2 })),
    ...mentees.map((_, k) => ({ id: `m${k}`, mentorCapacity: 1, menteeCapacity: 0 })),
  ]
  const instance = readProblem({ people, arcs, quotas: [{ name: 'q', label: 'odd', atMost: 180 }] })
  const plan = solveChecked(instance, { reciprocity: 0, tries: 1, timeLimit: 600 })
  expect([plan.status, plan.certificate.isCut]).toEqual(['optimal', undefined])
})

it('say so where a fair plan cannot prove that nothing within them covers better', () => {
  const arc = (
    mentor: string,
    mentee: string,
    need: string,
    utility: number,
    priority: Priority,
    labels: string[],
  ) => ({
    ...{ mentor, mentee, need, utility, priority, labels },
  })
  const people = [
    ...[1, 0, 2, 0, 3].map((gives, p) => ({ id: `p${p}`, mentorCapacity: gives, menteeCapacity: 1 })),
    ...[1, 3, 2].map((gives, k) => ({ id: `p${5 + k}`, mentorCapacity: gives, menteeCapacity: 1 })),
  ]
  const instance = readProblem({
    people,
    arcs: [
      arc('p1', 'p0', 'z', 209, 2, ['L']),
      arc('p4', 'p0', 'z', 152, 2, ['L']),
      arc('p2', 'p1', 'z', 139, 3, ['L']),
      arc('p0', 'p1', 'y', 417, 1, []),
      arc('p0', 'p4', 'y', 674, 1, ['L', 'M']),
    ],
    quotas: [
      { name: 'q', label: 'L', atMost: 2 },
      { name: 'w', label: 'M', atLeast: 1 },
    ],
  })
  const plan = solveChecked(instance, { fair: true, reciprocity: 0, seed: 4 })
  expect([plan.coveredPeople, plan.utility, plan.status]).toEqual([2, 826, 'gap'])
  expect(plan.certificate.isCut).toBe(true)
})
