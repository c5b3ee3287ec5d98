import { describe, expect, it } from 'vitest'
import { randomProblem } from '../oracles/sample-problems.ts'
import { seededRandom } from '../seeded-random.ts'
import { checkSlots } from './check-slots.ts'
import { possibleTalks } from './possible-talks.ts'
import type { SlotInstance, SlotProblem } from './slot-problem.ts'
import { readSlots } from './slot-problem.ts'
import { solveSlots } from './solve-slots.ts'
import { TalkTable } from './talk-table.ts'
import { whyNoTalk } from './why-no-talk.ts'

/** A busy machine must not change what a test finds. */
const untilDone = { timeLimit: Infinity }

type Shape = {
  people: number
  arcs: number
  slots: number
  once?: boolean
  places?: number
  seats?: number
  aside?: boolean
}

/** `once`: a mentee takes one talk; `aside`: whoever gives does not take. */
function afternoon(seed: number, { people, arcs, slots, once, places, seats = 1, aside }: Shape): SlotProblem {
  const random = seededRandom(seed)
  const { people: persons, arcs: all } = randomProblem(seed, { people, arcs, mutual: 0.3 })
  const ids = Array.from({ length: slots }, (_, s) => `s${s}`)
  const gives = (p: number) => !aside || p % 2 === 0
  return {
    slots: ids.map((id) => (places === undefined ? { id } : { id, places })),
    people: persons.map((person, p) => ({
      ...person,
      mentorCapacity: gives(p) ? person.mentorCapacity : 0,
      menteeCapacity: aside && gives(p) ? 0 : once ? Math.min(1, person.menteeCapacity) : person.menteeCapacity,
      free: ids.filter(() => random() < 0.6),
    })),
    arcs: all,
    mentorSeats: seats,
  }
}

function byBruteForce(whole: SlotInstance): [number, number] {
  const talks = possibleTalks(whole)
  let best: [number, number] = [0, 0]
  const visit = (from: number, chosen: number[]) => {
    const table = new TalkTable(talks)
    if (!chosen.every((talk) => table.offer(talk))) return
    if (table.people > best[0] || (table.people === best[0] && table.utility > best[1]))
      best = [table.people, table.utility]
    for (let t = from; t < talks.count; t++) visit(t + 1, [...chosen, t])
  }
  visit(0, [])
  return best
}

