/** Whole numbers: 32 bits where all of them fit, which is quicker, or doubles with |cost| < 2⁵¹. */
export type Costs = Int32Array | Float64Array

/**
 * Everybody must sit somewhere, at the least total cost: `rows` each take one seat of the `columns` they know, or their own seat
 * at home.
 *
 * Prices prove a plan: v ≤ 0 for a seat of each column, and for each row u = the cost − v of where it sits. Kept true by every
 * procedure: no row could sit more cheaply, cost[a] − v[column] ≥ u on every arc and `home` ≥ u. When all rows sit and no column
 * with a free seat has v < 0, the plan is optimal. u is not stored: it follows from the seat.
 */
export type Assignment = {
  rows: number
  columns: number
  /** Arcs of row r: rowStart[r] … rowEnd[r] − 1. Several rows may share arcs. */
  rowStart: Int32Array
  rowEnd: Int32Array
  arcColumn: Int32Array
  cost: Costs
  /** What each row's own seat costs, Infinity where it has none. */
  home: Costs
  v: Costs
  /** The arc each row sits on; `standing` or `atHome`. */
  rowArc: Int32Array
  /** The place of a row that sits on an arc among `holder`. */
  rowSeat: Int32Array
  /** Rows holding column c: holder[seatStart[c]] … holder[seatStart[c + 1] − free[c] − 1]. */
  seatStart: Int32Array
  holder: Int32Array
  free: Int32Array
  /** Rows that changed their seat since somebody last emptied this list; kept only for who asks for it. */
  moved: number[] | undefined
}

export const standing = -1
export const atHome = -2

type Shape = Pick<Assignment, 'rowStart' | 'rowEnd' | 'arcColumn' | 'cost' | 'home'> & { seats: Int32Array }

/** Room for `count` numbers of the same kind, all 0. */
export function costsLike(costs: Costs, count: number): Costs {
  return costs instanceof Int32Array ? new Int32Array(count) : new Float64Array(count)
}

/** Everybody stands and all prices are zero. `seats`: per column. */
export function openAssignment({ seats, ...shape }: Shape): Assignment {
  const rows = shape.rowStart.length
  const columns = seats.length
  const seatStart = new Int32Array(columns + 1)
  for (let c = 0; c < columns; c++) seatStart[c + 1] = seatStart[c]! + seats[c]!
  return {
    ...shape,
    rows,
    columns,
    v: costsLike(shape.cost, columns),
    rowArc: new Int32Array(rows).fill(standing),
    rowSeat: new Int32Array(rows),
    seatStart,
    holder: new Int32Array(seatStart[columns]!),
    free: seats.slice(),
    moved: undefined,
  }
}

/** The least cost − v a row could sit at. */
export function leastCost({ rowStart, rowEnd, arcColumn, cost, v, home }: Assignment, r: number): number {
  let least = home[r]!
  for (let a = rowStart[r]!; a < rowEnd[r]!; a++) {
    const c = cost[a]! - v[arcColumn[a]!]!
    if (c < least) least = c
  }
  return least
}

/** The cost − v a row sits at; its least when the prices are right. */
export function seatCost({ rowArc, arcColumn, cost, v, home }: Assignment, r: number): number {
  const a = rowArc[r]!
  return a < 0 ? home[r]! : cost[a]! - v[arcColumn[a]!]!
}

/** Seats row r on arc a, whose column must have a free seat, or at home. */
export function sit(s: Assignment, r: number, a: number): void {
  s.rowArc[r] = a
  s.moved?.push(r)
  if (a < 0) return
  const c = s.arcColumn[a]!
  const seat = s.seatStart[c + 1]! - s.free[c]!--
  s.holder[seat] = r
  s.rowSeat[r] = seat
}

/** Seats row r on arc a in the seat that `leaving` has, which then stands. */
export function replace(s: Assignment, leaving: number, r: number, a: number): void {
  const seat = s.rowSeat[leaving]!
  s.rowArc[leaving] = standing
  s.rowArc[r] = a
  s.rowSeat[r] = seat
  s.holder[seat] = r
  s.moved?.push(r)
}

export function stand(s: Assignment, r: number): void {
  const a = s.rowArc[r]!
  s.rowArc[r] = standing
  if (a < 0) return
  const c = s.arcColumn[a]!
  const last = s.seatStart[c + 1]! - ++s.free[c]!
  const seat = s.rowSeat[r]!
  const moved = s.holder[last]!
  s.holder[seat] = moved
  s.rowSeat[moved] = seat
}
