import type { Assignment } from './assignment.ts'
import { hasFreeSeat, sit } from './assignment.ts'
import type { Search } from './search.ts'

/**
 * Seats a standing row by the cheapest chain of moves: it takes a seat, whoever sat there moves on, until a free seat is
 * reached (Dijkstra on reduced costs, never past the best free seat seen). Prices stay a certificate.
 */
export function seatRow(s: Assignment, search: Search, standing: number): void {
  search.begin()
  let nearest = Infinity
  let free = -1
  const look = (row: number, base: number) => {
    const shift = base - s.u[row]!
    for (let a = s.rowStart[row]!; a < s.rowStart[row + 1]!; a++) {
      const c = s.arcColumn[a]!
      const distance = shift + s.cost[a]! - s.v[c]!
      if (distance >= nearest || !search.nearer(c, distance)) continue
      if (hasFreeSeat(s, c)) {
        search.note(c, distance, row, a)
        nearest = distance
        free = c
      } else search.push(c, distance, row, a)
    }
  }
  look(standing, 0)
  for (let c = search.pop(nearest); c >= 0; c = search.pop(nearest)) {
    const base = search.distance[c]!
    for (let h = s.seatStart[c]!; h < s.seatStart[c]! + s.held[c]!; h++) look(s.holder[h]!, base)
  }
  raisePrices(s, search, standing, nearest)
  moveAlong(s, search, standing, free)
}

function raisePrices(s: Assignment, search: Search, standing: number, nearest: number): void {
  s.u[standing]! += nearest
  for (let i = 0; i < search.doneCount; i++) {
    const c = search.done[i]!
    const rise = nearest - search.distance[c]!
    s.v[c]! -= rise
    for (let h = s.seatStart[c]!; h < s.seatStart[c]! + s.held[c]!; h++) s.u[s.holder[h]!]! += rise
  }
}

function moveAlong(s: Assignment, search: Search, standing: number, free: number): void {
  let row = search.viaRow[free]!
  let left = s.rowArc[row]!
  let seat = s.rowSeat[row]!
  if (left >= 0) s.rowArc[row] = -1
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
