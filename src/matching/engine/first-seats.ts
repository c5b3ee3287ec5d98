import type { Assignment } from './assignment.ts'
import { atHome, replace, sit } from './assignment.ts'

/**
 * Seats rows at their cheapest, and where too many want the same column raises its price until the one who minds least looks
 * elsewhere (augmenting row reduction). Returns the rows left standing when that stops paying off.
 */
export function takeFirstSeats(s: Assignment): number[] {
  const look = new Look(s)
  const queue: number[] = []
  for (let r = 0; r < s.rows; r++) {
    look.from(r)
    if (look.arc === atHome || s.free[s.arcColumn[look.arc]!]! > 0) look.seat(r)
    else queue.push(r)
  }
  const given = 4 * queue.length + 64
  for (let steps = 0; queue.length > 0 && steps < given; steps++) {
    const r = queue.pop()!
    look.from(r)
    if (look.arc === atHome || s.free[s.arcColumn[look.arc]!]! > 0) look.seat(r)
    else queue.push(look.push(r))
  }
  return queue
}

/** A row's cheapest arc, and what the next would cost. */
class Look {
  arc = atHome
  private least = 0
  private next = 0
  private readonly s: Assignment
  /** What the next best would have cost each row when it last looked; prices rise, so it costs no less now. */
  private readonly nextOf: Float64Array

  constructor(s: Assignment) {
    this.s = s
    this.nextOf = new Float64Array(s.rows)
  }

  from(r: number): void {
    const { rowEnd, arcColumn, cost, v, home, rowStart } = this.s
    let least = home[r]!
    let next = Infinity
    let arc = atHome
    const end = rowEnd[r]!
    for (let a = rowStart[r]!; a < end; a++) {
      const c = cost[a]! - v[arcColumn[a]!]!
      if (c >= next) continue
      if (c < least) {
        next = least
        least = c
        arc = a
      } else next = c
    }
    this.arc = arc
    this.least = least
    this.next = next
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
      if (attached < rise || (attached === rise && leaving === r)) {
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
