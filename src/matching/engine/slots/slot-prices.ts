import type { PossibleTalks } from './possible-talks.ts'
import type { SlotPrices } from './slot-plan.ts'
import type { SlotInstance } from './slot-problem.ts'

/** Everything is free; `cover` is what a covered person is worth besides. */
export function noPrices({ instance, slots }: SlotInstance, cover: number): SlotPrices {
  return {
    cover,
    time: new Float64Array(instance.people * slots),
    mentor: new Float64Array(instance.people),
    place: new Float64Array(slots),
  }
}

/** The same prices in arrays of their own. */
export const copyOf = ({ cover, time, mentor, place }: SlotPrices): SlotPrices => ({
  cover,
  time: time.slice(),
  mentor: mentor.slice(),
  place: place.slice(),
})

/** What all that is scarce brings. */
export function roomAt({ instance, mentorSeats, places }: SlotInstance, { time, mentor, place }: SlotPrices): number {
  let sum = 0
  for (const price of time) sum += mentorSeats * price
  for (let p = 0; p < mentor.length; p++) sum += instance.mentorCapacity[p]! * mentor[p]!
  for (let s = 0; s < place.length; s++) sum += places[s]! * place[s]!
  return sum
}

/** What a talk gains above its prices; utilities count when `worth` is 1, people alone when it is 0. */
export function gainOf(talks: PossibleTalks, { time, mentor, place }: SlotPrices, worth: 0 | 1, t: number): number {
  const hours = time[talks.giverHour[t]!]! + talks.whole.mentorSeats * time[talks.takerHour[t]!]!
  return worth * talks.utility[t]! - hours - mentor[talks.giver[t]!]! - place[talks.slot[t]!]!
}

/** Needs of each person for which some talk is possible. */
export function needsOfPeople({ whole: { instance }, start }: PossibleTalks): number[][] {
  const own = Array.from({ length: instance.people }, (): number[] => [])
  for (let n = 0; n < instance.needs; n++) if (start[n]! < start[n + 1]!) own[instance.needMentee[n]!]!.push(n)
  return own
}
