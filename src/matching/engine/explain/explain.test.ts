import { describe, expect, it } from 'vitest'
import { check } from '../check/check.ts'
import type { Instance } from '../instance.ts'
import { readProblem } from '../instance.ts'
import { randomProblem, seededPick } from '../oracles/sample-problems.ts'
import { solveChecked } from '../oracles/solve-checked.ts'
import type { Problem } from '../problem.ts'
import type { Settings } from '../settings.ts'
import { bestAlternative, comparePrices } from './best-alternative.ts'
import type { Difference } from './what-if.ts'
import { differenceOf, whatIf } from './what-if.ts'
import { whyNobody } from './why-nobody.ts'
import { whyNotThatPair } from './why-not-that-pair.ts'
import { whyThisPair } from './why-this-pair.ts'
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

/** Ways in which a plan is exact, so that everything said of it can be held against solving the changed problem from the beginning. */
const exactWays: Record<string, Partial<Settings>> = {
  plain,
  total: { ...plain, objective: 'total' },
  fair: { ...plain, fair: true },
  balanced: { ...plain, balance: 90 },
  'only exchanges': { onlyExchanges: 2 },
}

const firstChange = ({ tiers }: Difference) => tiers.find((change) => change !== 0) ?? 0

for (const [way, settings] of Object.entries(exactWays))
  describe(`everything said of a plan is true of the plan solved again, ${way}`, () => {
    const schools = Array.from({ length: 8 }, (_, k) => {
      const drawn = randomProblem(k + 1, { people: 9, arcs: 26, classes: k % 2 === 0, fixed: k % 3 === 0 ? 1 : 0 })
      const people = drawn.people.map((person, p) => ({ ...person, leftOut: seededPick(k, p) }))
      const problem = { people, arcs: drawn.arcs }
      const instance = readProblem(problem)
      return { problem, instance, plan: solveChecked(instance, settings) }
    })
    type School = (typeof schools)[number]

    /** From new files, as it were: nothing remembered of the plan before. */
    const anew = (
      { problem, instance, plan }: School,
      arcs: (a: number) => object,
      people: (p: number) => object = () => ({}),
    ) => {
      const changed = {
        people: problem.people.map((person, p) => ({ ...person, ...people(p) })),
        arcs: problem.arcs.map((arc, a) => ({ ...arc, ...arcs(a) })),
      }
      return differenceOf(instance, settings, plan, solveChecked(readProblem(changed), settings))
    }

    it('what it loses without a pair, and the best other for the need and for the mentor', () => {
      for (const school of schools)
        for (const arc of school.plan.chosen.slice(0, 3)) {
          const { instance, plan } = school
          const why = whyThisPair(instance, settings, plan, arc)
          expect(why.fixed).toBe(instance.arcFixed[arc] === 1)
          if (why.fixed) continue
          expect(why.without!.tiers).toEqual(anew(school, (a) => (a === arc ? { forbidden: true } : {})).tiers)
          expect(firstChange(why.without!)).toBeLessThanOrEqual(0)
          for (const [next, same] of [
            [why.nextForMentee, instance.arcNeed],
            [why.nextForMentor, instance.arcMentor],
          ] as const) {
            const others = Array.from({ length: instance.arcs }, (_, a) => a).filter(
              (a) => a !== arc && same[a] === same[arc] && !plan.chosen.includes(a),
            )
            const prices = others.flatMap((other) => {
              const found = whatIf(instance, settings, plan, [
                { kind: 'forbid', arc },
                { kind: 'force', arc: other },
              ])
              return found.possible ? [found.difference] : []
            })
            const best = prices.toSorted(comparePrices)[0]
            if (settings.onlyExchanges) expect(next === undefined).toBe(best === undefined)
            else expect(next?.difference.tiers).toEqual(best?.tiers)
            // a forced arc needs no return where there are only exchanges, and may so be a gain
            if (next && !settings.onlyExchanges)
              expect(comparePrices(next.difference, why.without!)).toBeGreaterThanOrEqual(0)
          }
        }
    })

    it('what a wanted pair costs, and whom', () => {
      let priced = 0
      for (const school of schools)
        for (let arc = school.plan.seed; arc < school.instance.arcs; arc += 7) {
          const { instance, plan } = school
          const [mentor, need] = [instance.arcMentor[arc]!, instance.arcNeed[arc]!]
          const why = whyNotThatPair(instance, settings, plan, { mentor, mentee: instance.needMentee[need]!, need })
          if (why.kind === 'chosen') expect(plan.chosen).toContain(arc)
          if (why.kind !== 'price') continue
          priced++
          const { difference } = why.best
          expect(difference.tiers).toEqual(anew(school, (a) => (a === arc ? { fixed: true } : {})).tiers)
          expect(why.holders.every((a) => instance.arcMentor[a] === mentor && plan.chosen.includes(a))).toBe(true)
          expect(difference.newlyCovered.length - difference.noLongerCovered.length).toBe(difference.coveredPeople)
          const shifts = [...difference.gains, ...difference.losses]
          expect(shifts.reduce((sum, { before, after }) => sum + after - before, 0)).toBe(difference.utility)
        }
      expect(priced).toBeGreaterThan(6)
    })

    it('why somebody has nobody, and where one more place helps', () => {
      for (const school of schools) {
        const { instance, plan } = school
        for (const need of unserved(instance, plan.chosen)) {
          const why = whyNobody(instance, settings, plan, need)
          const known = Array.from({ length: instance.arcs }, (_, a) => a).filter((a) => instance.arcNeed[a] === need)
          if (why.kind === 'price')
            expect(why.best.difference.tiers).toEqual(
              anew(school, (a) => (a === why.best.arc ? { fixed: true } : {})).tiers,
            )
          if (why.kind !== 'bottleneck') continue
          expect(why.needs.length).toBeGreaterThan(why.places)
          expect(why.mentors).toEqual(expect.arrayContaining(known.map((a) => instance.arcMentor[a]!)))
          for (const { mentor, difference } of why.onePlace) {
            const capacity = instance.mentorCapacity[mentor]! + 1
            const more = anew(
              school,
              () => ({}),
              (p) => (p === mentor ? { mentorCapacity: capacity } : {}),
            )
            expect(difference.tiers).toEqual(more.tiers)
            expect(difference.coveredNeeds).toBeGreaterThan(0)
          }
        }
      }
    })

    it('what an override costs: forced, struck out, one place more or fewer', () => {
      for (const school of schools) {
        const { problem, instance, plan } = school
        for (let k = 0; k < 4; k++) {
          const person = (k * 5 + plan.chosen.length) % instance.people
          const mentorCapacity = problem.people[person]!.mentorCapacity + (k % 2 === 0 ? 1 : -1)
          if (mentorCapacity < 0) continue
          const changes = [{ kind: 'mentor-capacity' as const, person, capacity: mentorCapacity }]
          const found = whatIf(instance, settings, plan, changes)
          if (!found.possible) continue
          expect(found.difference.tiers).toEqual(
            anew(
              school,
              () => ({}),
              (p) => (p === person ? { mentorCapacity } : {}),
            ).tiers,
          )
        }
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

describe('the next best', () => {
  it('is the kindest of all others where exchanges count too', () => {
    const settings = { reciprocity: 600 }
    let asked = 0
    for (let seed = 1; seed <= 20; seed++) {
      const instance = readProblem(randomProblem(seed, { people: 9, arcs: 26, mutual: 0.8 }))
      const plan = solveChecked(instance, settings)
      if (plan.gap > 0) continue
      for (const arc of plan.chosen.slice(0, 3))
        for (const same of [instance.arcNeed, instance.arcMentor]) {
          const others = Array.from({ length: instance.arcs }, (_, a) => a).filter(
            (a) => a !== arc && same[a] === same[arc] && !plan.chosen.includes(a),
          )
          const prices = others.flatMap((other) => {
            const found = whatIf(instance, settings, plan, [
              { kind: 'forbid', arc },
              { kind: 'force', arc: other },
            ])
            return found.possible && found.plan.gap === 0 ? [found.difference] : []
          })
          const [best] = prices.toSorted(comparePrices)
          if (prices.length < 2) continue
          asked++
          const { difference } = bestAlternative(instance, settings, plan, { others, struck: arc })!
          expect([seed, comparePrices(difference, best!) <= 0]).toEqual([seed, true])
        }
    }
    expect(asked).toBeGreaterThan(10)
  })
})

describe('a change of what arcs are worth', () => {
  it('is told by what each plan is worth where it was found', () => {
    const { instance, plan } = solved(2)
    const arc = plan.chosen.find((a) => instance.arcUtility[a]! < 900)!
    const utility = instance.arcUtility[arc]! + 100
    const found = whatIf(instance, plain, plan, [{ kind: 'utility', arc, utility }])
    if (!found.possible) throw found.flaw
    const { difference } = found
    const shifts = [...difference.gains, ...difference.losses]
    expect(difference.utility).toBeGreaterThanOrEqual(100)
    expect(shifts.reduce((sum, { before, after }) => sum + after - before, 0)).toBe(difference.utility)
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
