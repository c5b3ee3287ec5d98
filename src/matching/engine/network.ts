import type { Assignment } from './assignment.ts'
import { openAssignment } from './assignment.ts'
import type { Instance } from './instance.ts'
import type { TierWeights } from './tier-weights.ts'

/**
 * The problem as an assignment. Columns 0 … people − 1 are the mentors. Who is left without also sits somewhere:
 *
 * - a mentee who takes one at most is one row, with a seat of its own that costs the person's weight;
 * - a mentee with k needs who takes several (c) is k rows, with three kinds of seat for a need that goes unserved: k − c
 *   that must be filled, c − 1 that cost nothing, and one that costs the person's weight. The seat prices rise, so «at most c» and
 *   «the first one covers the person» are both part of the assignment, which stays exact.
 *
 * Fixed arcs are taken out beforehand together with the seats and needs they use. A mentor without a free place stays as a
 * column without seats: its price is part of the proof.
 */
export type Network = {
  assignment: Assignment
  /** Instance arc of each assignment arc, −1 for a seat «without». */
  arcOf: Int32Array
  /** Assignment arc and row of each instance arc, −1 when it cannot be chosen freely (fixed, forbidden, or its need or mentee served by a fixed arc). */
  placeOf: Int32Array
  rowOf: Int32Array
  fixed: number[]
  /** Cost units per unit of value. */
  scale: number
}

export function buildNetwork(instance: Instance, weights: TierWeights, scale: number, greatestBonus: number): Network {
  const open = openParts(instance)
  const rows = layRows(instance, open)
  const free = arcsByRow(instance, rows)
  const arcs = free.count + rows.seatArcs
  const rowStart = new Int32Array(rows.count + 1)
  const arcColumn = new Int32Array(arcs)
  const cost = new Float64Array(arcs)
  const arcOf = new Int32Array(arcs).fill(-1)
  const placeOf = new Int32Array(instance.arcs).fill(-1)
  const rowOf = new Int32Array(instance.arcs).fill(-1)
  const capacity = [...open.mentorCapacity]
  const must = -(Math.max(...weights.need) + 8 * (1000 + greatestBonus)) * scale
  let next = 0
  let seats = -1
  let seatsOwner = -1
  for (let r = 0; r < rows.count; r++) {
    for (let k = free.start[r]!; k < free.start[r + 1]!; k++) {
      const a = free.arc[k]!
      arcOf[next] = a
      placeOf[a] = next
      rowOf[a] = r
      arcColumn[next] = instance.arcMentor[a]!
      cost[next++] =
        -scale * (weights.need[instance.needPriority[instance.arcNeed[a]!]! - 1]! + instance.arcUtility[a]!)
    }
    const mentee = rows.mentee[r]!
    const covered = open.covered[mentee]! === 1
    const without = (weights.person + (instance.leftOut[mentee] ? weights.leftOut : 0)) * scale
    const takes = open.menteeCapacity[mentee]!
    const wants = rows.wants[r]!
    if (wants === 0) {
      arcColumn[next] = capacity.push(1) - 1
      cost[next++] = covered ? 0 : without
    } else {
      if (seatsOwner !== mentee) {
        seatsOwner = mentee
        seats = capacity.length
        const served = Math.min(takes, wants)
        capacity.push(wants - served, covered ? served : served - 1, covered ? 0 : 1)
      }
      for (let kind = 0; kind < 3; kind++) {
        if (capacity[seats + kind] === 0) continue
        arcColumn[next] = seats + kind
        cost[next++] = kind === 0 ? must : kind === 1 ? 0 : without
      }
    }
    rowStart[r + 1] = next
  }
  const shape = {
    rowStart,
    arcColumn: arcColumn.subarray(0, next),
    cost: cost.subarray(0, next),
    capacity: Int32Array.from(capacity),
  }
  return {
    assignment: openAssignment(shape),
    arcOf: arcOf.subarray(0, next),
    placeOf,
    rowOf,
    fixed: fixedArcs(instance),
    scale,
  }
}

type Open = { mentorCapacity: Int32Array; menteeCapacity: Int32Array; served: Uint8Array; covered: Uint8Array }

function fixedArcs({ arcs, arcFixed }: Instance): number[] {
  const fixed: number[] = []
  for (let a = 0; a < arcs; a++) if (arcFixed[a]) fixed.push(a)
  return fixed
}

/** What is left once the fixed arcs have their seats. */
function openParts(instance: Instance): Open {
  const open = {
    mentorCapacity: instance.mentorCapacity.slice(),
    menteeCapacity: instance.menteeCapacity.slice(),
    served: new Uint8Array(instance.needs),
    covered: new Uint8Array(instance.people),
  }
  for (let a = 0; a < instance.arcs; a++) {
    if (!instance.arcFixed[a]) continue
    const need = instance.arcNeed[a]!
    const mentee = instance.needMentee[need]!
    open.mentorCapacity[instance.arcMentor[a]!]!--
    open.menteeCapacity[mentee]!--
    open.served[need] = 1
    open.covered[mentee] = 1
  }
  return open
}

/** `wants` is the number of the mentee's rows when it has several, 0 when the mentee itself is the row. */
type Rows = { count: number; ofNeed: Int32Array; mentee: Int32Array; wants: Int32Array; seatArcs: number }

function layRows({ people, needs, needMentee }: Instance, open: Open): Rows {
  const wants = new Int32Array(people)
  for (let n = 0; n < needs; n++) if (!open.served[n]) wants[needMentee[n]!]!++
  const first = new Int32Array(people).fill(-1)
  let count = 0
  let seatArcs = 0
  const several = (p: number) => wants[p]! > 1 && open.menteeCapacity[p]! > 1
  for (let p = 0; p < people; p++) {
    if (wants[p] === 0 || open.menteeCapacity[p]! <= 0) continue
    first[p] = count
    count += several(p) ? wants[p]! : 1
    seatArcs += several(p) ? 3 * wants[p]! : 1
  }
  const ofNeed = new Int32Array(needs).fill(-1)
  const mentee = new Int32Array(count)
  const rowWants = new Int32Array(count)
  const next = first.slice()
  for (let n = 0; n < needs; n++) {
    const p = needMentee[n]!
    if (open.served[n] || first[p]! < 0) continue
    const r = several(p) ? next[p]!++ : first[p]!
    ofNeed[n] = r
    mentee[r] = p
    rowWants[r] = several(p) ? wants[p]! : 0
  }
  return { count, ofNeed, mentee, wants: rowWants, seatArcs }
}

function arcsByRow(instance: Instance, rows: Rows) {
  const { arcNeed, arcFixed, arcForbidden } = instance
  const rowOf = (a: number) => (arcFixed[a] || arcForbidden[a] ? -1 : rows.ofNeed[arcNeed[a]!]!)
  const start = new Int32Array(rows.count + 1)
  for (let a = 0; a < instance.arcs; a++) if (rowOf(a) >= 0) start[rowOf(a) + 1]!++
  for (let r = 0; r < rows.count; r++) start[r + 1]! += start[r]!
  const count = start[rows.count]!
  const arc = new Int32Array(count)
  const next = start.slice()
  for (let a = 0; a < instance.arcs; a++) {
    const r = rowOf(a)
    if (r >= 0) arc[next[r]!++] = a
  }
  return { start, arc, count }
}
