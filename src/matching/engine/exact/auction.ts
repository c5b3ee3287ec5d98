import type { Assignment, Costs } from './assignment.ts'
import { atHome, costsLike, leastCost, seatCost, sit } from './assignment.ts'

/** How far a bid goes beyond the second best. Prices are counted in quarters, and so are the steps. */
const steps = [256, 32, 4, 1]
const quarters = 4

/**
 * Nearly optimal seats and prices by an ε-scaling auction with a price for every seat: a standing row bids for the cheapest seat of
 * its best column and sends its holder away. Then rows that do not sit tight stand up; they are returned. Meant for problems
 * with about as many seats as rows, where shortest paths alone grow long. Undefined when it became late; nothing is seated then.
 */
export function seatByAuction(s: Assignment, isLate: () => boolean): number[] | undefined {
  const auction = new Auction(s)
  for (const step of steps) if (!auction.run(step, isLate)) return undefined
  return auction.close()
}

const bidsBetweenLooks = 4096

class Auction {
  private readonly s: Assignment
  private readonly seatPrice: Costs
  /** The cheapest seat of each column and its price. */
  private readonly cheapest: Int32Array
  private readonly price: Costs
  private readonly seatRow: Int32Array
  private readonly rowArc: Int32Array
  private readonly queue: Int32Array

  constructor(s: Assignment) {
    this.s = s
    const seats = s.seatStart[s.columns]!
    this.seatPrice = costsLike(s.cost, seats)
    this.cheapest = s.seatStart.slice(0, s.columns)
    this.price = costsLike(s.cost, s.columns)
    this.seatRow = new Int32Array(seats)
    this.rowArc = new Int32Array(s.rows)
    this.queue = new Int32Array(s.rows)
  }

  /** False when it became late. */
  run(step: number, isLate: () => boolean): boolean {
    const { rows } = this.s
    this.seatRow.fill(-1)
    for (let r = 0; r < rows; r++) this.queue[r] = rows - 1 - r
    for (let standing = rows; standing > 0; standing = this.letBid(standing, step)) if (isLate()) return false
    return true
  }

  /** Some bids of those who stand; returns how many stand afterwards. */
  private letBid(before: number, step: number): number {
    const { queue } = this
    let standing = before
    for (let bids = bidsBetweenLooks; bids > 0 && standing > 0; bids--) {
      const sent = this.bid(queue[standing - 1]!, step)
      if (sent < 0) standing--
      else queue[standing - 1] = sent
    }
    return standing
  }

  /** Row takes the cheapest seat of its best column; returns the row it sends away, or −1. */
  private bid(row: number, step: number): number {
    const { price, s } = this
    const { arcColumn, cost } = s
    let best = quarters * s.home[row]!
    let second = Infinity
    let arc = atHome
    const end = s.rowEnd[row]!
    for (let a = s.rowStart[row]!; a < end; a++) {
      const total = quarters * cost[a]! + price[arcColumn[a]!]!
      if (total >= second) continue
      if (total < best) {
        second = best
        best = total
        arc = a
      } else second = total
    }
    this.rowArc[row] = arc
    if (arc < 0) return -1
    const column = arcColumn[arc]!
    const seat = this.cheapest[column]!
    const sent = this.seatRow[seat]!
    this.seatRow[seat] = row
    this.seatPrice[seat]! += (second === Infinity ? 0 : second - best) + step
    this.findCheapest(column)
    return sent
  }

  private findCheapest(column: number): void {
    const { seatPrice, s } = this
    let seat = s.seatStart[column]!
    for (let k = seat + 1; k < s.seatStart[column + 1]!; k++) if (seatPrice[k]! < seatPrice[seat]!) seat = k
    this.cheapest[column] = seat
    this.price[column] = seatPrice[seat]!
  }

  /**
   * Every seat of a column now costs what its cheapest does, in whole numbers as all costs are; rows that then sit tight are
   * seated.
   */
  close(): number[] {
    const { s, price } = this
    for (let c = 0; c < s.columns; c++) s.v[c] = -Math.floor(price[c]! / quarters)
    const standing: number[] = []
    for (let r = 0; r < s.rows; r++) {
      const a = this.rowArc[r]!
      s.rowArc[r] = a
      const isTight = seatCost(s, r) === leastCost(s, r)
      s.rowArc[r] = -1
      if (isTight) sit(s, r, a)
      else standing.push(r)
    }
    return standing
  }
}
