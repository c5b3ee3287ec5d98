import { describe, expect, test } from 'vitest'
import { defaultSettings, pairKey, type RoundSettings } from '../round/round.ts'
import { type Exchange, findCandidates, isStruckOut, whatHinders } from './candidate.ts'
import { directionKind } from './direction-kind.ts'
import type { Hindrance } from './hard-rules.ts'
import type { Participant } from './participant.ts'
import { pointsOf, scoreOf, utilityOf } from './utility.ts'
import { commonHours } from './what-two-share.ts'

function someone(id: string, fields: Partial<Participant> = {}): Participant {
  return {
    id,
    surname: id,
    given: '',
    patronymic: '',
    position: 'учитель',
    subjects: ['физика'],
    born: '1980',
    experienceYears: 20,
    superiorId: null,
    isDirector: false,
    places: 1,
    hoursPerWeek: null,
    hardNoTimes: [],
    load: 0,
    ...fields,
  }
}

describe('the kind of a direction', () => {
  const cases: [string, Partial<Participant>, Partial<Participant>, string][] = [
    ['younger', { born: '1999-03-01' }, { born: '1970-01-01' }, 'reverse'],
    ['younger by the bare year', { born: '1999' }, { born: '1970-01-01' }, 'reverse'],
    ['the same bare year, less experienced', { born: '1999', experienceYears: 1 }, { born: '1999-05-05' }, 'reverse'],
    ['age unknown, less experienced', { born: null, experienceYears: 3 }, { experienceYears: 9 }, 'reverse'],
    ['nothing known', { born: null, experienceYears: null }, { born: null, experienceYears: null }, 'unknown'],
    ['elder, experience unknown', { born: '1970', experienceYears: null }, { born: '1980' }, 'unknown'],
    ['younger, experience unknown', { born: '1990', experienceYears: null }, { born: '1980' }, 'reverse'],
    ['elder by five years of experience', { born: '1970', experienceYears: 25 }, { born: '1980' }, 'traditional'],
    ['elder, experience close', { born: '1979', experienceYears: 24 }, { born: '1980' }, 'peer'],
    ['of one day', { born: '1980-02-02' }, { born: '1980-02-02' }, 'peer'],
  ]
  test.each(cases)('%s', (_, mentor, mentee, kind) => {
    expect(directionKind(someone('a', mentor), someone('b', mentee))).toBe(kind)
  })
})

const need = { personId: 'b', competenceId: 'x', levelNow: 1, levelWanted: 3, priorityClass: 1 as const }
const offer = { personId: 'a', competenceId: 'x', level: 3, readiness: 1 }
const both = new Set([pairKey('a', 'b')])

type Setting = {
  mentor?: Partial<Participant>
  mentee?: Partial<Participant>
  settings?: Partial<RoundSettings>
  never?: Partial<Exchange['never']>
}

function exchange({ mentor, mentee, settings, never }: Setting = {}): Exchange {
  const people = [someone('a', mentor), someone('b', mentee)]
  const none = new Set<string>()
  return {
    participants: new Map(people.map((one) => [one.id, one])),
    needs: [need],
    offers: [offer],
    never: { avoided: none, declined: none, parted: none, pairedAlready: none, together: none, ...never },
    preferred: none,
    ranBefore: none,
    settings: { ...defaultSettings, ...settings },
  }
}

