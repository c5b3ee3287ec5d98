import type { Desk } from '../candidates/exchange-queries.ts'
import type { Need, Offer, Participant } from '../candidates/participant.ts'
import { handOf } from '../desk/desk-rule.ts'
import { seededRandom } from '../engine/seeded-random.ts'
import { defaultSettings } from '../round/round.ts'

const skills = Array.from({ length: 12 }, (_, k) => `s${k}`)

/** The desk of a school that there is not: teachers who are strong in some skills and want others, drawn by chance. */
export function drawnDesk(people: number, seed: number): Desk {
  const random = seededRandom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const participants = Array.from({ length: people }, (_, k) => teacher(`p${k}`, below))
  const offers: Offer[] = []
  const needs: Need[] = []
  for (const { id: personId } of participants)
    for (const competenceId of skills) {
      const level = below(4)
      if (level >= 2) offers.push({ personId, competenceId, level, readiness: below(3) / 2 })
      else if (random() < 0.4)
        needs.push({ personId, competenceId, levelNow: level, levelWanted: level + 2, priorityClass: below(2) ? 1 : 2 })
    }
  const never = { avoided: none, declined: none, parted: none, pairedAlready: none, together: none }
  const settings = defaultSettings
  const ids = { id: '', diagnosisId: '', programmeId: '' }
  const round = { ...ids, settings, createdAt: start, publishedAt: null, reopenedAt: null, version: 1, run: null }
  return {
    round: { ...round, effect: null },
    exchange: {
      participants: new Map(participants.map((one) => [one.id, one])),
      ...{ needs, offers, never, settings },
      ...{ preferred: none, ranBefore: none },
    },
    ...{ hand: handOf([]), rules: [], standing: [], leftOut: none, groups: [], listed: [] },
  }
}

const none: ReadonlySet<string> = new Set()
const start = new Date(0)

function teacher(id: string, below: (n: number) => number): Participant {
  const name = { surname: id, given: '', patronymic: '', position: '' }
  const life = { born: `${1960 + below(40)}`, experienceYears: below(40), superiorId: null, isDirector: false }
  const work = { subjects: [`${below(6)}`], places: 1 + below(3), hoursPerWeek: 1 + below(3), hardNoTimes: [], load: 0 }
  return { id, ...name, ...life, ...work }
}
