import { describe, expect, it } from 'vitest'
import { checkGroups } from './groups/check-groups.ts'
import { readGroupProblem } from './groups/group-problem.ts'
import { solveGroups } from './groups/solve-groups.ts'
import { readProblem } from './instance.ts'
import { randomProblem } from './oracles/sample-problems.ts'
import { compareTiers } from './oracles/tiers.ts'
import type { Problem } from './problem.ts'
import { checkRotation } from './rotations/check-rotation.ts'
import type { RotationProblem } from './rotations/rotation-problem.ts'
import { readRotation } from './rotations/rotation-problem.ts'
import { solveRotation } from './rotations/solve-rotation.ts'
import { seededRandom } from './seeded-random.ts'
import { checkSlots } from './slots/check-slots.ts'
import type { SlotProblem } from './slots/slot-problem.ts'
import { readSlots } from './slots/slot-problem.ts'
import { solveSlots } from './slots/solve-slots.ts'
import { solveStable } from './stable/solve-stable.ts'

/** What was reached, and what nothing can exceed. */
type Reached = { found: number[]; bound: number[] }

function noBetterThan(worse: Reached, better: Reached): void {
  expect(compareTiers(better.bound, worse.found)).toBeGreaterThanOrEqual(0)
}

function asGood(a: Reached, b: Reached): void {
  noBetterThan(a, b)
  noBetterThan(b, a)
}

const seeds = Array.from({ length: 12 }, (_, k) => k + 1)

function turned<T extends Problem>({ people, arcs, ...rest }: T): T {
  const name = (id: string) => `x${id}`
  return {
    ...rest,
    people: people.map((p) => ({ ...p, id: name(p.id) })).reverse(),
    arcs: arcs.map((a) => ({ ...a, mentor: name(a.mentor), mentee: name(a.mentee), need: name(a.need) })).reverse(),
  } as unknown as T
}

const moreOf = <T extends Problem>(problem: T, kind: 'mentorCapacity' | 'menteeCapacity', at: number): T => ({
  ...problem,
  people: problem.people.map((p, k) => (k === at ? { ...p, [kind]: p[kind] + 1 } : p)),
})

describe('metamorphic, groups', () => {
  const settings = { least: 2, most: 3, groupCost: 120 }
  const reached = (problem: Problem, more: Partial<typeof settings> = {}): Reached => {
    const read = readGroupProblem(problem)
    const wanted = { ...settings, ...more }
    const plan = solveGroups(read, wanted)
    expect(checkGroups(read, wanted, plan)).toEqual([])
    const isLoose = plan.peopleBound > plan.coveredPeople
    return {
      found: [plan.coveredPeople, plan.value],
      bound: [plan.peopleBound, isLoose ? Infinity : plan.upperBound],
    }
  }
  const drawn = (seed: number) => randomProblem(seed, { people: 7, arcs: 14, needs: 2, mutual: 0.3 })

  it('a further place, a wider or cheaper group makes nothing worse; names and order change nothing', () => {
    for (const seed of seeds) {
      const problem = drawn(seed)
      const before = reached(problem)
      noBetterThan(before, reached(moreOf(problem, 'mentorCapacity', seed % 7)))
      noBetterThan(before, reached(moreOf(problem, 'menteeCapacity', seed % 7)))
      noBetterThan(before, reached(problem, { most: 4 }))
      noBetterThan(before, reached(problem, { least: 1 }))
      noBetterThan(before, reached(problem, { groupCost: 60 }))
      asGood(before, reached(turned(problem)))
    }
  })
})

