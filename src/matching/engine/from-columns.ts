import type { Assignment } from './assignment.ts'
import { atHome, openAssignment, sit, standing } from './assignment.ts'
import { takeFirstSeats } from './first-seats.ts'
import { viewColumns } from './free-seat.ts'
import { Search } from './search.ts'
import { seatRow } from './seat-row.ts'

/**
 * Where seats are short, prices would have to rise from nothing to what a person is worth. Seen from the other side nothing is
 * short: every seat looks for a row, what it saves over the row's home is its cost, and there are rows to spare. Every row must have a
 * home. Returns false, and has done nothing, when it became late.
 */
export function seatFromColumns(s: Assignment, isLate: () => boolean): boolean {
  const { turned, owner, arcOf } = turn(s)
  const search = new Search(turned.columns)
  const left = takeFirstSeats(turned)
  for (let i = 0; i < left.length; i++) {
    if (i % 64 === 0 && isLate()) return false
    seatRow(turned, search, left[i]!)
  }
  for (let seat = 0; seat < turned.rows; seat++) {
    const a = turned.rowArc[seat]!
    const cost = a < 0 ? 0 : turned.cost[a]! - turned.v[turned.arcColumn[a]!]!
    s.v[owner[seat]!] = Math.min(0, cost)
    if (a >= 0) sit(s, turned.arcColumn[a]!, arcOf[a]!)
  }
  sitAtHome(s)
  return true
}

function sitAtHome(s: Assignment): void {
  for (let r = 0; r < s.rows; r++) if (s.rowArc[r] === standing) sit(s, r, atHome)
}

/** Seats as rows, rows as columns of one seat each. The seats of a column share its arcs. */
function turn(s: Assignment) {
  const { columnStart, columnArc, arcRow } = viewColumns(s)
  const seats = s.seatStart[s.columns]!
  const rowStart = new Int32Array(seats)
  const rowEnd = new Int32Array(seats)
  const owner = new Int32Array(seats)
  for (let c = 0; c < s.columns; c++)
    for (let seat = s.seatStart[c]!; seat < s.seatStart[c + 1]!; seat++) {
      rowStart[seat] = columnStart[c]!
      rowEnd[seat] = columnStart[c + 1]!
      owner[seat] = c
    }
  const arcColumn = new Int32Array(columnArc.length)
  const cost = new Float64Array(columnArc.length)
  for (let k = 0; k < columnArc.length; k++) {
    const a = columnArc[k]!
    const r = arcRow[a]!
    arcColumn[k] = r
    cost[k] = s.cost[a]! - s.home[r]!
  }
  const turned = openAssignment({
    rowStart,
    rowEnd,
    arcColumn,
    cost,
    home: new Float64Array(seats),
    seats: new Int32Array(s.rows).fill(1),
  })
  return { turned, owner, arcOf: columnArc }
}
