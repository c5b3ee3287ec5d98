import type { Instance } from './instance.ts'
import type { Open } from './open-parts.ts'

/** `wants` is the number of the mentee's rows when it has several, 0 when the mentee itself is the row. */
export type Rows = { count: number; ofNeed: Int32Array; mentee: Int32Array; wants: Int32Array }

/** One row per mentee who takes one, one per need of a mentee who takes several; rows of a mentee stand together. */
export function layRows({ people, needs, needMentee }: Instance, open: Open): Rows {
  const wants = new Int32Array(people)
  for (let n = 0; n < needs; n++) if (!open.served[n]) wants[needMentee[n]!]!++
  const next = new Int32Array(people).fill(-1)
  const several = (p: number) => wants[p]! > 1 && open.menteeCapacity[p]! > 1
  let count = 0
  for (let p = 0; p < people; p++) {
    if (wants[p] === 0 || open.menteeCapacity[p]! <= 0) continue
    next[p] = count
    count += several(p) ? wants[p]! : 1
  }
  const ofNeed = new Int32Array(needs).fill(-1)
  const mentee = new Int32Array(count)
  const rowWants = new Int32Array(count)
  for (let n = 0; n < needs; n++) {
    const p = needMentee[n]!
    if (open.served[n] || next[p]! < 0) continue
    const r = several(p) ? next[p]!++ : next[p]!
    ofNeed[n] = r
    mentee[r] = p
    rowWants[r] = several(p) ? wants[p]! : 0
  }
  return { count, ofNeed, mentee, wants: rowWants }
}

/**
 * The arcs that can be chosen freely, row by row, with room for three seats «without» behind those of a mentee with several rows.
 * `known`: how many know each mentor. `shut`: arcs of mentors without a place left.
 */
export function freeArcs(instance: Instance, { mentorCapacity }: Open, rows: Rows) {
  const { arcs, arcNeed, arcMentor, arcFixed, arcForbidden } = instance
  const rowStart = new Int32Array(rows.count)
  const known = new Int32Array(instance.people)
  const rowOfArc = new Int32Array(arcs)
  const shut: number[] = []
  for (let a = 0; a < arcs; a++) {
    const r = rows.ofNeed[arcNeed[a]!]!
    const mentor = arcMentor[a]!
    rowOfArc[a] = -1
    if (r < 0 || arcFixed[a] || arcForbidden[a]) continue
    if (mentorCapacity[mentor]! <= 0) {
      shut.push(a)
      continue
    }
    rowOfArc[a] = r
    rowStart[r]!++
    known[mentor]!++
  }
  let count = 0
  for (let r = 0; r < rows.count; r++) {
    const own = rowStart[r]! + (rows.wants[r]! > 0 ? 3 : 0)
    rowStart[r] = count
    count += own
  }
  const rowEnd = rowStart.slice()
  const arcOf = new Int32Array(count).fill(-1)
  for (let a = 0; a < arcs; a++) if (rowOfArc[a]! >= 0) arcOf[rowEnd[rowOfArc[a]!]!++] = a
  return { rowStart, rowEnd, arcOf, known, shut }
}
