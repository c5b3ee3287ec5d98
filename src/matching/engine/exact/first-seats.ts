import type { Assignment } from './assignment.ts'
import { atHome, replace, sit } from './assignment.ts'

/**
 * Seats rows at their cheapest, and where too many want the same column raises its price until the one who minds least looks
 * elsewhere (augmenting row reduction). Returns the rows left standing: those who like two full columns equally well.
 */
export function takeFirstSeats(s: Assignment): number[] {
  const look = new Look(s)
  const queue: number[] = []
  for (let r = 0; r < s.rows; r++) {
    look.from(r)
    if (look.canSit()) look.seat(r)
    else queue.push(r)
  }
  const left: number[] = []
  while (queue.length > 0) {
    const r = queue.pop()!
    look.from(r)
    if (look.canSit()) look.seat(r)
    else if (look.isTorn()) left.push(r)
    else queue.push(look.push(r))
  }
  return left
}

/** A row's cheapest arc, and what the next would cost. */
class Look {
  private arc = atHome
  private least = 0
  private next = 0
  private readonly s: Assignment
  /** What the next best would have cost each row when it last looked; prices rise, so it costs no less now. */
  private readonly nextOf: Float64Array

  constructor(s: Assignment) {
    this.s = s
    this.nextOf = new Float64Array(s.rows)
  }

  /** Of equally cheap arcs one with a free seat is taken. */
  from(r: number): void {
    const { rowEnd, arcColumn, cost, v, home, rowStart, free } = this.s
    let least = home[r]!
    let next = Infinity
    let arc = atHome
    const end = rowEnd[r]!
    for (let a = rowStart[r]!; a < end; a++) {
      const column = arcColumn[a]!
      const c = cost[a]! - v[column]!
      if (c > next) continue
      if (c < least || (c === least && arc !== atHome && free[column]! > 0)) {
        next = least
        least = c
        arc = a
      } else next = c
    }
    this.arc = arc
    this.least = least
    this.next = next
  }

  canSit(): boolean {
    return this.arc === atHome || this.s.free[this.s.arcColumn[this.arc]!]! > 0
  }

  isTorn(): boolean {
    return this.least === this.next
  }

  seat(r: number): void {
    this.nextOf[r] = this.next
    sit(this.s, r, this.arc)
  }

  /** Raises the price of the full column that r has just found cheapest; returns who has to look elsewhere: r or a holder. */
  push(r: number): number {
    const { s, nextOf } = this
    const c = s.arcColumn[this.arc]!
    let rise = this.next - this.least
    let leaving = r
    for (let k = s.seatStart[c]!; k < s.seatStart[c + 1]!; k++) {
      const h = s.holder[k]!
      const attached = nextOf[h]! - s.cost[s.rowArc[h]!]! + s.v[c]!
      if (attached < rise) {
        rise = attached
        leaving = h
      }
    }
    s.v[c]! -= rise
    if (leaving === r) return r
    nextOf[r] = this.next
    replace(s, leaving, r, this.arc)
    return leaving
  }
}
