import { describe, expect, it } from 'vitest'
import { check } from './check/check.ts'
import type { Earlier } from './earlier.ts'
import { carryOver } from './earlier.ts'
import { whatIf } from './explain/what-if.ts'
import type { Change } from './explain/with-changes.ts'
import { withChanges } from './explain/with-changes.ts'
import type { Instance } from './instance.ts'
import { readProblem } from './instance.ts'
import { randomProblem } from './oracles/sample-problems.ts'
import { solveChecked } from './oracles/solve-checked.ts'
import { tiersOf } from './oracles/tiers.ts'
import type { Problem } from './problem.ts'
import { seededRandom } from './seeded-random.ts'

const kinds = ['force', 'forbid', 'leave', 'mentor-capacity', 'mentee-capacity', 'utility', 'join'] as const

function randomChange(instance: Instance, kind: (typeof kinds)[number], random: () => number): Change {
  const below = (n: number) => Math.floor(random() * n)
  const arc = below(instance.arcs)
  const person = below(instance.people)
  const utility = () => 1 + below(1000)
  if (kind === 'utility') return { kind, arc, utility: utility() }
  if (kind === 'leave') return { kind, person }
  if (kind === 'mentor-capacity' || kind === 'mentee-capacity') return { kind, person, capacity: below(4) }
  if (kind !== 'join') return { kind, arc }
  const gives = [below(instance.needs)].map((need) => ({ need, utility: utility() }))
  const needs = [1, 3].map((priority) => ({
    priority: priority as 1 | 3,
    arcs: [{ mentor: person, utility: utility() }],
  }))
  return { kind, mentorCapacity: 2, menteeCapacity: 1 + below(2), gives, needs }
}

describe('one change after another', () => {
  for (const reciprocity of [0, 300])
    for (const kind of kinds)
      it(`${kind}, ${reciprocity} per pair: as good as solving afresh, and the checker agrees`, () => {
        const settings = { reciprocity }
        const random = seededRandom(7)
        let instance = readProblem(randomProblem(3, { people: 30, arcs: 150, classes: true, needs: 4, fixed: 2 }))
        let plan = solveChecked(instance, settings)
        for (let step = 0; step < 12; step++) {
          const change = randomChange(instance, kind, random)
          const result = whatIf(instance, settings, plan, [change])
          if (!result.possible) continue
          instance = withChanges(instance, [change])
          plan = result.plan
          expect(check(instance, settings, plan)).toEqual([])
          const [afresh, found] = [solveChecked(instance, settings), plan].map(({ chosen }) =>
            tiersOf(instance, settings, chosen),
          )
          if (reciprocity === 0) expect(found).toEqual(afresh)
          else {
            expect(found!.slice(0, 4)).toEqual(afresh!.slice(0, 4))
            expect(found![4]).toBeGreaterThan(0.99 * afresh![4]!)
          }
        }
      })

  it('is solved exactly whatever it begins from', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seededRandom(seed)
      const shape = { people: 14, arcs: 50, classes: true, needs: 4, menteeCapacity: 3, fixed: seed % 3 }
      const instance = readProblem(randomProblem(seed, shape))
      for (const settings of [{ reciprocity: 0 }, { reciprocity: 0, balance: 80 }]) {
        const earlier: Earlier = {
          chosen: Array.from({ length: 8 }, () => Math.floor(random() * instance.arcs)),
          gap: 0,
          certificate: {
            mentorPrice: Float64Array.from(
              { length: instance.people },
              () => Math.floor(random() * 4) * 10 ** (seed % 7),
            ),
            shares: [],
          },
        }
        const again = solveChecked(instance, settings, earlier)
        const afresh = solveChecked(instance, settings)
        expect(tiersOf(instance, settings, again.chosen)).toEqual(tiersOf(instance, settings, afresh.chosen))
      }
    }
  })

  it('leaves what it has nothing to do with', () => {
    const one = randomProblem(5, { people: 30, arcs: 150 })
    const other = randomProblem(6, { people: 30, arcs: 150 })
    const instance = readProblem(sideBySide(one, other))
    const settings = { reciprocity: 300 }
    const plan = solveChecked(instance, settings)
    const result = whatIf(instance, settings, plan, [{ kind: 'forbid', arc: plan.chosen[0]! }])
    if (!result.possible) throw result.flaw
    const ofOther = (chosen: readonly number[]) => chosen.filter((a) => instance.arcMentor[a]! >= one.people.length)
    expect(ofOther(result.plan.chosen)).toEqual(ofOther(plan.chosen))
    expect(ofOther(plan.chosen).length).toBeGreaterThan(10)
  })

  it('finds its way when people have other numbers', () => {
    const problem = randomProblem(8, { people: 40, arcs: 240, classes: true })
    const settings = { reciprocity: 300 }
    const before = readProblem(problem)
    const plan = solveChecked(before, settings)
    const kept = (id: string) => id !== 'p3' && id !== 'p20'
    const after: Problem = {
      people: problem.people.filter(({ id }) => kept(id)).reverse(),
      arcs: problem.arcs.filter(({ mentor, mentee }) => kept(mentor) && kept(mentee)).reverse(),
    }
    const instance = readProblem(after)
    const places = new Map(after.people.map(({ id }, p) => [id, p]))
    const arcs = new Map(after.arcs.map((arc, a) => [arc, a]))
    const earlier = carryOver(plan, instance.people, {
      personOf: (old) => places.get(problem.people[old]!.id),
      arcOf: (old) => arcs.get(problem.arcs[old]!),
    })
    expect(earlier.certificate.shares.length).toBeGreaterThan(40)
    const afresh = solveChecked(instance, settings)
    const again = solveChecked(instance, settings, earlier)
    expect(again.coveredByPriority).toEqual(afresh.coveredByPriority)
    expect(again.value).toBeGreaterThan(0.995 * afresh.value)
    expect(again.chosen.filter((a) => earlier.chosen.includes(a)).length).toBeGreaterThan(0.5 * earlier.chosen.length)
  })
})

