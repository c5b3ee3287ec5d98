import type { TierWeights } from '../exact/tier-weights.ts'
import type { Instance } from '../instance.ts'
import type { Column, Packing } from '../packing/packing.ts'
import type { ExchangeRing } from './exchange-rings.ts'

/** Rows: places to give and to take, needs, fixed arcs (returned once), and per person one that lets «covered» count when a ring serves them. */
export function packRings(
  instance: Instance,
  weights: TierWeights,
  rings: readonly ExchangeRing[],
): Packing & { fixed: number[] } {
  const { people, needs, arcMentor, arcNeed, needMentee, needPriority, arcFixed, arcUtility } = instance
  const fixed = Array.from({ length: instance.arcs }, (_, a) => a).filter((a) => arcFixed[a])
  const fixedNumber = new Map(fixed.map((a, k) => [a, k]))
  const first = { take: people, need: 2 * people, fixed: 2 * people + needs, cover: 2 * people + needs + fixed.length }
  const rows = first.cover + people
  const room = roomOf(instance, fixed, first, rows)
  const columns: Column[] = rings.map(({ arcs }, choice) => {
    const column: Column = { worth: 0, rows: [], use: [], choice }
    const uses = (row: number, use: number) => {
      column.rows.push(row)
      column.use.push(use)
    }
    for (const a of arcs) {
      const need = arcNeed[a]!
      if (arcFixed[a]) {
        uses(first.fixed + fixedNumber.get(a)!, 1)
        continue
      }
      column.worth += arcUtility[a]! + weights.need[needPriority[need]! - 1]!
      uses(arcMentor[a]!, 1)
      uses(first.take + needMentee[need]!, 1)
      uses(first.need + need, 1)
      uses(first.cover + needMentee[need]!, -1)
    }
    return column
  })
  const covered = new Set(fixed.map((a) => needMentee[arcNeed[a]!]!))
  for (let p = 0; p < people; p++)
    if (!covered.has(p) && weights.person > 0) {
      const worth = weights.person + weights.leftOut * instance.leftOut[p]!
      columns.push({ worth, rows: [first.cover + p], use: [1], choice: -1 })
    }
  return { rows, room, columns, fixed }
}

function roomOf(
  instance: Instance,
  fixed: readonly number[],
  first: { take: number; need: number; cover: number },
  rows: number,
): Float64Array {
  const room = new Float64Array(rows)
  for (let p = 0; p < instance.people; p++) {
    room[p] = instance.mentorCapacity[p]!
    room[first.take + p] = instance.menteeCapacity[p]!
  }
  room.fill(1, first.need, first.cover)
  for (const a of fixed) {
    const need = instance.arcNeed[a]!
    room[instance.arcMentor[a]!]!--
    room[first.take + instance.needMentee[need]!]!--
    room[first.need + need]!--
  }
  return room
}
