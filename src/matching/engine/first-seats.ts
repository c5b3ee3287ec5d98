import type { Assignment } from './assignment.ts'
import { hasFreeSeat, sit } from './assignment.ts'

/** Seats every row whose cheapest column still has a free seat; returns the rows left standing. */
export function takeFirstSeats(s: Assignment): number[] {
  const standing: number[] = []
  for (let r = 0; r < s.rows; r++) {
    const a = freeTightArc(s, r)
    if (a < 0) standing.push(r)
    else sit(s, r, a)
  }
  return standing
}

function freeTightArc(s: Assignment, r: number): number {
  for (let a = s.rowStart[r]!; a < s.rowStart[r + 1]!; a++) {
    const c = s.arcColumn[a]!
    if (s.cost[a]! - s.v[c]! === s.u[r]! && hasFreeSeat(s, c)) return a
  }
  return -1
}
