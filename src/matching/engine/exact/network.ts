import type { Instance } from '../instance.ts'
import type { Assignment, Costs } from './assignment.ts'
import { openAssignment } from './assignment.ts'
import { inBlocks } from './in-blocks.ts'
import { layArcs } from './lay-arcs.ts'
import type { Rows } from './network-rows.ts'
import { layRows } from './network-rows.ts'
import type { Open } from './open-parts.ts'
import { fixedArcs, openParts } from './open-parts.ts'
import type { TierWeights } from './tier-weights.ts'

/**
 * The problem as an assignment. Columns 0 … people − 1 are the mentors. Who is left without also sits somewhere:
 *
 * - a mentee who takes one at most is one row, at home for the person's weight;
 * - a mentee with k needs who takes several (c) is k rows, with three kinds of seat for a need that goes unserved: k − c
 *   that must be filled, c − 1 that cost nothing, and one that costs the person's weight. The seat prices rise, so «at most c» and
 *   «the first one covers the person» are both part of the assignment, which stays exact.
 *
 * Fixed arcs are taken out beforehand together with the seats and needs they use. Arcs of a mentor without a free place are left
 * out (`shut`), but count in the mentor's price.
 */
export type Network = {
  assignment: Assignment
  /** Instance arc of each assignment arc, −1 for a seat «without»; undefined when they are the same. */
  arcOf: Int32Array | undefined
  /** Assignment arc of an instance arc, −1 when it cannot be chosen freely (fixed, forbidden, or no room for it). */
  placeOf: (arc: number) => number
  /** Row of an instance arc that is free or shut. */
  rowOf: (arc: number) => number
  /** What an arc costs without any bonus. */
  costOf: (arc: number) => number
  fixed: number[]
  shut: number[]
  /** Cost units per unit of value. */
  scale: number
  /** Seats of mentors that somebody could take. */
  places: number
  /** 1 for a mentor with more places than anybody could want: their price is 0. */
  spare: Uint8Array
  /** Some mentee is several rows, or the seats of a column would look through its arcs too often. */
  severalSeats: boolean
}

/** Instance arc of an assignment arc or of what `rowArc` says, −1 where a row is without. */
export function arcAt({ arcOf }: Network, place: number): number {
  if (place < 0) return -1
  return arcOf ? arcOf[place]! : place
}

export function buildNetwork(instance: Instance, weights: TierWeights, scale: number, greatestBonus: number): Network {
  const open = openParts(instance)
  const rows = layRows(instance, open)
  const { arcNeed, arcUtility, needPriority } = instance
  const needCost = Float64Array.from(weights.need, (weight) => -scale * weight)
  const isSmall = !rows.severalRows && greatestBonus === 0 && fitsSmall(instance, weights, scale)
  const free = layArcs(instance, open, rows, { needCost, scale, isSmall })
  const { arcOf, arcColumn, cost, rowEnd } = free
  const must = -(Math.max(...weights.need) + 8 * (1000 + greatestBonus)) * scale
  const without = (p: number) =>
    open.covered[p] === 1 ? 0 : (weights.person + (instance.leftOut[p] ? weights.leftOut : 0)) * scale
  const { seats, places, spare, looks } = seatsOfMentors(open, free)
  const own = seatsWithout(rows, open, { arcColumn, cost, rowEnd, isSmall, must, without })
  const assignment = openAssignment({
    rowStart: free.rowStart,
    rowEnd,
    arcColumn,
    cost,
    home: own.home,
    seats: joined(seats, own.seats),
  })
  let placed: Int32Array | undefined
  return {
    assignment,
    arcOf,
    placeOf: (a) => {
      if (!arcOf) return a
      placed ??= placesOf(arcOf, instance.arcs)
      return placed[a]!
    },
    rowOf: (a) => rows.ofNeed[arcNeed[a]!]!,
    costOf: (a) => needCost[needPriority[arcNeed[a]!]! - 1]! - scale * arcUtility[a]!,
    fixed: fixedArcs(instance),
    shut: free.shut,
    scale,
    places,
    spare,
    severalSeats: own.seats.length > 0 || looks > 10 * arcColumn.length,
  }
}

/** Whether costs, prices and distances stay below 2³⁰: each is the difference of what a row pays at home and for an arc. */
function fitsSmall({ arcUtility }: Instance, { person, need, leftOut }: TierWeights, scale: number): boolean {
  const greatest = Math.max(person + leftOut, ...need) * scale
  if (greatest >= 2 ** 27) return false
  let isWithin = true
  inBlocks(arcUtility.length, (from, to) => {
    isWithin &&= areWithin(arcUtility, 2 ** 27 / scale, from, to)
  })
  return isWithin
}

function areWithin(values: Int32Array, limit: number, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (values[k]! >= limit || values[k]! <= -limit) return false
  return true
}

/** No more seats than somebody could take. `looks`: arcs seen if every seat looks through those of its column. */
function seatsOfMentors({ mentorCapacity }: Open, { known }: { known: Int32Array }) {
  const seats = new Int32Array(mentorCapacity.length)
  const spare = new Uint8Array(mentorCapacity.length)
  let places = 0
  let looks = 0
  for (let c = 0; c < seats.length; c++) {
    seats[c] = Math.max(0, Math.min(mentorCapacity[c]!, known[c]!))
    if (mentorCapacity[c]! > seats[c]!) spare[c] = 1
    places += seats[c]!
    looks += seats[c]! * known[c]!
  }
  return { seats, places, spare, looks }
}

type Own = {
  arcColumn: Int32Array
  cost: Costs
  rowEnd: Int32Array
  isSmall: boolean
  must: number
  without: (person: number) => number
}

/** Puts the arcs to seats «without» at the end of each row of a mentee with several; the others get a home. */
function seatsWithout(rows: Rows, open: Open, { arcColumn, cost, rowEnd, isSmall, must, without }: Own) {
  const home = isSmall ? new Int32Array(rows.count) : new Float64Array(rows.count).fill(Infinity)
  const seats: number[] = []
  const columns = open.mentorCapacity.length
  for (let r = 0; r < rows.count; r++) {
    const mentee = rows.mentee[r]!
    const wants = rows.wants[r]!
    if (wants === 0) {
      home[r] = without(mentee)
      continue
    }
    const served = Math.min(open.menteeCapacity[mentee]!, wants)
    const isCovered = open.covered[mentee] === 1
    if (r === 0 || rows.mentee[r - 1] !== mentee)
      seats.push(wants - served, isCovered ? served : served - 1, isCovered ? 0 : 1)
    for (let kind = 0; kind < 3; kind++) {
      const seat = seats.length - 3 + kind
      if (seats[seat] === 0) continue
      arcColumn[rowEnd[r]!] = columns + seat
      cost[rowEnd[r]!++] = kind === 0 ? must : kind === 1 ? 0 : without(mentee)
    }
  }
  return { home, seats }
}

function joined(first: Int32Array, second: readonly number[]): Int32Array {
  const all = new Int32Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}

function placesOf(arcOf: Int32Array, arcs: number): Int32Array {
  const placed = new Int32Array(arcs).fill(-1)
  for (let place = 0; place < arcOf.length; place++) if (arcOf[place]! >= 0) placed[arcOf[place]!] = place
  return placed
}