describe('a running pair', () => {
  const stayBonus = 60
  const people = ['mentor', 'rival', 'mentee'].map((id) => ({ id, mentorCapacity: 1, menteeCapacity: 1 }))
  const arcs = [
    { mentor: 'mentor', mentee: 'mentee', need: 'n', utility: 400 + stayBonus },
    { mentor: 'rival', mentee: 'mentee', need: 'n', utility: 300 },
    { mentor: 'mentee', mentee: 'rival', need: 'm', utility: 20 },
  ]
  const instance = readProblem({ people, arcs })

  for (const { reciprocity, gain, stays } of [
    { reciprocity: 0, gain: stayBonus, stays: true },
    { reciprocity: 0, gain: stayBonus + 1, stays: false },
    { reciprocity: 50, gain: stayBonus - 50, stays: true },
    { reciprocity: 50, gain: stayBonus - 50 + 1, stays: false },
  ])
    it(`${stays ? 'stays' : 'is left'} where another gains ${gain} and ${reciprocity} for the exchange`, () => {
      const settings = { reciprocity }
      const plan = solveChecked(instance, settings)
      expect(plan.chosen).toEqual([0, 2])
      const result = whatIf(instance, settings, plan, [{ kind: 'utility', arc: 1, utility: 400 + gain }])
      expect(result.possible && result.plan.chosen).toEqual(stays ? [0, 2] : [1, 2])
    })
})

function sideBySide(one: Problem, other: Problem): Problem {
  const apart = (id: string) => `other ${id}`
  return {
    people: [...one.people, ...other.people.map((p) => ({ ...p, id: apart(p.id) }))],
    arcs: [...one.arcs, ...other.arcs.map((a) => ({ ...a, mentor: apart(a.mentor), mentee: apart(a.mentee) }))],
  }
}
