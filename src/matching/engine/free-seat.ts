import type { Assignment } from './assignment.ts'
import { hasFreeSeat, sit, stand } from './assignment.ts'
import type { Search } from './search.ts'

/** The arcs seen from their columns; needed only where a solved assignment changes. */
export type ColumnView = { columnStart: Int32Array; columnArc: Int32Array; arcRow: Int32Array }

export function viewColumns(s: Assignment): ColumnView {
  const arcs = s.arcColumn.length
  const columnStart = new Int32Array(s.columns + 1)
  for (let a = 0; a < arcs; a++) columnStart[s.arcColumn[a]! + 1]!++
  for (let c = 0; c < s.columns; c++) columnStart[c + 1]! += columnStart[c]!
  const next = columnStart.slice()
  const columnArc = new Int32Array(arcs)
  const arcRow = new Int32Array(arcs)
  for (let r = 0; r < s.rows; r++)
    for (let a = s.rowStart[r]!; a < s.rowStart[r + 1]!; a++) {
      arcRow[a] = r
      columnArc[next[s.arcColumn[a]!]!++] = a
    }
  return { columnStart, columnArc, arcRow }
}

/**
 * A free seat must not have a price. Fills it by the most rewarding chain of moves, or takes its price away: the mirror of
 * seating a row. All rows must sit.
 */
export function releaseFreeSeat(s: Assignment, view: ColumnView, search: Search, start: number): void {
  if (s.v[start]! >= 0 || !hasFreeSeat(s, start)) return
  search.begin()
  let nearest = -s.v[start]!
  let end = start
  search.push(start, 0, -1, -1)
  for (let c = search.pop(nearest); c >= 0; c = search.pop(nearest)) {
    const base = search.distance[c]! - s.v[c]!
    for (let k = view.columnStart[c]!; k < view.columnStart[c + 1]!; k++) {
      const a = view.columnArc[k]!
      const row = view.arcRow[a]!
      const from = s.arcColumn[s.rowArc[row]!]!
      const distance = base + s.cost[a]! - s.u[row]!
      if (distance >= nearest || from === c || !search.nearer(from, distance)) continue
      search.push(from, distance, row, a)
      if (distance - s.v[from]! < nearest) {
        nearest = distance - s.v[from]!
        end = from
      }
    }
  }
  lowerPrices(s, search, nearest)
  moveBack(s, search, start, end)
}

/** Every holder of a column pays less when the column does, not only the one that moves. */
function lowerPrices(s: Assignment, search: Search, nearest: number): void {
  for (let i = 0; i < search.doneCount; i++) {
    const c = search.done[i]!
    const fall = nearest - search.distance[c]!
    s.v[c]! += fall
    for (let h = s.seatStart[c]!; h < s.seatStart[c]! + s.held[c]!; h++) s.u[s.holder[h]!]! -= fall
  }
}

function moveBack(s: Assignment, search: Search, start: number, end: number): void {
  const rows: number[] = []
  const arcs: number[] = []
  for (let c = end; c !== start; c = s.arcColumn[search.viaArc[c]!]!) {
    rows.push(search.viaRow[c]!)
    arcs.push(search.viaArc[c]!)
  }
  for (const row of rows) stand(s, row)
  rows.forEach((row, i) => {
    sit(s, row, arcs[i]!)
  })
}
