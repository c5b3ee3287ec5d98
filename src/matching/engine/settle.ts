import type { Assignment } from './assignment.ts'
import { leastCost, stand } from './assignment.ts'
import { takeFirstSeats } from './first-seats.ts'
import type { ColumnView } from './free-seat.ts'
import { releaseFreeSeat, viewColumns } from './free-seat.ts'
import { Search } from './search.ts'
import { seatRow } from './seat-row.ts'

/** A solved assignment that can be changed and solved again from where it stands. */
export class Settled {
  readonly assignment: Assignment
  private readonly search: Search
  private view: ColumnView | undefined

  /** Solves from nothing. */
  constructor(assignment: Assignment) {
    this.assignment = assignment
    this.search = new Search(assignment.columns)
    for (const row of takeFirstSeats(assignment)) seatRow(assignment, this.search, row)
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
