import { describe, expect, it } from 'vitest'
import { feasibility } from '../check/feasibility.ts'
import type { Instance } from '../instance.ts'
import { readProblem } from '../instance.ts'
import { everyPlan } from '../oracles/brute-force.ts'
import { randomProblem } from '../oracles/sample-problems.ts'
import { solveChecked } from '../oracles/solve-checked.ts'
import { seededRandom } from '../seeded-random.ts'
import { blockingPairs } from './blocking-pairs.ts'
import type { Likings } from './likings.ts'
import { solveStable } from './solve-stable.ts'

const shape = { people: 5, arcs: 9, needs: 3, menteeCapacity: 2, classes: true, fixed: 1 }

function tastes(instance: Instance, seed: number, ties: boolean): Likings {
  const random = seededRandom(seed)
  const draw = () => Float64Array.from({ length: instance.arcs }, () => (ties ? Math.floor(random() * 3) : random()))
  return { mentee: draw(), mentor: draw() }
}

/** What a mentee would choose from these arcs, straight from the rule. */
function menteeChooses(instance: Instance, { mentee }: Likings, person: number, arcs: number[]): number[] {
  const own = arcs.filter((a) => instance.needMentee[instance.arcNeed[a]!] === person)
  const key = (a: number) =>
    instance.arcFixed[a]! * 1e6 - 1e3 * instance.needPriority[instance.arcNeed[a]!]! + mentee[a]!
  const best: number[] = []
  for (const a of own.toSorted((a, b) => key(b) - key(a)))
    if (
      best.length < instance.menteeCapacity[person]! &&
      best.every((b) => instance.arcNeed[b] !== instance.arcNeed[a])
    )
      best.push(a)
  return best.sort((a, b) => a - b)
}

function mentorChooses(instance: Instance, { mentor }: Likings, person: number, arcs: number[]): number[] {
  const key = (a: number) => instance.arcFixed[a]! * 1e6 + mentor[a]!
  const own = arcs.filter((a) => instance.arcMentor[a] === person)
  return own.toSorted((a, b) => key(b) - key(a)).slice(0, instance.mentorCapacity[person]!)
}

function isStable(instance: Instance, likings: Likings, chosen: number[]): boolean {
  for (let a = 0; a < instance.arcs; a++) {
    if (chosen.includes(a) || instance.arcForbidden[a]) continue
    const both = [...chosen, a]
    const mentee = instance.needMentee[instance.arcNeed[a]!]!
    const isWanted = menteeChooses(instance, likings, mentee, both).includes(a)
    if (isWanted && mentorChooses(instance, likings, instance.arcMentor[a]!, both).includes(a)) return false
  }
  return true
}

describe('stable mode', () => {
  it('finds the stable plan that every mentee likes best', () => {
    let several = 0
    for (let seed = 1; seed <= 60; seed++) {
      const instance = readProblem(randomProblem(seed, shape))
      if (instance.arcs > 12) continue
      const likings = tastes(instance, seed, false)
      const { chosen } = solveStable(instance, { likings })
      const stable = everyPlan(instance).filter((plan) => isStable(instance, likings, plan))
      expect(stable).toContainEqual(chosen)
      if (stable.length > 1) several++
      for (const other of stable)
        for (let p = 0; p < instance.people; p++)
          expect(menteeChooses(instance, likings, p, [...new Set([...chosen, ...other])])).toEqual(
            chosen.filter((a) => instance.needMentee[instance.arcNeed[a]!] === p),
          )
    }
    expect(several).toBeGreaterThan(2)
  })

  it('keeps every rule and leaves nobody to block, ties or not', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const instance = readProblem(randomProblem(seed, { ...shape, people: 25, arcs: 150 }))
      const likings = tastes(instance, seed, seed % 2 === 0)
      const plan = solveStable(instance, { likings, seed })
      expect([...feasibility(instance, plan)]).toEqual([])
      expect(blockingPairs(instance, plan, { likings })).toEqual({ count: 0, listed: [] })
      expect({ ...solveStable(instance, { likings, seed }), seconds: 0 }).toEqual({ ...plan, seconds: 0 })
    }
  })
})

describe('blocking pairs', () => {
  it('are those that brute force finds, in any plan', () => {
    let seen = 0
    for (let seed = 1; seed <= 40; seed++) {
      const instance = readProblem(randomProblem(seed, shape))
      if (instance.arcs > 12) continue
      const likings = tastes(instance, seed, false)
      for (const chosen of everyPlan(instance).filter((_, i) => i % 3 === 0)) {
        const { count } = blockingPairs(instance, { chosen }, { likings })
        seen += count
        expect(count === 0).toBe(isStable(instance, likings, chosen))
      }
    }
    expect(seen).toBeGreaterThan(100)
  })

  it('are counted beyond the list, and name what either would drop', () => {
    const person = (id: string) => ({ id, mentorCapacity: 1, menteeCapacity: 1 })
    const instance = readProblem({
      people: [person('a'), person('b'), person('c')],
      arcs: [
        { mentor: 'a', mentee: 'b', need: 'x', utility: 900 },
        { mentor: 'a', mentee: 'c', need: 'x', utility: 500 },
      ],
    })
    expect(blockingPairs(instance, { chosen: [1] })).toEqual({ count: 1, listed: [{ arc: 0, mentorDrops: 1 }] })
    expect(blockingPairs(instance, { chosen: [] }, { most: 1 })).toEqual({ count: 2, listed: [{ arc: 0 }] })
    expect(solveStable(instance).chosen).toEqual(solveChecked(instance, { reciprocity: 0 }).chosen)
  })
})
