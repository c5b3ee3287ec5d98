import type { Assignment } from './assignment.ts'
import { atHome, costsLike, openAssignment, seatCost, sit, standing } from './assignment.ts'
import { takeFirstSeats } from './first-seats.ts'
import { Search } from './search.ts'
import { seatRow } from './seat-row.ts'

/**
 * Where seats are short, prices would have to rise from nothing to what a person is worth. Seen from the other side nothing is
 * short: every seat looks for a row, what it saves over the row's home is its cost, and there are rows to spare. Every row must have a
 * home. Returns false, and has done nothing, when it became late.
 */
export function seatFromColumns(s: Assignment, isLate: () => boolean): boolean {
  const { turned, owner } = turn(s)
  const search = new Search(turned.columns)
  const left = takeFirstSeats(turned, isLate)
  for (let i = 0; i < left.length; i++) {
    if (i % 64 === 0 && isLate()) return false
    seatRow(turned, search, left[i]!)
  }
  for (let seat = 0; seat < turned.rows; seat++) {
    const c = owner[seat]!
    s.v[c] = Math.min(0, seatCost(turned, seat))
    const place = turned.rowArc[seat]!
    if (place >= 0) sitOnCheapest(s, turned.arcColumn[place]!, c)
  }
  for (let r = 0; r < s.rows; r++) if (s.rowArc[r] === standing) sit(s, r, atHome)
  return true
}

/** There may be several arcs between the two. */
function sitOnCheapest(s: Assignment, r: number, c: number): void {
  let best = -1
  for (let a = s.rowStart[r]!; a < s.rowEnd[r]!; a++)
    if (s.arcColumn[a] === c && (best < 0 || s.cost[a]! < s.cost[best]!)) best = a
  sit(s, r, best)
}

/** Seats as rows, rows as columns of one seat each. The seats of a column share its arcs. */
function turn(s: Assignment) {
  const { rows, columns, seatStart, home } = s
  const seats = seatStart[columns]!
  const { start, arcColumn, cost } = arcsByColumn(s)
  const rowStart = new Int32Array(seats)
  const rowEnd = new Int32Array(seats)
  const owner = new Int32Array(seats)
  for (let c = 0; c < columns; c++)
    for (let seat = seatStart[c]!; seat < seatStart[c + 1]!; seat++) {
      rowStart[seat] = start[c]!
      rowEnd[seat] = start[c + 1]!
      owner[seat] = c
    }
  const one = new Int32Array(home.length).fill(1, 0, rows)
  const turned = openAssignment({ rowStart, rowEnd, arcColumn, cost, home: costsLike(cost, seats), seats: one })
  return { turned, owner }
}

function arcsByColumn({ rows, columns, rowStart, rowEnd, arcColumn, cost, home }: Assignment) {
  const start = new Int32Array(columns + 1)
  for (let r = 0; r < rows; r++) for (let a = rowStart[r]!; a < rowEnd[r]!; a++) start[arcColumn[a]! + 1]!++
  for (let c = 0; c < columns; c++) start[c + 1]! += start[c]!
  const next = start.slice()
  const turnedColumn = new Int32Array(arcColumn.length)
  const saved = costsLike(cost, arcColumn.length)
  for (let r = 0; r < rows; r++)
    for (let a = rowStart[r]!; a < rowEnd[r]!; a++) {
      const k = next[arcColumn[a]!]!++
      turnedColumn[k] = r
      saved[k] = cost[a]! - home[r]!
    }
  return { start, arcColumn: turnedColumn, cost: saved }
}
