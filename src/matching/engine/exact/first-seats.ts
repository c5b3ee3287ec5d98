import type { Assignment } from './assignment.ts'
import { atHome, replace, sit } from './assignment.ts'

const looksBetween = 1024
const nobody = -1

/**
 * Seats rows at their cheapest, and where too many want the same column raises its price until the one who minds least looks
 * elsewhere (augmenting row reduction: R. Jonker and A. Volgenant, Computing 38, 1987). Prices only rise, and by no more than what the
 * pusher's next best costs, so nobody could ever sit more cheaply than they do. Returns the rows left standing: those who like two
 * full columns equally well, those whose price no longer moves because it is beyond what doubles tell apart, and all once it is late.
 */
export function takeFirstSeats(s: Assignment, isLate: () => boolean): number[] {
  const look = new Look(s)
  const queue: number[] = []
  for (let r = 0; r < s.rows; r++) {
    look.from(r)
    if (look.canSit()) look.seat(r)
    else queue.push(r)
  }
  const left: number[] = []
  for (let looks = 1; queue.length > 0; looks++) {
    if (looks % looksBetween === 0 && isLate()) return [...left, ...queue]
    const r = queue.pop()!
    look.from(r)
    if (look.canSit()) look.seat(r)
    else if (look.isTorn()) left.push(r)
    else {
      const leaving = look.push(r)
      if (leaving === nobody) left.push(r)
      else queue.push(leaving)
    }
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
  /** Pushes one after the other that raised no price: between exact prices each row is sent away twice at most. */
  private idle = 0

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

  /** Raises the price of the full column that r has just found cheapest; returns who has to look elsewhere, r or a holder: nobody where no price moves. */
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
    const before = s.v[c]!
    s.v[c]! -= rise
    this.idle = s.v[c]! < before ? 0 : this.idle + 1
    if (this.idle > 2 * s.rows || (rise > 0 && s.v[c] === before)) return nobody
    if (leaving === r) return r
    nextOf[r] = this.next
    replace(s, leaving, r, this.arc)
    return leaving
  }
}
