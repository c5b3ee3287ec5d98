import { describe, expect, it } from 'vitest'
import type { Problem } from '../problem.ts'
import { seededRandom } from '../seeded-random.ts'
import { checkGroups } from './check-groups.ts'
import type { ProofTree } from './group-plan.ts'
import type { GroupSettings } from './group-problem.ts'
import { readGroupProblem } from './group-problem.ts'
import { bestGroupsByBruteForce } from './groups-by-brute-force.ts'
import { solveGroups } from './solve-groups.ts'
import { whyNoGroup, whyThisGroup } from './why-group.ts'

/** A slow machine finds the same. */
const untilDone = { timeLimit: 3600 }

type Shape = { people: number; topics: number; arcs: number; places?: number }

function clubs(seed: number, { people, topics, arcs, places = 2 }: Shape): Problem {
  const random = seededRandom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const rows = new Map<string, Problem['arcs'][number]>()
  for (let k = 0; k < arcs; k++) {
    const [mentor, mentee, topic] = [below(Math.ceil(people / 2)), below(people), below(topics)]
    if (mentor === mentee) continue
    const forbidden = random() < 0.05
    rows.set(`${mentor} ${mentee} ${topic}`, {
      mentor: `p${mentor}`,
      mentee: `p${mentee}`,
      need: `t${topic}`,
      utility: 1 + below(1000),
      forbidden,
    })
  }
  const capacities = () => ({ mentorCapacity: below(places + 1), menteeCapacity: 1 + below(2) })
  return {
    people: Array.from({ length: people }, (_, p) => ({ id: `p${p}`, ...capacities() })),
    arcs: [...rows.values()],
  }
}

/** Teachers who teach two topics to all who want them. */
function schoolClubs(seed: number): Problem {
  const random = seededRandom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const people = Array.from({ length: 50 }, (_, p) => ({
    id: `p${p}`,
    mentorCapacity: below(3),
    menteeCapacity: 1 + below(2),
  }))
  const teaches = people.map(() => new Set([below(12), below(12)]))
  const wants = people.map((_, p) => [below(12), below(12), below(12)].filter((topic) => !teaches[p]!.has(topic)))
  const arcs = people.flatMap((mentor, m) =>
    people.flatMap((mentee, i) =>
      [...new Set(wants[i]!)]
        .filter((topic) => i !== m && teaches[m]!.has(topic))
        .map((topic) => ({ mentor: mentor.id, mentee: mentee.id, need: `t${topic}`, utility: 300 + below(600) })),
    ),
  )
  return { people, arcs }
}

