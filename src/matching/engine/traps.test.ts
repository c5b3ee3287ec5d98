import { describe, expect, it } from 'vitest'
import { readProblem } from './instance.ts'
import { bestByBruteForce } from './oracles/brute-force.ts'
import { randomProblem } from './oracles/sample-problems.ts'
import { solveChecked } from './oracles/solve-checked.ts'
import type { Problem } from './problem.ts'
import { seededRandom } from './seeded-random.ts'
import type { Settings } from './settings.ts'
import { defaultSettings } from './settings.ts'

const exact = { reciprocity: 0 } as const

/** The same small problem many times over, nobody knowing anybody of another copy: large, with an optimum that is known. */
function copies(problem: Problem, count: number): Problem {
  const all = Array.from({ length: count }, (_, k) => k)
  return {
    people: all.flatMap((k) => problem.people.map((p) => ({ ...p, id: `${k}-${p.id}` }))),
    arcs: all.flatMap((k) =>
      problem.arcs.map((a) => ({ ...a, mentor: `${k}-${a.mentor}`, mentee: `${k}-${a.mentee}` })),
    ),
  }
}

/** As many people as `rows`, one need each; the mentors apart, with these places. */
function twoSides(seed: number, rows: number, places: readonly number[], arcsEach: number, most = 1000): Problem {
  const random = seededRandom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const mentors = places.map((mentorCapacity, k) => ({ id: `m${k}`, mentorCapacity, menteeCapacity: 0 }))
  const mentees = Array.from({ length: rows }, (_, r) => ({ id: `r${r}`, mentorCapacity: 0, menteeCapacity: 1 }))
  const arcs = mentees.flatMap(({ id }) => {
    const known = new Set(Array.from({ length: arcsEach }, () => below(places.length)))
    return [...known].map((m) => ({ mentor: `m${m}`, mentee: id, need: 'n', utility: 1 + below(most) }))
  })
  return { people: [...mentors, ...mentees], arcs }
}

it('mentees who take nothing, known by the very first arcs', () => {
  const person = (id: string, mentorCapacity: number, menteeCapacity: number) => ({
    id,
    mentorCapacity,
    menteeCapacity,
  })
  const arc = (mentor: string, mentee: string, utility: number) => ({ mentor, mentee, need: 'n', utility })
  const instance = readProblem({
    people: [person('a', 0, 0), person('b', 1, 0), person('c', 2, 2), person('d', 0, 2)],
    arcs: [arc('b', 'a', 209), arc('c', 'b', 888), arc('b', 'd', 619), arc('b', 'c', 214)],
  })
  expect(solveChecked(instance, { reciprocity: 150 }).value).toBe(619)
})

describe('a mentor without any place and without anybody', () => {
  // §2: a column with capacity 0 and no holder made the search go round for ever
  for (const [name, rows, ofMentors] of [
    ['in a school', 40, 30],
    ['where seats are about as many as needs', 1700, 2400],
    ['where seats are few', 1700, 1200],
    ['where there are seats to spare', 1600, 3200],
  ] as const)
    it(`is passed by, ${name}`, () => {
      const places = Array.from({ length: ofMentors }, (_, k) => (k % 4 === 0 ? 0 : 1))
      const plan = solveChecked(readProblem(twoSides(5, rows, places, 6)), exact)
      expect(plan.status).toBe('optimal')
      for (const fixed of [0, 4]) {
        const problem = randomProblem(rows, { people: 30, arcs: 120, mentorCapacity: 1, fixed })
        expect(solveChecked(readProblem(problem), { ...exact, balance: 30 }).status).toBe('optimal')
      }
    })
})

