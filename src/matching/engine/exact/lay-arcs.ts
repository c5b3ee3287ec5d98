import type { Instance } from '../instance.ts'
import type { Costs } from './assignment.ts'
import { inBlocks } from './in-blocks.ts'
import type { Rows } from './network-rows.ts'
import type { Open } from './open-parts.ts'

/** Arcs row by row, with their costs. */
export type RowArcs = {
  rowStart: Int32Array
  rowEnd: Int32Array
  /** Instance arc of each, −1 where there is room for a seat «without»; undefined when they are the instance's arcs as they stand. */
  arcOf: Int32Array | undefined
  /** Not to be written to where `arcOf` is undefined: the instance's own. */
  arcColumn: Int32Array
  cost: Costs
  /** How many know each mentor. */
  known: Int32Array
  /** Arcs of mentors without a place left. */
  shut: number[]
}

/** What a served need of each class costs (≤ 0), cost units per unit of value, and whether all costs fit into 32 bits. */
export type Rates = { needCost: Float64Array; scale: number; isSmall: boolean }

/**
 * The arcs that can be chosen freely, with room for three seats «without» behind those of a mentee with several rows. Where all
 * arcs are free and stand row by row already, they are not copied.
 */
export function layArcs(instance: Instance, open: Open, rows: Rows, rates: Rates): RowArcs {
  return arcsAsTheyStand(instance, open, rows, rates) ?? arcsByRow(instance, open, rows, rates)
}

const costs = (count: number, { isSmall }: Rates) => (isSmall ? new Int32Array(count) : new Float64Array(count))

function arcsAsTheyStand(instance: Instance, open: Open, rows: Rows, rates: Rates): RowArcs | undefined {
  const { arcs, people, arcMentor, arcFixed, arcForbidden } = instance
  if (rows.severalRows || arcFixed.includes(1) || arcForbidden.includes(1)) return undefined
  const rowStart = new Int32Array(rows.count)
  const rowEnd = new Int32Array(rows.count)
  const known = new Int32Array(people)
  const walk = {
    ...instance,
    ofNeed: rows.ofNeed,
    mentorCapacity: open.mentorCapacity,
    rowStart,
    rowEnd,
    known,
    row: -1,
  }
  let inOrder = true
  inBlocks(arcs, (from, to) => {
    inOrder &&= findRowEnds(walk, from, to)
  })
  if (!inOrder) return undefined
  const cost = costs(arcs, rates)
  const pricing = { ...instance, ...rates, cost }
  inBlocks(arcs, (from, to) => priceArcs(pricing, from, to))
  return { rowStart, rowEnd, arcOf: undefined, arcColumn: arcMentor, cost, known, shut: [] }
}

type Walk = Pick<Instance, 'arcNeed' | 'arcMentor'> &
  Pick<RowArcs, 'rowStart' | 'rowEnd' | 'known'> & { ofNeed: Int32Array; mentorCapacity: Int32Array; row: number }

/** False when an arc has no row, no place to go, or stands apart from the others of its row. */
function findRowEnds(walk: Walk, from: number, to: number): boolean {
  const { arcNeed, arcMentor, ofNeed, mentorCapacity, rowStart, rowEnd, known } = walk
  let row = walk.row
  for (let a = from; a < to; a++) {
    const r = ofNeed[arcNeed[a]!]!
    const mentor = arcMentor[a]!
    if (r < 0) return false
    if (r !== row) {
      if (rowEnd[r]! > 0) return false
      if (row >= 0) rowEnd[row] = a
      rowStart[r] = a
      row = r
    }
    known[mentor]!++
    if (mentorCapacity[mentor]! <= 0) return false
  }
  if (row >= 0) rowEnd[row] = to
  walk.row = row
  return true
}

type Pricing = Pick<Instance, 'arcNeed' | 'arcUtility' | 'needPriority'> & Rates & { cost: Costs }

function priceArcs(pricing: Pricing, from: number, to: number): void {
  const { arcNeed, arcUtility, needPriority, needCost, scale, cost } = pricing
  for (let a = from; a < to; a++) cost[a] = needCost[needPriority[arcNeed[a]!]! - 1]! - scale * arcUtility[a]!
}

function arcsByRow(instance: Instance, { mentorCapacity }: Open, rows: Rows, rates: Rates): RowArcs {
  const { arcs, people } = instance
  const { ofNeed, wants } = rows
  const rowStart = new Int32Array(rows.count)
  const known = new Int32Array(people)
  const shut: number[] = []
  const counting = { ...instance, ofNeed, mentorCapacity, rowStart, known, shut }
  inBlocks(arcs, (from, to) => countArcs(counting, from, to))
  let count = 0
  for (let r = 0; r < rows.count; r++) {
    const own = rowStart[r]! + (wants[r]! > 0 ? 3 : 0)
    rowStart[r] = count
    count += own
  }
  const rowEnd = rowStart.slice()
  const arcOf = new Int32Array(count).fill(-1)
  const arcColumn = new Int32Array(count)
  const cost = costs(count, rates)
  const placing = { ...instance, ...rates, ofNeed, mentorCapacity, rowEnd, arcOf, arcColumn, cost }
  inBlocks(arcs, (from, to) => placeArcs(placing, from, to))
  return { rowStart, rowEnd, arcOf, arcColumn, cost, known, shut }
}

type Sorting = Pick<Instance, 'arcNeed' | 'arcMentor' | 'arcFixed' | 'arcForbidden'> & {
  ofNeed: Int32Array
  mentorCapacity: Int32Array
}

function countArcs(counting: Sorting & Pick<RowArcs, 'rowStart' | 'known' | 'shut'>, from: number, to: number): void {
  const { arcNeed, arcMentor, arcFixed, arcForbidden, ofNeed, mentorCapacity, rowStart, known, shut } = counting
  for (let a = from; a < to; a++) {
    const r = ofNeed[arcNeed[a]!]!
    if (r < 0 || arcFixed[a]! + arcForbidden[a]! > 0) continue
    const mentor = arcMentor[a]!
    known[mentor]!++
    if (mentorCapacity[mentor]! > 0) rowStart[r]!++
    else shut.push(a)
  }
}

type Placing = Sorting & Pricing & Pick<RowArcs, 'rowEnd' | 'arcColumn'> & { arcOf: Int32Array }

function placeArcs(placing: Placing, from: number, to: number): void {
  const { arcNeed, arcMentor, arcUtility, arcFixed, arcForbidden, ofNeed, mentorCapacity } = placing
  const { needPriority, needCost, scale, rowEnd, arcOf, arcColumn, cost } = placing
  for (let a = from; a < to; a++) {
    const n = arcNeed[a]!
    const r = ofNeed[n]!
    const mentor = arcMentor[a]!
    if (r < 0 || arcFixed[a]! + arcForbidden[a]! > 0 || mentorCapacity[mentor]! <= 0) continue
    const place = rowEnd[r]!++
    arcOf[place] = a
    arcColumn[place] = mentor
    cost[place] = needCost[needPriority[n]! - 1]! - scale * arcUtility[a]!
  }
}
