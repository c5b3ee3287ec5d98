import type { Column, Packing } from '../packing/packing.ts'
import { PackingSearch } from '../packing/packing-search.ts'
import { Choices } from './choices.ts'
import type { PossibleTalks } from './possible-talks.ts'
import type { SlotPrices } from './slot-plan.ts'

/** Fractions are found with a table that grows with the square of the talks. */
const mostTalks = 800

/** Talks that lose no more than `loss` at the prices, those that lose least when there are too many. */
export function talksThatLose(talks: PossibleTalks, prices: SlotPrices, loss: number): number[] {
  const losses = new Choices(talks).at(prices, 1).losses(prices)
  const all = Array.from(losses, (_, t) => t).filter((t) => losses[t]! <= loss)
  if (all.length <= mostTalks) return all
  return all
    .sort((a, b) => losses[a]! - losses[b]! || a - b)
    .slice(0, mostTalks)
    .sort((a, b) => a - b)
}

/** The best of the talks in `core` that fit together, by fractions and branching. */
export function searchCore(
  talks: PossibleTalks,
  core: readonly number[],
  terms: { tries: number; isLate: () => boolean },
): number[] {
  const search = new PackingSearch(packTalks(talks, core), terms)
  search.prove()
  return search.best.choices
}

/** Rows: hours of people, mentors, slots, needs, mentees, and per person one that lets «covered» count when a talk is theirs. */
function packTalks(talks: PossibleTalks, core: readonly number[]): Packing {
  const { instance, slots, places, mentorSeats } = talks.whole
  const { people, needs, mentorCapacity, menteeCapacity } = instance
  const mentor = people * slots
  const place = mentor + people
  const need = place + slots
  const mentee = need + needs
  const cover = mentee + people
  const room = new Float64Array(cover + people)
  room.fill(mentorSeats, 0, mentor)
  room.set(mentorCapacity, mentor)
  room.set(places, place)
  room.fill(1, need, mentee)
  room.set(menteeCapacity, mentee)
  const columns = core.map((t): Column => {
    const taker = talks.taker[t]!
    const ofTalk = [mentor + talks.giver[t]!, place + talks.slot[t]!, need + talks.need[t]!, mentee + taker]
    return {
      worth: talks.utility[t]!,
      rows: [talks.giverHour[t]!, talks.takerHour[t]!, ...ofTalk, cover + taker],
      use: [1, mentorSeats, 1, 1, 1, 1, -1],
      choice: t,
    }
  })
  const worth = 1000 * needs + 1
  for (let p = 0; p < people; p++) columns.push({ worth, rows: [cover + p], use: [1], choice: -1 })
  return { rows: cover + people, room, columns }
}
