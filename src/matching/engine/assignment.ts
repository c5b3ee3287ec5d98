/**
 * Everybody must sit somewhere, at the least total cost: `rows` each take exactly one of the `columns` they know, a column
 * holds at most `capacity` rows. Costs are whole numbers held in doubles, |cost| < 2⁵¹.
 *
 * Kept true by every procedure: cost[a] − u[row] − v[column] ≥ 0 on every arc, = 0 where a row sits, v ≤ 0. When all rows
 * sit and no column with a free seat has v < 0, the plan is optimal and (u, v) prove it.
 */
export type Assignment = {
  rows: number
  columns: number
  /** Arcs of row r: rowStart[r] … rowStart[r + 1] − 1. */
  rowStart: Int32Array
  arcColumn: Int32Array
  cost: Float64Array
  capacity: Int32Array
  u: Float64Array
  v: Float64Array
  /** The arc each row sits on, −1 while it stands. */
  rowArc: Int32Array
  /** The place of the row among `holder`. */
  rowSeat: Int32Array
  /** Rows holding column c: holder[seatStart[c]] … + held[c] − 1. */
  seatStart: Int32Array
  holder: Int32Array
  held: Int32Array
  /** Rows that changed their seat since somebody last emptied this list. */
  moved: number[]
}

type Shape = Pick<Assignment, 'rowStart' | 'arcColumn' | 'cost' | 'capacity'>

/** Everybody stands, all prices are zero, u is each row's least cost. */
export function openAssignment({ rowStart, arcColumn, cost, capacity }: Shape): Assignment {
  const rows = rowStart.length - 1
  const columns = capacity.length
  const seats = new Int32Array(columns)
  for (let a = 0; a < arcColumn.length; a++) seats[arcColumn[a]!]!++
  const seatStart = new Int32Array(columns + 1)
  for (let c = 0; c < columns; c++) seatStart[c + 1] = seatStart[c]! + Math.min(seats[c]!, capacity[c]!)
  const assignment: Assignment = {
    rows,
    columns,
    rowStart,
    arcColumn,
    cost,
    capacity,
    u: new Float64Array(rows),
    v: new Float64Array(columns),
    rowArc: new Int32Array(rows).fill(-1),
    rowSeat: new Int32Array(rows),
    seatStart,
    holder: new Int32Array(seatStart[columns]!),
    held: new Int32Array(columns),
    moved: [],
  }
  for (let r = 0; r < rows; r++) assignment.u[r] = leastCost(assignment, r)
  return assignment
}

/** The least cost − v among the arcs of a row. */
export function leastCost({ rowStart, arcColumn, cost, v }: Assignment, r: number): number {
  let least = Infinity
  for (let a = rowStart[r]!; a < rowStart[r + 1]!; a++) {
    const c = cost[a]! - v[arcColumn[a]!]!
    if (c < least) least = c
  }
  return least
}

export function hasFreeSeat(s: Assignment, c: number): boolean {
  return s.held[c]! < s.seatStart[c + 1]! - s.seatStart[c]!
}

/** Seats row r on arc a, whose column must have a free seat. */
export function sit(s: Assignment, r: number, a: number): void {
  const c = s.arcColumn[a]!
  const seat = s.seatStart[c]! + s.held[c]!++
  s.holder[seat] = r
  s.rowSeat[r] = seat
  s.rowArc[r] = a
  s.moved.push(r)
}

export function stand(s: Assignment, r: number): void {
  const c = s.arcColumn[s.rowArc[r]!]!
  const last = s.seatStart[c]! + --s.held[c]!
  const seat = s.rowSeat[r]!
  const moved = s.holder[last]!
  s.holder[seat] = moved
  s.rowSeat[moved] = seat
  s.rowArc[r] = -1
}
