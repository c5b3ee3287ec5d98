import { describe, expect, it } from 'vitest'
import { seededRandom } from '../seeded-random.ts'
import { checkRotation } from './check-rotation.ts'
import type { Attendee, RotationProblem } from './rotation-problem.ts'
import { readRotation } from './rotation-problem.ts'
import { solveRotation } from './solve-rotation.ts'

const one = (n: number): Attendee[] => Array.from({ length: n }, (_, p) => ({ id: `p${p}` }))
const two = (a: number, b: number): Attendee[] =>
  Array.from({ length: a + b }, (_, p) => ({ id: `p${p}`, side: p < a ? 1 : 2 }))

function evening(seed: number, people: Attendee[], rounds: number, tables: number, wishes: number): RotationProblem {
  const random = seededRandom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const may = (a: Attendee, b: Attendee) => a !== b && (a.side === undefined || a.side !== b.side)
  const pairs = Array.from(
    { length: wishes },
    () => [people[below(people.length)]!, people[below(people.length)]!] as const,
  )
  return {
    people,
    rounds,
    tables,
    wishes: pairs.filter(([a, b]) => may(a, b)).map(([a, b]) => ({ from: a.id, to: b.id, weight: 1 + below(3) })),
    barred: random() < 0.5 ? [{ a: 'p0', b: people.at(-1)!.id }] : [],
  }
}

/** The most wishes, then meetings, over every way to seat everybody in every round. */
function byBruteForce(problem: RotationProblem): [number, number] {
  const { people, rounds, tables, wish } = readRotation(problem)
  const met = new Set<number>()
  let best: [number, number] = [0, 0]
  const visit = (round: number, person: number, seated: number, used: number, wishes: number, meetings: number) => {
    if (round === rounds) {
      if (wishes > best[0] || (wishes === best[0] && meetings > best[1])) best = [wishes, meetings]
      return
    }
    if (person === people) {
      visit(round + 1, 0, 0, 0, wishes, meetings)
      return
    }
    visit(round, person + 1, seated, used, wishes, meetings)
    if (seated & (1 << person) || used === tables) return
    for (let b = person + 1; b < people; b++) {
      const key = person * people + b
      if (seated & (1 << b) || wish[key]! < 0 || met.has(key)) continue
      met.add(key)
      visit(round, person + 1, seated | (1 << person) | (1 << b), used + 1, wishes + wish[key]!, meetings + 1)
      met.delete(key)
    }
  }
  visit(0, 0, 0, 0, 0, 0)
  return best
}

describe('rounds of everybody with everybody', () => {
  it('let all meet all, with breaks that differ by one at most', () => {
    for (const n of [2, 3, 4, 5, 8, 9, 15, 16, 31, 60])
      for (const rounds of new Set([1, n >> 1, n % 2 === 0 ? n - 1 : n])) {
        if (rounds < 1) continue
        const instance = readRotation({ people: one(n), rounds, tables: n })
        const plan = solveRotation(instance)
        expect(checkRotation(instance, plan)).toEqual([])
        expect([plan.status, plan.meetings]).toEqual(['optimal', rounds * (n >> 1)])
        expect(plan.mostBreaks - plan.leastBreaks).toBeLessThanOrEqual(n % 2)
      }
  })

  it('with few tables share the waiting', () => {
    const instance = readRotation({ people: one(23), rounds: 12, tables: 5 })
    const plan = solveRotation(instance)
    expect(checkRotation(instance, plan)).toEqual([])
    expect([plan.meetings, plan.mostBreaks - plan.leastBreaks]).toEqual([60, 1])
  })

  it('are the best for wishes on small evenings', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const problem = evening(seed, one(4 + (seed % 3)), 1 + (seed % 3), 1 + (seed % 4), 8)
      const instance = readRotation(problem)
      const plan = solveRotation(instance, { seed })
      expect(checkRotation(instance, plan)).toEqual([])
      expect([plan.wishes, plan.meetings]).toEqual(byBruteForce(problem))
    }
  })

  it('come near their bound on a large evening, and the same twice', () => {
    const instance = readRotation(evening(5, one(41), 8, 20, 150))
    const plan = solveRotation(instance, { steps: 100 })
    expect(checkRotation(instance, plan)).toEqual([])
    expect(plan.wishes / plan.wishesBound).toBeGreaterThan(0.97)
    expect(solveRotation(instance, { steps: 100 }).rounds).toEqual(plan.rounds)
  })
})

