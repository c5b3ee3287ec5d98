import { describe, expect, it } from 'vitest'
import { check } from './check/check.ts'
import type { Instance } from './instance.ts'
import { readProblem } from './instance.ts'
import type { Problem } from './problem.ts'
import { randomProblem } from './sample-problems.ts'
import { solveChecked } from './solve-checked.ts'
import { differenceOf, whatIf } from './what-if.ts'
import { whyNobody } from './why-nobody.ts'
import { whyNotThatPair } from './why-not-that-pair.ts'
import { comparePrices, whyThisPair } from './why-this-pair.ts'
import { withChanges } from './with-changes.ts'

const plain = { reciprocity: 0 }
const tiers = (p: { coveredPeople: number; coveredByPriority: readonly number[]; value: number }) => [
  p.coveredPeople,
  ...p.coveredByPriority,
  p.value,
]

function solved(seed: number) {
  const instance = readProblem(randomProblem(seed, { people: 12, arcs: 40, classes: true }))
  return { instance, plan: solveChecked(instance, plain) }
}

describe('what if', () => {
  it('gives the plan that solving the changed problem gives', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { instance, plan } = solved(seed)
      const arc = plan.chosen[0]!
      const result = whatIf(instance, plain, plan, [{ kind: 'forbid', arc }])
      const again = solveChecked(withChanges(instance, [{ kind: 'forbid', arc }]), plain)
      expect(result.possible && tiers(result.plan)).toEqual(tiers(again))
      if (result.possible) expect(tiers(result.difference)).toEqual(tiers(again).map((n, i) => n - tiers(plan)[i]!))
    }
  })

  it('refuses what fixed arcs make impossible and leaves the instance alone', () => {
    const instance = readProblem({ people: pair(1), arcs: [arc('a', 'b', 'x', true), arc('a', 'c', 'y', false)] })
    const plan = solveChecked(instance, plain)
    const result = whatIf(instance, plain, plan, [{ kind: 'force', arc: 1 }])
    expect(result.possible ? '' : result.flaw.flaw).toBe('fixed-mentor-overfull')
    expect(instance.arcFixed[1]).toBe(0)
  })
})

describe('why this pair', () => {
  it('never finds the plan better without the pair, nor an alternative better than striking it out', () => {
    const nothing = differenceOf(solved(1).instance, solved(1).plan, solved(1).plan)
    for (let seed = 1; seed <= 15; seed++) {
      const { instance, plan } = solved(seed)
      const why = whyThisPair(instance, plain, plan, plan.chosen[0]!)
      expect(comparePrices(why.without!, nothing)).toBeGreaterThanOrEqual(0)
      for (const next of [why.nextForMentee, why.nextForMentor])
        if (next) expect(comparePrices(next.difference, why.without!)).toBeGreaterThanOrEqual(0)
      if (why.nextForMentee) expect(instance.arcNeed[why.nextForMentee.arc]).toBe(instance.arcNeed[why.arc])
    }
  })
})

describe('why not that pair', () => {
  it('prices a candidate, and says when there is none, when it is chosen, and when it is forbidden', () => {
    const problem: Problem = {
      people: pair(1),
      arcs: [
        arc('a', 'b', 'x', false, 900),
        arc('a', 'c', 'y', false, 100),
        { ...arc('b', 'c', 'y', false, 5), forbidden: true },
      ],
    }
    const instance = readProblem(problem)
    const plan = solveChecked(instance, plain)
    expect(whyNotThatPair(instance, plain, plan, { mentor: 0, mentee: 1 }).kind).toBe('chosen')
    expect(whyNotThatPair(instance, plain, plan, { mentor: 2, mentee: 0 }).kind).toBe('no-candidate')
    expect(whyNotThatPair(instance, plain, plan, { mentor: 1, mentee: 2 }).kind).toBe('forbidden')
    const why = whyNotThatPair(instance, plain, plan, { mentor: 0, mentee: 2 })
    expect(why).toMatchObject({
      kind: 'price',
      holders: [0],
      best: { arc: 1, difference: { value: -800, noLongerCovered: [1] } },
    })
  })
})

describe('why nobody', () => {
  it('finds more needs than places, and one more place that helps', () => {
    let seen = 0
    for (let seed = 1; seed <= 60; seed++) {
      const { instance, plan } = solved(seed)
      for (const need of unserved(instance, plan.chosen)) {
        const why = whyNobody(instance, plain, plan, need)
        expect(why.kind).not.toBe('price')
        if (why.kind !== 'bottleneck') continue
        seen++
        expect(why.needs.length).toBeGreaterThan(why.places)
        const known = new Set<number>()
        for (let a = 0; a < instance.arcs; a++)
          if (why.needs.includes(instance.arcNeed[a]!)) known.add(instance.arcMentor[a]!)
        expect([...known].sort((a, b) => a - b)).toEqual(why.mentors)
        for (const { mentor, difference } of why.onePlace) {
          const capacity = instance.mentorCapacity[mentor]! + 1
          const more = withChanges(instance, [{ kind: 'mentor-capacity', person: mentor, capacity }])
          expect(solveChecked(more, plain).coveredNeeds - plan.coveredNeeds).toBe(difference.coveredNeeds)
        }
      }
    }
    expect(seen).toBeGreaterThan(20)
  })
})

describe('with exchanges', () => {
  it('certifies every changed plan', () => {
    const settings = { reciprocity: 300 }
    const instance = readProblem(randomProblem(5, { people: 40, arcs: 250 }))
    const plan = solveChecked(instance, settings)
    for (const arc of plan.chosen.slice(0, 8)) {
      const changes = [{ kind: 'forbid', arc }] as const
      const result = whatIf(instance, settings, plan, changes)
      if (!result.possible) throw result.flaw
      expect(check(withChanges(instance, changes), settings, result.plan)).toEqual([])
      expect(result.plan.gap).toBeLessThan(0.01)
    }
  })
})

function unserved(instance: Instance, chosen: readonly number[]): number[] {
  const served = new Set(chosen.map((a) => instance.arcNeed[a]!))
  return Array.from({ length: instance.needs }, (_, n) => n).filter((n) => !served.has(n))
}

function pair(mentorCapacity: number) {
  return ['a', 'b', 'c'].map((id) => ({ id, mentorCapacity, menteeCapacity: 1 }))
}

function arc(mentor: string, mentee: string, need: string, fixed: boolean, utility = 500) {
  return { mentor, mentee, need, utility, fixed }
}