describe('a seat of several that comes free', () => {
  // §2: after the auction a column with a free seat gives up its price, and with it everybody who holds another of its seats moves
  it('changes what all who hold the others pay', () => {
    for (const seed of [1, 2]) {
      const places = Array.from({ length: 420 }, (_, k) => 2 + (k % 5))
      const instance = readProblem(twoSides(seed, 1600, places, 8, 60))
      const plan = solveChecked(instance, exact)
      expect(plan.status).toBe('optimal')
      const held = new Int32Array(instance.people)
      for (const a of plan.chosen) held[instance.arcMentor[a]!]!++
      const withRoom = places.flatMap((n, m) => (held[m]! < n ? [plan.certificate.mentorPrice[m]!] : []))
      expect(withRoom.length).toBeGreaterThan(0)
      expect(Math.max(...withRoom)).toBe(0)
    }
  })

  it('does so again at every change', () => {
    const instance = readProblem(twoSides(9, 60, Array(12).fill(5), 4, 40))
    let plan = solveChecked(instance, exact)
    for (let k = 0; k < 25; k++) {
      const arcForbidden = instance.arcForbidden.slice()
      for (const a of plan.chosen.filter((_, at) => at % 7 === k % 7)) arcForbidden[a] = 1
      plan = solveChecked({ ...instance, arcForbidden }, exact, plan)
      expect(plan.status).toBe('optimal')
    }
  })
})

describe('costs', () => {
  it('stay whole, and with them prices, to a 64th where bonuses are split', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const instance = readProblem(randomProblem(seed, { people: 30, arcs: 160, classes: true, fixed: 2 }))
      const fractions = (settings: Partial<Settings>, parts: number) => {
        const { certificate } = solveChecked(instance, { ...settings, tries: 5 })
        const all = [...certificate.mentorPrice, ...certificate.shares.flatMap(({ shares }) => shares)]
        return all.filter((price) => !Number.isInteger(price * parts))
      }
      expect(fractions({ reciprocity: 0 }, 1)).toEqual([])
      expect(fractions({ reciprocity: 0, balance: 77 }, 1)).toEqual([])
      expect(fractions({ reciprocity: 299, cycles: 101 }, 64)).toEqual([])
    }
  })

  it('are never fractions to begin with', () => {
    const people = ['a', 'b'].map((id) => ({ id, mentorCapacity: 1, menteeCapacity: 1 }))
    for (const utility of [0.5, 1000.5, Number.NaN, 0, 1001])
      expect(() => readProblem({ people, arcs: [{ mentor: 'a', mentee: 'b', need: 'x', utility }] })).toThrow(
        'bad-utility at arcs[0]',
      )
  })
})

describe('tiers that together exceed 2⁵³', () => {
  // §2: folded into one cost they would no longer be told apart; the coverage is then proven by itself
  const few = randomProblem(31, { people: 5, arcs: 8, classes: true, needs: 3, menteeCapacity: 3, mutual: 0.2 })
  const left = { ...few, people: few.people.map((p, k) => ({ ...p, leftOut: k % 2 === 0 })) }
  for (const fair of [false, true])
    it(`are kept in order${fair ? ', those left out among them' : ''}`, () => {
      const best = bestByBruteForce(left, { ...defaultSettings, ...exact, fair })
      const count = 600
      const instance = readProblem(copies(left, count))
      const served = best.coverage.needs * count
      expect(1000 * served * served * served * served).toBeGreaterThan(2 ** 53)
      const plan = solveChecked(instance, { ...exact, fair })
      expect([plan.coveredPeople, ...plan.coveredByPriority]).toEqual(
        [best.coverage.people, ...best.coverage.byPriority].map((n) => n * count),
      )
      expect([plan.value, plan.status]).toEqual([best.value * count, 'optimal'])
    })

  it('are kept in order where a long chain of moves separates them', () => {
    // each further person is reached only by moving all before along a chain that loses nearly everything in value
    const length = 900
    const people = Array.from({ length: length + 1 }, (_, k) => [
      { id: `m${k}`, mentorCapacity: 1, menteeCapacity: 0 },
      { id: `r${k}`, mentorCapacity: 0, menteeCapacity: 1 },
    ]).flat()
    const arcs = Array.from({ length }, (_, k) => [
      { mentor: `m${k}`, mentee: `r${k}`, need: 'n', utility: 1000 },
      { mentor: `m${k + 1}`, mentee: `r${k}`, need: 'n', utility: 1 },
    ]).flat()
    const last = { mentor: 'm0', mentee: `r${length}`, need: 'n', utility: 1 }
    const plan = solveChecked(readProblem({ people, arcs: [...arcs, last] }), exact)
    expect([plan.coveredPeople, plan.value, plan.status]).toEqual([length + 1, length + 1, 'optimal'])
  })
})

