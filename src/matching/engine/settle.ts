import type { Assignment } from './assignment.ts'
import { hasFreeSeat, leastCost, stand } from './assignment.ts'
import { seatByAuction } from './auction.ts'
import { takeFirstSeats } from './first-seats.ts'
import type { ColumnView } from './free-seat.ts'
import { releaseFreeSeat, viewColumns } from './free-seat.ts'
import { Search } from './search.ts'
import { seatRow } from './seat-row.ts'

/** The first `columns` columns have hardly more seats than there are rows; a seat costs about `price`. */
export type Scarcity = { columns: number; price: number }

/** A solved assignment that can be changed and solved again from where it stands. */
export class Settled {
  readonly assignment: Assignment
  private readonly search: Search
  private view: ColumnView | undefined

  /** Solves from nothing. `start` says which columns are scarce, when the problem is large. */
  constructor(assignment: Assignment, start?: Scarcity) {
    this.assignment = assignment
    this.search = new Search(assignment.columns)
    const standing = start ? seatByAuction(assignment, start.columns, start.price) : takeFirstSeats(assignment)
    for (const row of standing) seatRow(assignment, this.search, row)
    if (start) this.releaseAll()
  }

  private releaseAll(): void {
    const s = this.assignment
    for (let c = 0; c < s.columns; c++)
      while (s.v[c]! < 0 && hasFreeSeat(s, c)) {
        this.view ??= viewColumns(s)
        releaseFreeSeat(s, this.view, this.search, c)
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