describe('groups', () => {
  for (const mentors of [1, 2] as const)
    it(`are the best there are on small problems, ${mentors} to lead`, () => {
      let opened = 0
      for (let seed = 1; seed <= 36; seed++) {
        const problem = readGroupProblem(clubs(seed, { people: 6, topics: 2, arcs: 14 }))
        const settings = { least: 2, most: 3, mentors, groupCost: 150, ...untilDone }
        const plan = solveGroups(problem, settings)
        expect(checkGroups(problem, settings, plan)).toEqual([])
        const best = bestGroupsByBruteForce(problem, settings)
        expect([plan.coveredPeople, plan.value, plan.status]).toEqual([best.people, best.value, 'optimal'])
        opened += plan.groups.length
      }
      expect(opened).toBeGreaterThan(24)
    })

  it('take others in beside those who sit with a mentor already', () => {
    let beside = 0
    for (let seed = 1; seed <= 60; seed++) {
      const sitting = new Map(Array.from({ length: 6 }, (_, p) => [`p${p}`, (seed + p) % 4]))
      const problem = readGroupProblem(clubs(seed, { people: 6, topics: 2, arcs: 14 }), sitting)
      const settings = { least: 3, most: 4, mentors: (1 + (seed % 2)) as 1 | 2, groupCost: 150, ...untilDone }
      const plan = solveGroups(problem, settings)
      expect(checkGroups(problem, settings, plan)).toEqual([])
      const best = bestGroupsByBruteForce(problem, settings)
      expect([plan.coveredPeople, plan.value, plan.status]).toEqual([best.people, best.value, 'optimal'])
      beside += plan.groups.filter(({ members }) => members.length < settings.least).length
    }
    expect(beside).toBeGreaterThan(20)
  })

  it('stay within their proven bounds in a school, and the same twice', () => {
    const problem = readGroupProblem(schoolClubs(7))
    const settings = { tries: 40 }
    const plan = solveGroups(problem, settings)
    expect(checkGroups(problem, settings, plan)).toEqual([])
    expect(plan.coveredPeople).toBe(plan.peopleBound)
    expect(plan.gap).toBeLessThan(0.01)
    const small = readGroupProblem(clubs(9, { people: 12, topics: 3, arcs: 40 }))
    expect(solveGroups(small, settings).groups).toEqual(solveGroups(small, settings).groups)
  })

  it('say why they are there and why somebody is in none', () => {
    const kinds = new Set<string>()
    const settings = { least: 2, most: 3, groupCost: 0 }
    for (let seed = 1; seed <= 16; seed++) {
      const problem = readGroupProblem(clubs(seed, { people: 7, topics: 3, arcs: 14 }))
      const plan = solveGroups(problem, settings)
      plan.groups.forEach((group, g) => {
        const why = whyThisGroup(problem, settings, plan, g)
        const { inThisGroup, inAnother, menteeFull, withoutGroup, without } = why
        expect(inThisGroup).toEqual(group.members.map(({ need }) => need))
        expect(inThisGroup.length + inAnother.length + menteeFull.length + withoutGroup.length).toBe(why.wanting.length)
        expect([-1, 0]).toContain(Math.sign(without.coveredPeople))
        if (without.coveredPeople === 0) expect(without.value).toBeLessThanOrEqual(0)
      })
      const served = new Set(plan.groups.flatMap(({ members }) => members.map(({ need }) => need)))
      for (let need = 0; need < problem.instance.needs; need++) {
        if (served.has(need)) continue
        const why = whyNoGroup(problem, settings, plan, need)
        kinds.add(why.kind)
        if (why.kind === 'too-few') expect(why.wanting).toBeLessThan(why.least)
      }
    }
    expect([...kinds].sort()).toEqual(['competition', 'mentee-full', 'no-mentor', 'too-few'])
  })

  it('are full with those who sit with the mentor already', () => {
    const person = (id: string, mentorCapacity: number) => ({ id, mentorCapacity, menteeCapacity: 1 })
    const mentees = ['a', 'b', 'c']
    const people = [person('m', 1), ...mentees.map((id) => person(id, 0))]
    const arcs = mentees.map((mentee) => ({ mentor: 'm', mentee, need: 't', utility: 100 }))
    const problem = readGroupProblem({ people, arcs }, new Map([['m', 1]]))
    const settings = { least: 2, most: 3 }
    const plan = solveGroups(problem, settings)
    expect(plan.groups[0]!.members).toHaveLength(2)
    const served = plan.groups[0]!.members.map(({ need }) => need)
    const left = [0, 1, 2].find((need) => !served.includes(need))!
    expect(whyNoGroup(problem, settings, plan, left)).toMatchObject({ kind: 'competition', full: [0] })
  })

  it('are told apart from tampered ones', () => {
    const problem = readGroupProblem(clubs(7, { people: 12, topics: 2, arcs: 60 }))
    const settings: Partial<GroupSettings> = { least: 2, most: 4 }
    const plan = solveGroups(problem, settings)
    const [first, ...rest] = plan.groups
    const tampered = [
      { ...plan, value: plan.value + 1 },
      { ...plan, upperBound: plan.upperBound - 1, value: plan.value - 1 },
      { ...plan, peopleBound: plan.peopleBound - 1 },
      { ...plan, groups: rest },
      { ...plan, groups: [{ ...first!, members: first!.members.slice(1) }, ...rest] },
      { ...plan, groups: [...plan.groups, ...plan.groups] },
      { ...plan, proofs: [] },
    ]
    for (const one of tampered) expect(checkGroups(problem, settings, one)).not.toEqual([])
  })

  it('are judged at prices of any kind, and by all that they hold', () => {
    const problem = readGroupProblem(clubs(7, { people: 12, topics: 2, arcs: 60 }))
    const settings: Partial<GroupSettings> = { least: 2, most: 4 }
    const plan = solveGroups(problem, settings)
    const withPrices = (change: (price: number) => number) => {
      const changed = (tree: ProofTree): ProofTree =>
        'needPrice' in tree
          ? { ...tree, needPrice: tree.needPrice.map(change) }
          : { ...tree, below: changed(tree.below), above: changed(tree.above) }
      return { ...plan, proofs: plan.proofs.map((proof) => ({ ...proof, tree: changed(proof.tree) })) }
    }
    expect(
      checkGroups(
        problem,
        settings,
        withPrices((price) => price + 1e-9),
      ),
    ).toEqual([])
    for (const spoil of [Number.NaN, Infinity, -Infinity])
      expect(
        checkGroups(
          problem,
          settings,
          withPrices(() => spoil),
        ),
      ).not.toEqual([])
    const costly = solveGroups(problem, { ...settings, groupCost: 5000, tries: 1 })
    expect(costly.value).toBeLessThan(0)
    expect(costly.gap).toBe((costly.upperBound - costly.value) / Math.abs(costly.value))
    expect(checkGroups(problem, { ...settings, groupCost: 5000 }, costly)).toEqual([])
  })

  it('refuse what makes no sense', () => {
    const problem = readGroupProblem(clubs(1, { people: 6, topics: 2, arcs: 14 }))
    expect(() => solveGroups(problem, { least: 4, most: 3 })).toThrow('members')
    const fixed = clubs(1, { people: 6, topics: 2, arcs: 14 }).arcs.map((arc) => ({ ...arc, fixed: true }))
    expect(() =>
      readGroupProblem({
        people: [
          { id: 'p0', mentorCapacity: 1, menteeCapacity: 1 },
          { id: 'p1', mentorCapacity: 1, menteeCapacity: 1 },
        ],
        arcs: [{ ...fixed[0]!, mentor: 'p0', mentee: 'p1', forbidden: false }],
      }),
    ).toThrow('no-fixed-here')
  })
})
