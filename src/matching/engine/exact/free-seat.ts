import type { Assignment, Costs } from './assignment.ts'
import { costsLike, seatCost, sit, stand } from './assignment.ts'
import type { Search } from './search.ts'

/**
 * The arcs seen from their columns, those of a column one after the other with their rows and costs; needed only where a solved assignment
 * changes. `paid`: what rows pay where they sit, as far as that has been asked since the seats or prices last changed.
 */
export type ColumnView = {
  columnStart: Int32Array
  columnArc: Int32Array
  columnRow: Int32Array
  columnCost: Costs
  /** Where each arc stands in its column. */
  place: Int32Array
  paid: Float64Array
  isPaid: Uint8Array
}

/** No two rows may share arcs. */
export function viewColumns({ rows, columns, rowStart, rowEnd, arcColumn, cost }: Assignment): ColumnView {
  const arcs = arcColumn.length
  const columnStart = new Int32Array(columns + 1)
  for (let r = 0; r < rows; r++) for (let a = rowStart[r]!; a < rowEnd[r]!; a++) columnStart[arcColumn[a]! + 1]!++
  for (let c = 0; c < columns; c++) columnStart[c + 1]! += columnStart[c]!
  const next = columnStart.slice()
  const columnArc = new Int32Array(arcs)
  const columnRow = new Int32Array(arcs)
  const columnCost = costsLike(cost, arcs)
  const place = new Int32Array(arcs)
  for (let r = 0; r < rows; r++)
    for (let a = rowStart[r]!; a < rowEnd[r]!; a++) {
      const k = next[arcColumn[a]!]!++
      columnArc[k] = a
      columnRow[k] = r
      columnCost[k] = cost[a]!
      place[a] = k
    }
  const own = { paid: new Float64Array(rows), isPaid: new Uint8Array(rows) }
  return { columnStart, columnArc, columnRow, columnCost, place, ...own }
}

/**
 * A free seat must not have a price. Fills it by the most rewarding chain of moves, or takes its price away: the mirror of
 * seating a row. All rows must sit.
 */
export function releaseFreeSeat(s: Assignment, view: ColumnView, search: Search, start: number): void {
  if (s.v[start]! >= 0 || s.free[start] === 0) return
  const { columnStart, columnArc, columnRow, columnCost, paid, isPaid } = view
  const { v, rowArc, arcColumn } = s
  search.begin()
  search.nearest = -v[start]!
  search.endRow = -1
  search.push(start, 0, -1, -1)
  for (let c = search.pop(search.nearest); c >= 0; c = search.pop(search.nearest)) {
    const base = search.distance[c]! - v[c]!
    const end = columnStart[c + 1]!
    for (let k = columnStart[c]!; k < end; k++) {
      const row = columnRow[k]!
      if (isPaid[row] === 0) {
        isPaid[row] = 1
        paid[row] = seatCost(s, row)
      }
      const distance = base + columnCost[k]! - paid[row]!
      if (distance >= search.nearest) continue
      const left = rowArc[row]!
      if (left < 0) {
        search.endAt(distance, row, columnArc[k]!)
        continue
      }
      const from = arcColumn[left]!
      if (from === c || !search.nearer(from, distance)) continue
      search.push(from, distance, row, columnArc[k]!)
      if (distance - v[from]! < search.nearest) search.endAt(distance - v[from]!, row, columnArc[k]!)
    }
  }
  for (let i = 0; i < search.doneCount; i++) {
    const c = search.done[i]!
    v[c]! += search.nearest - search.distance[c]!
    for (let k = s.seatStart[c]!, end = s.seatStart[c + 1]! - s.free[c]!; k < end; k++) isPaid[s.holder[k]!] = 0
  }
  moveBack(s, view, search, start)
}

/** The last of the chain leaves its seat or its home, the one before takes that seat, and so on. */
function moveBack(s: Assignment, { isPaid }: ColumnView, search: Search, start: number): void {
  if (search.endRow < 0) return
  const rows = [search.endRow]
  const arcs = [search.endArc]
  for (let c = s.arcColumn[search.endArc]!; c !== start; c = s.arcColumn[search.viaArc[c]!]!) {
    rows.push(search.viaRow[c]!)
    arcs.push(search.viaArc[c]!)
  }
  for (const row of rows) {
    isPaid[row] = 0
    stand(s, row)
  }
  rows.forEach((row, i) => {
    sit(s, row, arcs[i]!)
  })
}