describe('flash talks', () => {
  it('are the best there are where everybody talks once', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const whole = readSlots(afternoon(seed, { people: 7, arcs: 7, slots: 3, once: true, aside: true }))
      const plan = solveSlots(whole)
      expect(checkSlots(whole, plan)).toEqual([])
      expect([plan.coveredPeople, plan.utility, plan.status]).toEqual([...byBruteForce(whole), 'optimal'])
    }
  })

  it('stay within proven bounds where people give and take, rooms are few, and a mentor sees two at once', () => {
    let proven = 0
    for (let seed = 1; seed <= 60; seed++) {
      const seats = 1 + (seed % 2)
      const whole = readSlots(afternoon(seed, { people: 5, arcs: 5, slots: 3, places: 1 + (seed % 3), seats }))
      const plan = solveSlots(whole)
      const [people, utility] = byBruteForce(whole)
      expect(checkSlots(whole, plan)).toEqual([])
      expect(plan.peopleBound).toBeGreaterThanOrEqual(people)
      if (plan.coveredPeople === people) expect(plan.upperBound).toBeGreaterThanOrEqual(utility)
      if (plan.status !== 'optimal') continue
      proven++
      expect([plan.coveredPeople, plan.utility]).toEqual([people, utility])
    }
    expect(proven).toBeGreaterThan(55)
  })

  it('fill the afternoon of a school, the same twice', () => {
    const whole = readSlots(afternoon(4, { people: 60, arcs: 250, slots: 8, places: 12 }))
    const plan = solveSlots(whole, untilDone)
    expect(checkSlots(whole, plan)).toEqual([])
    expect(plan.status).toBe('optimal')
    expect(solveSlots(whole, untilDone).talks).toEqual(plan.talks)
    const served = new Set(plan.talks.map(({ arc }) => whole.instance.arcNeed[arc]))
    const kinds = new Set<string>()
    for (let need = 0; need < whole.instance.needs; need++)
      if (!served.has(need)) kinds.add(whyNoTalk(whole, plan, need).kind)
    expect(kinds.has('mentee-full')).toBe(true)
  })

  it('end with the best plan known from outside, or with a bound that says how near it is', () => {
    const known: [seed: number, shape: Shape, people: number, utility: number][] = [
      [3, { people: 60, arcs: 250, slots: 8, places: 12 }, 42, 32587],
      [1, { people: 60, arcs: 600, slots: 6, places: 10 }, 35, 35782],
      [4, { people: 20, arcs: 60, slots: 4 }, 13, 9126],
      [2, { people: 20, arcs: 60, slots: 4, places: 4, seats: 2 }, 8, 6409],
    ]
    for (const [seed, shape, people, utility] of known) {
      const plan = solveSlots(readSlots(afternoon(seed, shape)), untilDone)
      expect([plan.coveredPeople, plan.utility]).toEqual([people, utility])
      expect(plan.peopleBound).toBe(people)
      expect(plan.gap).toBeLessThan(0.03)
    }
  })

  it('are proven by prices that have not run away, where no more can come at all', () => {
    const free = [
      [0, 1, 3, 4],
      [0, 1, 2, 3, 4],
      [0, 1, 2, 4],
      [1, 4],
      [3, 4],
      [0, 2],
    ]
    const rooms = [2, 3, 1, 1, 1, 2]
    const arc = (mentor: number, mentee: number, utility: number, need = 't3') => ({
      ...{ mentor: `p${mentor}`, mentee: `p${mentee}`, need, utility },
    })
    const slots = readSlots({
      slots: [0, 1, 2, 3, 4].map((s) => ({ id: `s${s}`, ...(s === 4 && { places: 0 }) })),
      people: free.map((own, p) => ({
        ...{ id: `p${p}`, mentorCapacity: [3, 2, 2, 1, 1, 3][p]!, menteeCapacity: rooms[p]! },
        free: own.map((s) => `s${s}`),
      })),
      arcs: [arc(5, 2, 758), arc(2, 0, 157), arc(4, 0, 558), arc(3, 1, 78, 't4'), arc(2, 3, 2, 't4'), arc(0, 1, 359)],
      mentorSeats: 3,
    })
    const plan = solveSlots(slots, { ...untilDone, seed: 6 })
    expect(checkSlots(slots, plan)).toEqual([])
    expect([plan.status, plan.coveredPeople, plan.utility]).toEqual(['optimal', 4, 1677])
  })

  it('are told apart from tampered ones', () => {
    const whole = readSlots(afternoon(4, { people: 20, arcs: 60, slots: 4 }))
    const plan = solveSlots(whole)
    const [first, ...rest] = plan.talks
    const tampered = [
      { ...plan, talks: [first!, ...plan.talks] },
      { ...plan, talks: rest },
      { ...plan, talks: [{ ...first!, slot: 99 }, ...rest] },
      { ...plan, utility: plan.utility + 1 },
      { ...plan, upperBound: plan.utility - 1 },
      { ...plan, peopleBound: plan.coveredPeople - 1 },
      ...(['people', 'utility'] as const).map((bound) => ({
        ...plan,
        proof: { ...plan.proof, [bound]: { ...plan.proof[bound], mentor: plan.proof[bound].mentor.map(() => -1) } },
      })),
      { ...plan, proof: { ...plan.proof, people: { ...plan.proof.people, cover: 0 } } },
    ]
    for (const one of tampered) expect(checkSlots(whole, one)).not.toEqual([])
  })

  it('refuse what makes no sense', () => {
    const problem = afternoon(1, { people: 4, arcs: 4, slots: 2 })
    const [first, second] = problem.slots
    expect(() => readSlots({ ...problem, slots: [first!, first!] })).toThrow('duplicate-slot at slots[1]')
    expect(() => readSlots({ ...problem, slots: [first!, { ...second!, places: -1 }] })).toThrow('bad-places')
    expect(() => readSlots({ ...problem, mentorSeats: 0 })).toThrow('bad-seats')
    const people = problem.people.map((person) => ({ ...person, free: ['s9'] }))
    expect(() => readSlots({ ...problem, people })).toThrow('unknown-slot at people[0]')
  })
})
