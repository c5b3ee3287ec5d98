import type { SlotPlan, SlotPrices } from '../../matching/engine/slots/slot-plan.ts'
import { FileFlaw } from './csv-records.ts'
import type { NamedInstance } from './instance-files.ts'
import { figure, list, prices, readCoverage, record } from './json-parts.ts'
import { coverageFields, namedArc } from './named-arcs.ts'
import { Names } from './read-plan.ts'

/** Talks in names. Prices of a person in a slot stand person by person in the order of the files. */
export function talksJson(named: NamedInstance, slots: readonly string[], plan: SlotPlan, mentorSeats: number) {
  const { proof } = plan
  return {
    kind: 'slots',
    status: plan.status,
    talks: plan.talks.map(({ arc, slot }) => ({ slot: slots[slot], ...namedArc(named, arc) })),
    ...coverageFields(plan),
    people_bound: plan.peopleBound,
    upper_bound: plan.upperBound,
    gap: plan.gap,
    seconds: plan.seconds,
    seed: plan.seed,
    settings: { mentor_seats: mentorSeats },
    proof: { people: pricesJson(proof.people), utility: pricesJson(proof.utility) },
  }
}

const pricesJson = ({ cover, time, mentor, place }: SlotPrices) => ({
  cover,
  time: Array.from(time),
  mentor: Array.from(mentor),
  place: Array.from(place),
})

/** Throws `FileFlaw` where the plan does not speak of this problem. */
export function readTalks(
  file: string,
  json: Record<string, unknown>,
  named: NamedInstance,
  slots: readonly string[],
): Omit<SlotPlan, 'seconds' | 'seed'> {
  const names = new Names(file, named)
  const talks = list(file, json.talks, 'talks').map((row, k) => {
    const slot = slots.indexOf(record(file, row, `talks[${k}]`).slot as string)
    if (slot < 0)
      throw new FileFlaw(file, undefined, {
        ru: `talks[${k}]: такого времени нет в списке slots`,
        en: `talks[${k}]: this time is not in the list of slots`,
      })
    return { arc: names.arc(row, `talks[${k}]`), slot }
  })
  const proof = record(file, json.proof, 'proof')
  const pricesOf = (bound: 'people' | 'utility'): SlotPrices => {
    const at = `proof.${bound}`
    const row = record(file, proof[bound], at)
    const part = (name: string) => prices(file, row[name], `${at}.${name}`)
    return {
      cover: figure(file, row.cover, `${at}.cover`),
      time: part('time'),
      mentor: part('mentor'),
      place: part('place'),
    }
  }
  return {
    talks,
    ...readCoverage(file, json),
    peopleBound: figure(file, json.people_bound, 'people_bound'),
    upperBound: figure(file, json.upper_bound, 'upper_bound'),
    gap: figure(file, json.gap, 'gap'),
    proof: { people: pricesOf('people'), utility: pricesOf('utility') },
  }
}

/** Of a plan of talks. Throws `FileFlaw`. */
export function readMentorSeats(file: string, json: Record<string, unknown>): number {
  return figure(file, record(file, json.settings, 'settings').mentor_seats, 'settings.mentor_seats')
}