describe('rings that are forced while plans are searched', () => {
  const person = (id: string, mentorCapacity = 1, menteeCapacity = 1) => ({ id, mentorCapacity, menteeCapacity })
  const arc = (mentor: string, mentee: string, utility: number, more: object = {}) => ({
    mentor,
    mentee,
    need: `${mentor}${mentee}`,
    utility,
    ...more,
  })

  /** With a bonus, but never worth a person: who closes a ring may not leave somebody without anybody. */
  it('never cost a person', () => {
    const problem: Problem = {
      people: [person('a'), person('b'), person('c', 0, 1)],
      arcs: [arc('a', 'b', 10), arc('b', 'a', 10), arc('b', 'c', 900)],
    }
    const plan = solveChecked(readProblem(problem), { reciprocity: 5000 })
    expect(plan.coveredPeople).toBe(2)
    expect([plan.reciprocalPairs, plan.value, plan.status]).toEqual([1, 5020, 'optimal'])
    const covering = { ...problem, people: [person('a'), person('b', 1, 1), person('c', 0, 1)] }
    const forced = covering.arcs.map((one) => ({ ...one, fixed: one.mentee === 'c' }))
    expect(solveChecked(readProblem({ ...covering, arcs: forced }), { reciprocity: 5000 }).reciprocalPairs).toBe(0)
  })

  /** Any two of the three could exchange; half of each exchange looks better than one, but only one of them can be. */
  it('are closed although the prices prefer half of each', () => {
    const everyWay = [
      arc('a', 'c', 920),
      arc('c', 'a', 924),
      arc('b', 'a', 684),
      arc('a', 'b', 821),
      arc('c', 'b', 822),
    ]
    const problem: Problem = {
      people: [person('a'), person('b'), person('c'), person('d', 0, 1)],
      arcs: [...everyWay, arc('b', 'c', 56), arc('c', 'd', 1)],
    }
    const plan = solveChecked(readProblem(problem), { reciprocity: 1000 })
    expect([plan.coveredPeople, plan.reciprocalPairs, plan.value]).toEqual([3, 1, 821 + 684 + 1 + 1000])
  })

  it('may run over fixed arcs, one of them or both', () => {
    for (const fixed of [
      [true, false],
      [false, true],
      [true, true],
    ] as const) {
      const problem: Problem = {
        people: [person('a'), person('b'), person('c')],
        arcs: [
          arc('a', 'b', 10, { fixed: fixed[0] }),
          arc('b', 'a', 10, { fixed: fixed[1] }),
          arc('c', 'a', 500),
          arc('b', 'c', 500),
        ],
      }
      const plan = solveChecked(readProblem(problem), { reciprocity: 100 })
      const best = bestByBruteForce(problem, { ...defaultSettings, reciprocity: 100 })
      expect([plan.coveredPeople, plan.value]).toEqual([best.coverage.people, best.value])
    }
  })

  it('share people and places, and several arcs run over one link', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = seededRandom(seed)
      const names = ['a', 'b', 'c', 'd']
      const all = names.flatMap((m) => names.flatMap((i) => (m === i ? [] : [[m, i] as const])))
      const arcs = all
        .filter(() => random() < 0.8)
        .flatMap(([m, i]) =>
          Array.from({ length: random() < 0.3 ? 2 : 1 }, (_, k) =>
            arc(m, i, 1 + Math.floor(random() * 1000), { need: `${m}${k}`, forbidden: random() < 0.1 }),
          ),
        )
        .slice(0, 10)
      const problem = { people: names.map((id) => person(id, 1 + (seed % 2), 1 + (seed % 3 === 0 ? 1 : 0))), arcs }
      const settings = { ...defaultSettings, reciprocity: 150 * (1 + (seed % 3)), cycles: (seed % 2) * 250 }
      const plan = solveChecked(readProblem(problem), settings)
      const best = bestByBruteForce(
        { ...problem, arcs: arcs.filter((one) => !('forbidden' in one && one.forbidden)) },
        settings,
      )
      expect(plan.coveredPeople).toBe(best.coverage.people)
      expect(plan.upperBound).toBeGreaterThanOrEqual(best.value)
      expect(plan.value).toBeLessThanOrEqual(best.value)
    }
  })
})
