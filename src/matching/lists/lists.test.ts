import { describe, expect, test } from 'vitest'
import { type Exchange, findCandidates, isStruckOut, keyOf } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import type { Participant } from '../candidates/participant.ts'
import { tryToPose } from '../candidates/pose-problem.ts'
import { handOf } from '../desk/desk-rule.ts'
import { solveDesk } from '../desk/solve-desk.ts'
import { roomFor } from '../engine/pricing/arc-source.ts'
import { seededRandom } from '../engine/seeded-random.ts'
import { poseGroups } from '../groups/pose-groups.ts'
import { defaultSettings, pairKey, type Round, type RoundSettings } from '../round/round.ts'
import { candidateSource } from './candidate-source.ts'
import { isLarge } from './large-round.ts'

const subjects = ['физика', 'Химия', 'химия', 'музыка']
const days = ['mon', 'tue', 'wed', 'thu', 'fri'].flatMap((day) => [1, 2, 3].map((part) => `${day}-${part}`))

/** Teachers who know four skills each and want two more. */
function drawn(count: number, seed: number, settings: Partial<RoundSettings> = {}): Exchange {
  const random = seededRandom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const ids = Array.from({ length: count }, (_, k) => `id-${k}`)
  const pairs = () =>
    new Set(Array.from({ length: count / 4 }, () => pairKey(`id-${below(count)}`, `id-${below(count)}`)))
  const name = { surname: 'А', given: '', patronymic: '', position: 'учитель' }
  const people = ids.map((id, k): Participant => {
    const hoursPerWeek = random() < 0.2 ? null : below(4)
    const life = { born: random() < 0.3 ? null : `${1960 + below(40)}`, experienceYears: below(30) }
    const superiorId = random() < 0.1 ? `id-${below(count)}` : null
    const own = { subjects: [subjects[below(4)]!], hardNoTimes: days.filter(() => random() < 0.7) }
    return {
      ...name,
      ...life,
      ...own,
      id,
      hoursPerWeek,
      superiorId,
      isDirector: k === 0,
      places: below(3),
      load: below(3),
    }
  })
  const skills = ['x', 'y', 'z', 'w', 'v', 'u']
  return {
    participants: new Map(people.map((one) => [one.id, one])),
    needs: ids.flatMap((personId) =>
      skills
        .slice(below(4))
        .slice(0, 2)
        .map((competenceId) => ({
          ...{ personId, competenceId, levelNow: below(3), levelWanted: 3 },
          priorityClass: (1 + below(3)) as 1 | 2 | 3,
        })),
    ),
    offers: ids.flatMap((personId) =>
      skills.map((competenceId) => ({ personId, competenceId, level: below(5), readiness: below(3) / 2 })),
    ),
    never: { avoided: pairs(), declined: pairs(), parted: pairs(), pairedAlready: pairs(), together: pairs() },
    preferred: pairs(),
    ranBefore: new Set(ids.map((id) => `${id}.id-${below(count)}`)),
    settings: { ...defaultSettings, reciprocity: 0, ...settings },
  }
}

describe('the source of candidates', () => {
  const kinds: Partial<RoundSettings>[] = [
    {},
    { kinds: ['reverse'], countsSilentGaps: true },
    { demands: ['hours', 'subject'], levelsAbove: 2 },
    { barsSubordination: false, weights: { ...defaultSettings.weights, hours: 0, stay: 10 } },
  ]
  test.each(kinds)('gives what the rules give, at the same worth: %j', (settings) => {
    const exchange = drawn(60, 3, settings)
    const people = [...exchange.participants.keys()].sort()
    const room = Int32Array.from(people, () => 1)
    const source = candidateSource({ exchange, people, mentorCapacity: room, menteeCapacity: room, fixed: [] })
    const arcs = roomFor(source)
    const found: string[] = []
    for (let n = 0; n < source.needs; n++) {
      const { personId, competenceId } = source.needAt(n)
      for (let k = source.arcsOf(n, arcs) - 1; k >= 0; k--) {
        const mentor = arcs.mentor[k]!
        expect(source.utilityOf(n, mentor)).toBe(arcs.utility[k])
        found.push(`${keyOf({ mentorId: people[mentor]!, menteeId: personId, competenceId })} ${arcs.utility[k]}`)
      }
    }
    const open = findCandidates(exchange).filter((one) => !isStruckOut(exchange, one))
    expect(found.sort()).toEqual(open.map((one) => `${keyOf(one)} ${one.utility}`).sort())
    expect(found.length).toBeGreaterThan(20)
  })
})

