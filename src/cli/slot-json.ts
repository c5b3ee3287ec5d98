import type { SlotPlan } from '../matching/engine/slots/slot-plan.ts'
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
    proof: {
      person_weight: proof.personWeight,
      seat_price: Array.from(proof.seatPrice),
      time_price: Array.from(proof.timePrice),
      mentor_price: Array.from(proof.mentorPrice),
      place_price: Array.from(proof.placePrice),
    },
  }
}

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
  const ofProof = (name: string) => prices(file, proof[name], `proof.${name}`)
  return {
    talks,
    ...readCoverage(file, json),
    peopleBound: figure(file, json.people_bound, 'people_bound'),
    upperBound: figure(file, json.upper_bound, 'upper_bound'),
    gap: figure(file, json.gap, 'gap'),
    proof: {
      personWeight: figure(file, proof.person_weight, 'proof.person_weight'),
      seatPrice: ofProof('seat_price'),
      timePrice: ofProof('time_price'),
      mentorPrice: ofProof('mentor_price'),
      placePrice: ofProof('place_price'),
    },
  }
}

/** Of a plan of talks. Throws `FileFlaw`. */
export function readMentorSeats(file: string, json: Record<string, unknown>): number {
  return figure(file, record(file, json.settings, 'settings').mentor_seats, 'settings.mentor_seats')
}
