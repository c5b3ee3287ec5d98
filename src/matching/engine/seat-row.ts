import type { Assignment } from './assignment.ts'
import { sit } from './assignment.ts'
import type { Search } from './search.ts'

/**
 * Seats a standing row by the cheapest chain of moves: it takes a seat, whoever sat there moves on, until a free seat is
 * reached (Dijkstra on reduced costs, never past the best free seat seen). Prices stay a certificate.
 */
export function seatRow(s: Assignment, search: Search, standing: number): void {
  search.begin()
  search.nearestFree = Infinity
  lookFrom(s, search, standing, 0)
  for (let c = search.pop(search.nearestFree); c >= 0; c = search.pop(search.nearestFree)) {
    const base = search.distance[c]!
    const first = s.seatStart[c]!
    for (let h = first; h < first + s.held[c]!; h++) lookFrom(s, search, s.holder[h]!, base)
  }
  raisePrices(s, search, standing)
  moveAlong(s, search, standing)
}

function lookFrom(s: Assignment, search: Search, row: number, base: number): void {
  const { arcColumn, cost, v, seatStart, held } = s
  const shift = base - s.u[row]!
  const end = s.rowStart[row + 1]!
  for (let a = s.rowStart[row]!; a < end; a++) {
    const c = arcColumn[a]!
    const distance = shift + cost[a]! - v[c]!
    if (distance >= search.nearestFree || !search.nearer(c, distance)) continue
    if (held[c]! < seatStart[c + 1]! - seatStart[c]!) {
      search.note(c, distance, row, a)
      search.nearestFree = distance
      search.freeColumn = c
    } else search.push(c, distance, row, a)
  }
}

function raisePrices(s: Assignment, search: Search, standing: number): void {
  s.u[standing]! += search.nearestFree
  for (let i = 0; i < search.doneCount; i++) {
    const c = search.done[i]!
    const rise = search.nearestFree - search.distance[c]!
    s.v[c]! -= rise
    for (let h = s.seatStart[c]!; h < s.seatStart[c]! + s.held[c]!; h++) s.u[s.holder[h]!]! += rise
  }
}

function moveAlong(s: Assignment, search: Search, standing: number): void {
  const free = search.freeColumn
  let row = search.viaRow[free]!
  let left = s.rowArc[row]!
  let seat = s.rowSeat[row]!
  sit(s, row, search.viaArc[free]!)
  while (row !== standing) {
    const c = s.arcColumn[left]!
    row = search.viaRow[c]!
    left = s.rowArc[row]!
    const next = s.rowSeat[row]!
    s.rowArc[row] = search.viaArc[c]!
    s.rowSeat[row] = seat
    s.holder[seat] = row
    s.moved.push(row)
    seat = next
  }
}
