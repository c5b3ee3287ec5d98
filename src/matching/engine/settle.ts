import type { Assignment } from './assignment.ts'
import { hasFreeSeat, leastCost, sit, stand } from './assignment.ts'
import { seatByAuction } from './auction.ts'
import { takeFirstSeats } from './first-seats.ts'
import type { ColumnView } from './free-seat.ts'
import { releaseFreeSeat, viewColumns } from './free-seat.ts'
import { Search } from './search.ts'
import { seatRow } from './seat-row.ts'

/** The first `columns` columns have hardly more seats than there are rows; a seat costs about `price`. */
export type Scarcity = { columns: number; price: number }

const rowsBetweenLooks = 64

/** A solved assignment that can be changed and solved again from where it stands. */
export class Settled {
  readonly assignment: Assignment
  private readonly search: Search
  private view: ColumnView | undefined
  private readonly isLate: () => boolean
  /** Stopped before it was solved: everybody sits and the prices prove a bound, but not this plan. */
  isCut = false

  /** Solves from nothing. `start` says which columns are scarce, when the problem is large. */
  constructor(assignment: Assignment, isLate: () => boolean, start?: Scarcity) {
    this.assignment = assignment
    this.isLate = isLate
    this.search = new Search(assignment.columns)
    const standing = start && seatByAuction(assignment, start.columns, start.price, isLate)
    this.seatAll(standing ?? takeFirstSeats(assignment))
    if (start) this.releaseAll()
  }

  private seatAll(standing: readonly number[]): void {
    for (let i = 0; i < standing.length; i++) {
      this.isCut ||= i % rowsBetweenLooks === 0 && this.isLate()
      if (this.isCut) seatAnyhow(this.assignment, standing[i]!)
      else seatRow(this.assignment, this.search, standing[i]!)
    }
  }

  private releaseAll(): void {
    const s = this.assignment
    for (let c = 0; c < s.columns && !this.isCut; c++)
      while (s.v[c]! < 0 && hasFreeSeat(s, c)) {
        this.view ??= viewColumns(s)
        releaseFreeSeat(s, this.view, this.search, c)
        this.isCut ||= this.isLate()
      }
  }

  /** Solves again after the costs of these rows' arcs have changed. */
  settle(changed: Iterable<number>): void {
    const s = this.assignment
    this.view ??= viewColumns(s)
    const standing: number[] = []
    const left: number[] = []
    for (const r of changed) {
      s.u[r] = leastCost(s, r)
      const a = s.rowArc[r]!
      const c = s.arcColumn[a]!
      if (s.cost[a]! - s.v[c]! === s.u[r]!) continue
      stand(s, r)
      standing.push(r)
      left.push(c)
    }
    for (const r of standing) seatRow(s, this.search, r)
    for (const c of left) releaseFreeSeat(s, this.view, this.search, c)
  }
}

/** Out of time: the free seat that costs least, whatever the prices say. There is one: «without» seats everybody. */
function seatAnyhow(s: Assignment, row: number): void {
  let best = -1
  for (let a = s.rowStart[row]!; a < s.rowStart[row + 1]!; a++)
    if (hasFreeSeat(s, s.arcColumn[a]!) && (best < 0 || s.cost[a]! < s.cost[best]!)) best = a
  sit(s, row, best)
}
