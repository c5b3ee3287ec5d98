import type { Assignment } from './assignment.ts'
import { atHome, leastCost, sit } from './assignment.ts'

/** `price`: of a seat of each mentor, ≥ 0, whole. `chosen`: arcs of the assignment that are to be kept where nothing is cheaper. */
export type Again = { price: Float64Array; chosen: readonly { row: number; arc: number }[] }

/**
 * Takes the prices of an earlier solution and seats every row that still sits as cheaply as it can where it sat, or on a free seat
 * that costs as little. Returns the rows left standing.
 */
export function takeSeatsAgain(s: Assignment, { price, chosen }: Again): number[] {
  const most = s.v instanceof Int32Array ? 2 ** 27 : Infinity
  for (let c = 0; c < price.length; c++) s.v[c] = -Math.min(price[c]!, most)
  for (let r = 0; r < s.rows; ) r = priceSeatsWithout(s, price.length, r)
  for (const { row, arc } of chosen) {
    if (s.rowArc[row]! >= 0 || s.free[s.arcColumn[arc]!] === 0) continue
    if (s.cost[arc]! - s.v[s.arcColumn[arc]!]! === leastCost(s, row)) sit(s, row, arc)
  }
  const standing: number[] = []
  for (let r = 0; r < s.rows; r++) if (s.rowArc[r]! < 0 && !sitAnywhere(s, r)) standing.push(r)
  return standing
}

function sitAnywhere(s: Assignment, r: number): boolean {
  const least = leastCost(s, r)
  let found = s.home[r] === least ? atHome : -1
  for (let a = s.rowStart[r]!; a < s.rowEnd[r]!; a++)
    if (s.cost[a]! - s.v[s.arcColumn[a]!]! === least && s.free[s.arcColumn[a]!]! > 0) found = a
  if (found === -1) return false
  sit(s, r, found)
  return true
}

/**
 * Prices the seats «without» of the mentee whose rows begin at `first`, if it has several: the best it could do by itself at the mentors'
 * prices tells them (see `Network`: k − c seats that must be filled, those that cost nothing, and one for a person left out). Returns the row after
 * the mentee's last.
 */
function priceSeatsWithout(s: Assignment, mentors: number, first: number): number {
  const own = ownSeats(s, mentors, first)
  if (own.length === 0) return first + 1
  const column = s.arcColumn[own[0]!]!
  let end = first + 1
  while (end < s.rows && lastColumnsBegin(s, end, own.length) === column) end++
  const gains: number[] = []
  for (let r = first; r < end; r++) gains.push(cheapestMentor(s, mentors, r))
  gains.sort((a, b) => a - b)
  const must = own.find((a) => (s.arcColumn[a]! - mentors) % 3 === 0)
  const without = own.find((a) => (s.arcColumn[a]! - mentors) % 3 === 2)
  const most = end - first - (must === undefined ? 0 : seats(s, s.arcColumn[must]!))
  const level = levelOfOwnSeats(gains, most, without && s.cost[without]!)
  if (must !== undefined) s.v[s.arcColumn[must]!] = Math.min(0, s.cost[must]! - level)
  const idle = own.find((a) => (s.arcColumn[a]! - mentors) % 3 === 1)
  if (idle !== undefined) s.v[s.arcColumn[idle]!] = Math.min(0, -level)
  return end
}

/** The column of the arc that is last but so many in a row, −1 when it has fewer. */
const lastColumnsBegin = (s: Assignment, r: number, count: number): number =>
  s.rowEnd[r]! - count < s.rowStart[r]! ? -1 : s.arcColumn[s.rowEnd[r]! - count]!

const seats = (s: Assignment, column: number): number => s.seatStart[column + 1]! - s.seatStart[column]!

/**
 * What a seat «without» costs, its price included: `gains` ascending, of which `most` can be taken. `without`: what nobody at all
 * costs, undefined when the mentee is covered already.
 */
function levelOfOwnSeats(gains: readonly number[], most: number, without: number | undefined): number {
  const next = gains[most] ?? Infinity
  const wanted = gains.slice(0, most).filter((gain) => gain < 0).length
  if (without === undefined || wanted > 1) return Math.min(0, next)
  if (gains[0]! >= without) return without
  return most === 1 ? Math.min(next, without) : Math.min(Math.max(gains[1] ?? Infinity, 0), without)
}

function ownSeats(s: Assignment, mentors: number, r: number): number[] {
  const own: number[] = []
  for (let a = s.rowStart[r]!; a < s.rowEnd[r]!; a++) if (s.arcColumn[a]! >= mentors) own.push(a)
  return own
}

function cheapestMentor(s: Assignment, mentors: number, r: number): number {
  let least = Infinity
  for (let a = s.rowStart[r]!; a < s.rowEnd[r]!; a++) {
    const c = s.arcColumn[a]!
    if (c < mentors) least = Math.min(least, s.cost[a]! - s.v[c]!)
  }
  return least
}
