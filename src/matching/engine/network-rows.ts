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

/** Arcs row by row, with their costs. */
export type RowArcs = {
  rowStart: Int32Array
  rowEnd: Int32Array
  arcOf: Int32Array
  arcColumn: Int32Array
  cost: Float64Array
  /** How many know each mentor. */
  known: Int32Array
  /** Arcs of mentors without a place left. */
  shut: number[]
}

/**
 * The arcs that can be chosen freely, with room for three seats «without» behind those of a mentee with several rows.
 * `needCost`: by class.
 */
export function layArcs(
  { arcs, people, arcNeed, arcMentor, arcFixed, arcForbidden, arcUtility, needPriority }: Instance,
  { mentorCapacity }: Open,
  { ofNeed, wants, count: rows }: Rows,
  { needCost, scale }: { needCost: ArrayLike<number>; scale: number },
): RowArcs {
  const rowStart = new Int32Array(rows)
  const known = new Int32Array(people)
  const shut: number[] = []
  const someTaken = arcFixed.includes(1) || arcForbidden.includes(1)
  const isTaken = (a: number) => someTaken && (arcFixed[a] === 1 || arcForbidden[a] === 1)
  for (let a = 0; a < arcs; a++) {
    const r = ofNeed[arcNeed[a]!]!
    if (r < 0 || isTaken(a)) continue
    const mentor = arcMentor[a]!
    known[mentor]!++
    if (mentorCapacity[mentor]! > 0) rowStart[r]!++
    else shut.push(a)
  }
  let count = 0
  for (let r = 0; r < rows; r++) {
    const own = rowStart[r]! + (wants[r]! > 0 ? 3 : 0)
    rowStart[r] = count
    count += own
  }
  const rowEnd = rowStart.slice()
  const arcOf = new Int32Array(count).fill(-1)
  const arcColumn = new Int32Array(count)
  const cost = new Float64Array(count)
  for (let a = 0; a < arcs; a++) {
    const n = arcNeed[a]!
    const r = ofNeed[n]!
    const mentor = arcMentor[a]!
    if (r < 0 || isTaken(a) || mentorCapacity[mentor]! <= 0) continue
    const place = rowEnd[r]!++
    arcOf[place] = a
    arcColumn[place] = mentor
    cost[place] = needCost[needPriority[n]! - 1]! - scale * arcUtility[a]!
  }
  return { rowStart, rowEnd, arcOf, arcColumn, cost, known, shut }
}