describe('rounds of two sides', () => {
  it('are the best there are', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const problem = evening(
        seed,
        two(2 + (seed % 2), 2 + (seed % 3)),
        1 + (seed % 3 === 0 ? 1 : seed % 2),
        1 + (seed % 3),
        6,
      )
      const instance = readRotation(problem)
      const plan = solveRotation(instance)
      expect(checkRotation(instance, plan)).toEqual([])
      expect([plan.wishes, plan.meetings, plan.status]).toEqual([...byBruteForce(problem), 'optimal'])
    }
  })

  it('are proven and even for a whole school', () => {
    const instance = readRotation(evening(3, two(24, 37), 9, 20, 300))
    const plan = solveRotation(instance)
    expect(checkRotation(instance, plan)).toEqual([])
    expect([plan.status, plan.meetings]).toEqual(['optimal', 180])
  })

  it('give hosts a table of their own where there is one for each', () => {
    const plan = solveRotation(readRotation({ people: two(4, 6), rounds: 5, tables: 4 }))
    for (const round of plan.rounds) for (const { a, table } of round) expect(table).toBe(a)
    expect([plan.meetings, plan.mostBreaks]).toEqual([20, 2])
  })
})

describe('the checker', () => {
  it('finds every tampered round', () => {
    const instance = readRotation(evening(5, one(8), 4, 4, 20))
    const plan = solveRotation(instance)
    const [first, second, ...rest] = plan.rounds
    const tampered = [
      { ...plan, rounds: [first!, first!, ...rest] },
      { ...plan, rounds: [first!.slice(1), second!, ...rest] },
      { ...plan, rounds: [first!.map((m) => ({ ...m, table: 0 })), second!, ...rest] },
      { ...plan, wishes: plan.wishes + 1 },
      { ...plan, wishesBound: plan.wishes - 1 },
      { ...plan, mostBreaks: plan.mostBreaks + 1 },
      { ...plan, proof: { ...plan.proof, tablePrice: -1 } },
    ]
    for (const change of tampered) expect(checkRotation(instance, change)).not.toEqual([])
  })

  it('has nothing to check where the problem makes no sense', () => {
    const people = one(4)
    const read = (change: Partial<RotationProblem>) => () => readRotation({ people, rounds: 3, tables: 2, ...change })
    expect(read({ rounds: 4 })).toThrow('too-many-rounds')
    expect(read({ rounds: 0 })).toThrow('bad-rounds')
    expect(read({ tables: 0.5 })).toThrow('bad-tables')
    expect(read({ people: one(1) })).toThrow('too-few-people')
    expect(read({ people: [...people, { id: 'p0' }] })).toThrow('duplicate-person at people[4]')
    expect(read({ people: [...people, { id: 'x', side: 1 }] })).toThrow('side-missing at people[0]')
    expect(read({ wishes: [{ from: 'p0', to: 'q' }] })).toThrow('unknown-person at wishes[0]')
    expect(read({ wishes: [{ from: 'p0', to: 'p0' }] })).toThrow('self-wish')
    expect(read({ wishes: [{ from: 'p0', to: 'p1', weight: 0 }] })).toThrow('bad-weight')
    expect(read({ people: two(2, 2), rounds: 2, wishes: [{ from: 'p0', to: 'p1' }] })).toThrow('same-side')
  })
})
