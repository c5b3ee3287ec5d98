import { seededRandom } from '../seeded-random.ts'
import type { SlotInstance } from './slot-problem.ts'

/** Every arc in every slot in which both can come, column by column; the talks of need n stand from `start[n]` to `start[n + 1]`. */
export type PossibleTalks = {
  whole: SlotInstance
  count: number
  start: Int32Array
  arc: Int32Array
  slot: Int32Array
  need: Int32Array
  giver: Int32Array
  taker: Int32Array
  utility: Int32Array
  /** Person × slots + slot. */
  giverHour: Int32Array
  takerHour: Int32Array
}

/** All talks that could take place: nothing forbids them, both can come then, and there is room for one at least. */
export function possibleTalks(whole: SlotInstance): PossibleTalks {
  const { instance, slots } = whole
  const { needs, arcMentor, arcNeed, needMentee, arcUtility } = instance
  const found = [...talksOf(whole)].sort(
    (a, b) => arcNeed[a.arc]! - arcNeed[b.arc]! || a.arc - b.arc || a.slot - b.slot,
  )
  const start = new Int32Array(needs + 1)
  for (const { arc } of found) start[arcNeed[arc]! + 1]!++
  for (let n = 0; n < needs; n++) start[n + 1]! += start[n]!
  const column = (of: (arc: number, slot: number) => number) => Int32Array.from(found, ({ arc, slot }) => of(arc, slot))
  const taker = (arc: number) => needMentee[arcNeed[arc]!]!
  return {
    whole,
    count: found.length,
    start,
    arc: column((arc) => arc),
    slot: column((_, slot) => slot),
    need: column((arc) => arcNeed[arc]!),
    giver: column((arc) => arcMentor[arc]!),
    taker: column(taker),
    utility: column((arc) => arcUtility[arc]!),
    giverHour: column((arc, slot) => arcMentor[arc]! * slots + slot),
    takerHour: column((arc, slot) => taker(arc) * slots + slot),
  }
}

function* talksOf({ instance, slots, free, places }: SlotInstance) {
  const { arcs, arcMentor, arcNeed, needMentee, arcForbidden, mentorCapacity, menteeCapacity } = instance
  for (let arc = 0; arc < arcs; arc++) {
    const [giver, taker] = [arcMentor[arc]!, needMentee[arcNeed[arc]!]!]
    if (arcForbidden[arc] || mentorCapacity[giver] === 0 || menteeCapacity[taker] === 0) continue
    for (let slot = 0; slot < slots; slot++)
      if (free[giver * slots + slot] && free[taker * slots + slot] && places[slot]! > 0) yield { arc, slot }
  }
}

/** The best first; between equals the seed decides. */
export function byUtility({ count, utility }: PossibleTalks, seed: number): number[] {
  const lot = Float64Array.from({ length: count }, seededRandom(seed))
  return Array.from(lot, (_, t) => t).sort((a, b) => utility[b]! - utility[a]! || lot[a]! - lot[b]!)
}
