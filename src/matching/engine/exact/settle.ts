import type { Assignment } from './assignment.ts'
import { atHome, leastCost, seatCost, sit, stand } from './assignment.ts'
import { seatByAuction } from './auction.ts'
import type { Again } from './begin-again.ts'
import { takeSeatsAgain } from './begin-again.ts'
import { takeFirstSeats } from './first-seats.ts'
import type { ColumnView } from './free-seat.ts'
import { releaseFreeSeat, viewColumns } from './free-seat.ts'
import { seatFromColumns } from './from-columns.ts'
import { Search } from './search.ts'
import { seatRow } from './seat-row.ts'

/** How to begin: row by row, by auction where there are about as many seats as rows, from the columns where seats are short. */
export type Beginning = 'rows' | 'auction' | 'columns'

type Start = { beginning: Beginning; again?: Again | undefined }

const rowsBetweenLooks = 64

/** With more rows left standing than that, the earlier solution is no help. */
const few = 300
const partLeft = 0.1

/** A solved assignment that can be changed and solved again from where it stands. */
export class Settled {
  readonly assignment: Assignment
  private readonly search: Search
  private readonly isLate: () => boolean
  private view: ColumnView | undefined
  /** Stopped before it was solved: the plan is possible and the prices prove a bound, but not this plan. */
  isCut = false

  /** Solves from an earlier solution where there is one near enough, from nothing otherwise. */
  constructor(assignment: Assignment, isLate: () => boolean, { beginning, again }: Start) {
    this.assignment = assignment
    this.isLate = isLate
    this.search = new Search(assignment.columns)
    if (again && this.beginAgain(again)) return
    if (beginning === 'columns' && seatFromColumns(assignment, isLate)) return
    const left = beginning === 'auction' ? seatByAuction(assignment, isLate) : undefined
    this.seatAll(left ?? takeFirstSeats(assignment, isLate))
    if (left) this.releaseAll()
  }

  private beginAgain(again: Again): boolean {
    const s = this.assignment
    const left = takeSeatsAgain(s, again)
    if (left.length > few + partLeft * s.rows) {
      for (let r = 0; r < s.rows; r++) stand(s, r)
      s.v.fill(0)
      return false
    }
    this.seatAll(left)
    this.releaseAll()
    return true
  }

  private seatAll(rows: readonly number[]): void {
    for (let i = 0; i < rows.length; i++) {
      this.isCut ||= i % rowsBetweenLooks === 0 && this.isLate()
      if (this.isCut) seatAnyhow(this.assignment, rows[i]!)
      else seatRow(this.assignment, this.search, rows[i]!)
    }
  }

  private releaseAll(): void {
    const s = this.assignment
    this.view?.isPaid.fill(0)
    for (let c = 0; c < s.columns && !this.isCut; c++)
      while (s.v[c]! < 0 && s.free[c]! > 0) {
        this.view ??= viewColumns(s)
        releaseFreeSeat(s, this.view, this.search, c)
        this.isCut ||= this.isLate()
      }
    if (this.isCut) moveToCheaper(s)
  }

  /** Takes effect with the next `settle`, which must be told the row. */
  addCost(arc: number, change: number): void {
    this.assignment.cost[arc]! += change
    if (this.view) this.view.columnCost[this.view.place[arc]!]! += change
  }

  /** Solves again after the costs of these rows' arcs have changed. */
  settle(changed: Iterable<number>): void {
    const s = this.assignment
    this.view ??= viewColumns(s)
    const wasCut = this.isCut
    const standing: number[] = []
    const left: number[] = []
    for (const r of changed) {
      if (seatCost(s, r) === leastCost(s, r)) continue
      const a = s.rowArc[r]!
      stand(s, r)
      standing.push(r)
      if (a >= 0) left.push(s.arcColumn[a]!)
    }
    this.seatAll(standing)
    // seats taken in haste do not fit their prices: a chain of moves could go round for ever
    this.view.isPaid.fill(0)
    if (!this.isCut) for (const c of left) releaseFreeSeat(s, this.view, this.search, c)
    else if (!wasCut) moveToCheaper(s)
  }
}

/** Out of time: the free seat that costs least, whatever the prices say. There is one: «without» seats everybody. */
function seatAnyhow(s: Assignment, row: number): void {
  sit(s, row, cheapestFree(s, row).arc)
}

/**
 * Out of time with seats free that had a price: whoever sits more dearly takes them. So every seat that must be filled is, for its cost is
 * the least of each row that knows it.
 */
function moveToCheaper(s: Assignment): void {
  for (let r = 0; r < s.rows; r++) {
    const a = s.rowArc[r]!
    const { arc, cost } = cheapestFree(s, r)
    if (cost >= (a < 0 ? s.home[r]! : s.cost[a]!)) continue
    stand(s, r)
    sit(s, r, arc)
  }
}

function cheapestFree(s: Assignment, row: number): { arc: number; cost: number } {
  let best = atHome
  let least = s.home[row]!
  for (let a = s.rowStart[row]!; a < s.rowEnd[row]!; a++) {
    if (s.free[s.arcColumn[a]!] === 0 || s.cost[a]! >= least) continue
    least = s.cost[a]!
    best = a
  }
  return { arc: best, cost: least }
}
