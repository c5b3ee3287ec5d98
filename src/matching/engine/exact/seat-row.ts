import type { Assignment } from './assignment.ts'
import { atHome, seatCost, sit } from './assignment.ts'
import type { Search } from './search.ts'

/**
 * Seats a standing row by the cheapest chain of moves: it takes a seat, whoever sat there moves on, until a free seat or a home is
 * reached (Dijkstra on reduced costs, never past the best end seen). Prices stay a certificate.
 */
export function seatRow(s: Assignment, search: Search, row: number): void {
  search.begin()
  lookFrom(s, search, row, 0)
  for (let c = search.pop(search.nearest); c >= 0; c = search.pop(search.nearest)) {
    const base = search.distance[c]!
    const end = s.seatStart[c + 1]!
    for (let k = s.seatStart[c]!; k < end; k++) {
      const holder = s.holder[k]!
      lookFrom(s, search, holder, base - seatCost(s, holder))
    }
  }
  raisePrices(s, search)
  moveAlong(s, search, row)
}

function lookFrom(s: Assignment, search: Search, row: number, shift: number): void {
  const { arcColumn, cost, v, free } = s
  if (shift + s.home[row]! < search.nearest) search.endAt(shift + s.home[row]!, row, atHome)
  const end = s.rowEnd[row]!
  for (let a = s.rowStart[row]!; a < end; a++) {
    const c = arcColumn[a]!
    const distance = shift + cost[a]! - v[c]!
    if (distance >= search.nearest) continue
    if (free[c]! > 0) search.endAt(distance, row, a)
    else if (search.nearer(c, distance)) search.push(c, distance, row, a)
  }
}

function raisePrices(s: Assignment, search: Search): void {
  for (let i = 0; i < search.doneCount; i++) {
    const c = search.done[i]!
    s.v[c]! -= search.nearest - search.distance[c]!
  }
}

function moveAlong(s: Assignment, search: Search, first: number): void {
  let row = search.endRow
  let left = s.rowArc[row]!
  let seat = s.rowSeat[row]!
  sit(s, row, search.endArc)
  while (row !== first) {
    const c = s.arcColumn[left]!
    row = search.viaRow[c]!
    left = s.rowArc[row]!
    const next = s.rowSeat[row]!
    s.rowArc[row] = search.viaArc[c]!
    s.rowSeat[row] = seat
    s.holder[seat] = row
    s.moved?.push(row)
    seat = next
  }
}