describe('hard rules', () => {
  const cases: [string, Setting, Hindrance | null][] = [
    ['nothing in the way', {}, null],
    ['avoided by either side', { never: { avoided: both } }, 'avoided'],
    ['declined', { never: { declined: both } }, 'declined'],
    ['parted by the curator', { never: { parted: both } }, 'parted'],
    ['a pair already', { never: { pairedAlready: both } }, 'paired-already'],
    ['together in this round', { never: { together: both } }, 'together'],
    ['the mentor is the superior', { mentee: { superiorId: 'a' } }, 'subordination'],
    ['the mentee is the superior', { mentor: { superiorId: 'b' } }, 'subordination'],
    ['the director is above all', { mentee: { isDirector: true } }, 'subordination'],
    [
      'subordination allowed by the settings',
      { mentee: { superiorId: 'a' }, settings: { barsSubordination: false } },
      null,
    ],
    ['no places', { mentor: { places: 0 } }, 'no-places'],
    ['level not far enough above', { settings: { levelsAbove: 3 } }, 'level'],
    ['the kind is off', { settings: { kinds: ['reverse'] } }, 'kind'],
    ['no common hours', { mentor: { hoursPerWeek: 0 }, mentee: { hoursPerWeek: 2 } }, 'hours'],
    ['hours of one unknown', { mentee: { hoursPerWeek: 2 } }, null],
    ['hours demanded and unknown', { settings: { demands: ['hours'] } }, 'hours'],
    ['another subject, demanded', { mentee: { subjects: ['музыка'] }, settings: { demands: ['subject'] } }, 'subject'],
  ]
  test.each(cases)('%s', (_, setting, hindrance) => {
    expect(whatHinders(exchange(setting), need, offer)).toBe(hindrance)
  })

  test('what was struck out stays among the candidates, so that prices compare; other hindrances do not', () => {
    expect(findCandidates(exchange({ never: { parted: both } }))).toHaveLength(1)
    const together = exchange({ never: { together: both } })
    const [second] = findCandidates(together)
    expect(isStruckOut(together, second!)).toBe(true)
    expect(findCandidates(exchange({ never: { avoided: both } }))).toHaveLength(0)
  })

  test('a gap nobody asked to close counts only where the settings say so', () => {
    const silent = { ...need, priorityClass: 3 as const }
    expect(findCandidates({ ...exchange(), needs: [silent] })).toHaveLength(0)
    const counted = exchange({ settings: { countsSilentGaps: true } })
    expect(findCandidates({ ...counted, needs: [silent] })).toHaveLength(1)
  })
})

test('two who are never free together have no common hours', () => {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri']
  const mornings = days.flatMap((day) => [`${day}-1`, `${day}-2`])
  const evenings = days.map((day) => `${day}-3`)
  const hours = { hoursPerWeek: 3 }
  expect(commonHours({ ...hours, hardNoTimes: mornings }, { ...hours, hardNoTimes: evenings })).toBe(0)
  expect(commonHours({ ...hours, hardNoTimes: mornings }, { hoursPerWeek: 2, hardNoTimes: mornings })).toBe(2)
})

describe('utility', () => {
  const parties = { mentor: someone('a'), mentee: someone('b'), offer, need, isPreferred: false, isRunning: false }
  const { weights } = defaultSettings

  test('is one plus 999 times the weighted mean of what is known', () => {
    // priority 1·10, level ⅔·8, readiness 1·6, subject 1·3, load 1·2 of 29
    expect(utilityOf(scoreOf(parties, weights))).toBe(1 + Math.round((999 * (10 + 8 * 0.667 + 6 + 3 + 2)) / 29))
  })

  test('is 1000 where everything is met, and 1 where nothing is or nothing weighs', () => {
    const best = { ...parties, offer: { ...offer, level: 4 } }
    expect(utilityOf(scoreOf(best, weights))).toBe(1000)
    const nothing = { ...weights, priority: 0, level: 0, readiness: 0, subject: 0, load: 0 }
    expect(utilityOf(scoreOf(parties, nothing))).toBe(1)
  })

  test('rises by a wish of the curator and by an earlier pair, and falls with the mentor’s load', () => {
    const plain = utilityOf(scoreOf(parties, weights))
    expect(utilityOf(scoreOf({ ...parties, isPreferred: true }, weights))).toBeGreaterThan(plain)
    expect(utilityOf(scoreOf({ ...parties, isRunning: true }, weights))).toBeGreaterThan(plain)
    expect(utilityOf(scoreOf({ ...parties, mentor: someone('a', { load: 2 }) }, weights))).toBeLessThan(plain)
  })

  test('is told in points that add up to about a hundred for the best', () => {
    const points = pointsOf(scoreOf({ ...parties, offer: { ...offer, level: 4 } }, weights))
    const sum = points.reduce((total, part) => total + part.points, 0)
    expect(Math.abs(sum - 100)).toBeLessThanOrEqual(2)
  })
})