describe('metamorphic, flash slots', () => {
  const reached = (problem: SlotProblem): Reached => {
    const whole = readSlots(problem)
    const plan = solveSlots(whole, { timeLimit: Infinity, tries: 40 })
    expect(checkSlots(whole, plan)).toEqual([])
    const isLoose = plan.peopleBound > plan.coveredPeople
    return {
      found: [plan.coveredPeople, plan.utility],
      bound: [plan.peopleBound, isLoose ? Infinity : plan.upperBound],
    }
  }
  const drawn = (seed: number): SlotProblem => {
    const random = seededRandom(seed)
    const { people, arcs } = randomProblem(seed, { people: 8, arcs: 12, mutual: 0.3 })
    const slots = ['a', 'b', 'c'].map((id) => ({ id, places: 2 }))
    return {
      slots,
      people: people.map((p) => ({ ...p, free: slots.filter(() => random() < 0.6).map(({ id }) => id) })),
      arcs,
    }
  }

  it('a further hour, place, slot or seat makes nothing worse; names and order change nothing', () => {
    for (const seed of seeds) {
      const problem = drawn(seed)
      const before = reached(problem)
      const freer = problem.people.map((p, k) => (k === seed % 8 ? { ...p, free: ['a', 'b', 'c'] } : p))
      noBetterThan(before, reached({ ...problem, people: freer }))
      noBetterThan(before, reached({ ...problem, slots: problem.slots.map((slot) => ({ ...slot, places: 3 })) }))
      const later = problem.people.map((p) => ({ ...p, free: [...p.free, 'd'] }))
      noBetterThan(before, reached({ ...problem, slots: [...problem.slots, { id: 'd' }], people: later }))
      noBetterThan(before, reached(moreOf(problem, 'mentorCapacity', seed % 8)))
      asGood(before, reached({ ...turned(problem), slots: problem.slots.toReversed() }))
    }
  })
})

describe('metamorphic, rotations', () => {
  const reached = (problem: RotationProblem): Reached => {
    const instance = readRotation(problem)
    const plan = solveRotation(instance, { steps: 60 })
    expect(checkRotation(instance, plan)).toEqual([])
    const isLoose = plan.wishesBound > plan.wishes
    return {
      found: [plan.wishes, plan.meetings],
      bound: [plan.wishesBound, isLoose ? Infinity : plan.meetingsBound],
    }
  }

  it('a further round, table or wish makes nothing worse, a barred meeting nothing better', () => {
    for (const seed of seeds) {
      const random = seededRandom(seed)
      const people = Array.from({ length: 7 + (seed % 3) }, (_, p) => ({ id: `p${p}` }))
      const sided =
        seed % 2 === 0 ? people : people.map((p, k) => ({ ...p, side: k % 2 === 0 ? (1 as const) : (2 as const) }))
      const may = (a: number, b: number) => a !== b && (seed % 2 === 0 || (a + b) % 2 === 1)
      const below = () => Math.floor(random() * people.length)
      const pairs = Array.from({ length: 14 }, () => [below(), below()] as const).filter(([a, b]) => may(a, b))
      const wishes = pairs.map(([a, b]) => ({ from: `p${a}`, to: `p${b}`, weight: 1 + (a % 3) }))
      const problem: RotationProblem = { people: sided, rounds: 2, tables: 2, wishes }
      const before = reached(problem)
      noBetterThan(before, reached({ ...problem, rounds: 3 }))
      noBetterThan(before, reached({ ...problem, tables: 3 }))
      noBetterThan(before, reached({ ...problem, wishes: [...wishes, ...wishes.slice(0, 1)] }))
      noBetterThan(
        reached({ ...problem, barred: wishes.slice(0, 1).map(({ from, to }) => ({ a: from, b: to })) }),
        before,
      )
      asGood(before, reached({ ...problem, people: sided.toReversed() }))
    }
  })
})

describe('metamorphic, stable', () => {
  it('a further mentor leaves nobody served by somebody they like less, and order changes nothing', () => {
    for (const seed of seeds) {
      const problem = randomProblem(seed, { people: 12, arcs: 40, needs: 1, menteeCapacity: 1 })
      const distinct = problem.arcs.map((arc, a) => ({ ...arc, utility: 1 + ((a * 379 + seed) % 1000) }))
      const served = (arcs: Problem['arcs'], people = problem.people) => {
        const { chosen } = solveStable(readProblem({ people, arcs }))
        return new Map(chosen.map((a) => [arcs[a]!.mentee, arcs[a]!.utility]))
      }
      const before = served(distinct)
      const offers = new Map(distinct.filter((_, a) => a % 2 === 0).map((arc) => [arc.mentee, arc]))
      const newcomer = { id: 'new', mentorCapacity: 2, menteeCapacity: 0 }
      const theirs = [...offers.values()].map((arc, k) => ({ ...arc, mentor: 'new', utility: 3 + 17 * k }))
      const after = served([...distinct, ...theirs], [...problem.people, newcomer])
      for (const [mentee, liking] of before) expect(after.get(mentee) ?? 0).toBeGreaterThanOrEqual(liking)
      expect([...served(distinct.toReversed())].sort()).toEqual([...before].sort())
    }
  })
})