/** Over all mentors, 0 + 1 + 2 + … for those each gives to. */
const unevenness = (directions: { mentorId: string }[]): number =>
  [...Map.groupBy(directions, (one) => one.mentorId).values()].reduce(
    (sum, of) => sum + (of.length * (of.length - 1)) / 2,
    0,
  )

describe('a large round', () => {
  const exchange = drawn(480, 5)
  const round = { settings: exchange.settings } as Round
  const desk: Desk = {
    ...{
      round,
      exchange,
      hand: handOf([]),
      rules: [],
      standing: [],
      leftOut: new Set<string>(),
      groups: [],
      listed: [],
    },
  }
  const solved = solveDesk(desk, undefined, {})
  if ('flaw' in solved) throw new Error(solved.flaw)

  test('is solved by lists and proven against every candidate', () => {
    expect(isLarge(exchange)).toBe(true)
    expect(solved.violations).toEqual([])
    expect(solved.plan.status).toBe('optimal')
    expect(solved.certificate.fromLists).toBe(true)
    expect(solved.directions).toHaveLength(solved.plan.coveredNeeds)
  })

  test('spreads load over the mentors by lists too', () => {
    const even = { ...exchange, settings: { ...exchange.settings, balance: true } }
    expect(isLarge(even)).toBe(true)
    const again = solveDesk({ ...desk, round: { settings: even.settings } as Round, exchange: even }, undefined, {})
    if ('flaw' in again) throw new Error(again.flaw)
    expect(again.violations).toEqual([])
    expect(again.plan.status).toBe('optimal')
    expect(again.plan.coveredPeople).toBe(solved.plan.coveredPeople)
    expect(again.plan.imbalance!).toBeLessThan(unevenness(solved.directions))
  })

  test('holds what its draft chose, and knows when the facts behind it have changed', () => {
    const listed = solved.directions
    const posed = tryToPose({ ...desk, listed })
    if ('flaw' in posed) throw new Error(posed.flaw)
    for (const one of listed) expect(posed.indexOf.has(keyOf(one))).toBe(true)
    expect(posed.basis).toBe(solved.basis)
    const offers = exchange.offers.slice(1)
    const other = tryToPose({ ...desk, exchange: { ...exchange, offers } })
    expect('flaw' in other || other.basis).not.toBe(solved.basis)
  })

  test('keeps a lock that no rule would have allowed', () => {
    const [mentorId, menteeId] = ['id-0', 'id-9']
    const locks = [{ mentorId, menteeId, competenceId: 'x' }]
    const mentors = new Map(exchange.participants).set(mentorId, { ...exchange.participants.get(mentorId)!, places: 1 })
    const locked = { ...desk, exchange: { ...exchange, participants: mentors }, hand: { ...desk.hand, locks } }
    const again = solveDesk(locked, undefined, {})
    if ('flaw' in again) throw new Error(again.flaw)
    expect(again.violations).toEqual([])
    expect(again.directions.map(keyOf)).toContain(keyOf(locks[0]!))
  })
})

test('groups round the pairs of a large round are looked for among all candidates', () => {
  const exchange = drawn(480, 5, { groups: 'all' })
  const round = { settings: exchange.settings } as Round
  const own = { hand: handOf([]), rules: [], standing: [], leftOut: new Set<string>(), groups: [], listed: [] }
  const desk: Desk = { round, exchange, ...own }
  const posed = tryToPose(desk)
  if ('flaw' in posed) throw new Error(posed.flaw)
  const [base] = posed.candidates
  const { seats } = poseGroups(desk, posed, [0])
  const beside = findCandidates(exchange)
    .filter((one) => !isStruckOut(exchange, one) && one.menteeId !== base!.menteeId)
    .filter((one) => one.mentorId === base!.mentorId && one.competenceId === base!.competenceId)
    .map(keyOf)
  expect(beside.some((key) => !posed.indexOf.has(key))).toBe(true)
  const posable = new Set(seats.map(keyOf))
  expect(beside.filter((key) => !posable.has(key))).toEqual([])
  const solved = solveDesk(desk, undefined, {})
  if ('flaw' in solved) throw new Error(solved.flaw)
  expect(solved.violations).toEqual([])
  expect(solved.groups!.outcome.joined).toBeGreaterThan(0)
})

test('a school is solved whole', () => {
  expect(isLarge(drawn(150, 1))).toBe(false)
  expect(isLarge(drawn(480, 5, { fair: true }))).toBe(false)
})
