import type { Assignment } from './assignment.ts'
import { seatCost, sit, stand } from './assignment.ts'
import type { Search } from './search.ts'

/** The arcs seen from their columns; needed only where a solved assignment changes. */
export type ColumnView = { columnStart: Int32Array; columnArc: Int32Array; arcRow: Int32Array }

/** No two rows may share arcs. */
export function viewColumns({ rows, columns, rowStart, rowEnd, arcColumn }: Assignment): ColumnView {
  const arcs = arcColumn.length
  const columnStart = new Int32Array(columns + 1)
  for (let r = 0; r < rows; r++) for (let a = rowStart[r]!; a < rowEnd[r]!; a++) columnStart[arcColumn[a]! + 1]!++
  for (let c = 0; c < columns; c++) columnStart[c + 1]! += columnStart[c]!
  const next = columnStart.slice()
  const columnArc = new Int32Array(arcs)
  const arcRow = new Int32Array(arcs)
  for (let r = 0; r < rows; r++)
    for (let a = rowStart[r]!; a < rowEnd[r]!; a++) {
      arcRow[a] = r
      columnArc[next[arcColumn[a]!]!++] = a
    }
  return { columnStart, columnArc, arcRow }
}

/**
 * A free seat must not have a price. Fills it by the most rewarding chain of moves, or takes its price away: the mirror of
 * seating a row. All rows must sit.
 */
export function releaseFreeSeat(s: Assignment, view: ColumnView, search: Search, start: number): void {
  if (s.v[start]! >= 0 || s.free[start] === 0) return
  search.begin()
  search.nearest = -s.v[start]!
  search.endRow = -1
  search.push(start, 0, -1, -1)
  for (let c = search.pop(search.nearest); c >= 0; c = search.pop(search.nearest)) {
    const base = search.distance[c]! - s.v[c]!
    for (let k = view.columnStart[c]!; k < view.columnStart[c + 1]!; k++) {
      const a = view.columnArc[k]!
      const row = view.arcRow[a]!
      const distance = base + s.cost[a]! - seatCost(s, row)
      if (distance >= search.nearest) continue
      const left = s.rowArc[row]!
      if (left < 0) {
        search.endAt(distance, row, a)
        continue
      }
      const from = s.arcColumn[left]!
      if (from === c || !search.nearer(from, distance)) continue
      search.push(from, distance, row, a)
      if (distance - s.v[from]! < search.nearest) search.endAt(distance - s.v[from]!, row, a)
    }
  }
  for (let i = 0; i < search.doneCount; i++) {
    const c = search.done[i]!
    s.v[c]! += search.nearest - search.distance[c]!
  }
  moveBack(s, search, start)
}

/** The last of the chain leaves its seat or its home, the one before takes that seat, and so on. */
function moveBack(s: Assignment, search: Search, start: number): void {
  if (search.endRow < 0) return
  const rows = [search.endRow]
  const arcs = [search.endArc]
  for (let c = s.arcColumn[search.endArc]!; c !== start; c = s.arcColumn[search.viaArc[c]!]!) {
    rows.push(search.viaRow[c]!)
    arcs.push(search.viaArc[c]!)
  }
  for (const row of rows) stand(s, row)
  rows.forEach((row, i) => {
    sit(s, row, arcs[i]!)
  })
}
