import type { Instance } from '../instance.ts'
import { leastCost, seatCost } from './assignment.ts'
import type { Again } from './begin-again.ts'
import type { Network } from './network.ts'
import { arcAt, buildNetwork } from './network.ts'
import type { Beginning } from './settle.ts'
import { Settled } from './settle.ts'
import type { TierWeights } from './tier-weights.ts'

/** `bonus` per arc in value × scale, whole; `mentorPrice` per person in units of value; `chosen`: arcs of an earlier plan. */
export type BeginAgain = { bonus: Float64Array; mentorPrice: Float64Array; chosen: readonly number[] }

type Pricing = { scale: number; greatestBonus: number; isLate: () => boolean; again?: BeginAgain | undefined }

/** The exact plan at the present arc bonuses, solved again from where it stands whenever bonuses change. */
export class PricedPlan {
  readonly network: Network
  private readonly instance: Instance
  private readonly settled: Settled
  private readonly bonus: Float64Array
  /** Rows whose costs have changed, each once. */
  private readonly changed: number[] = []
  private readonly isChanged: Uint8Array

  constructor(instance: Instance, weights: TierWeights, { scale, greatestBonus, isLate, again }: Pricing) {
    this.instance = instance
    this.network = buildNetwork(instance, weights, scale, greatestBonus)
    this.isChanged = new Uint8Array(this.network.assignment.rows)
    this.bonus = again?.bonus ?? new Float64Array(greatestBonus > 0 ? instance.arcs : 0)
    this.settled = new Settled(this.network.assignment, isLate, {
      beginning: beginningOf(this.network, weights),
      again: again && this.beginAgain(again),
    })
  }

  private beginAgain({ bonus, mentorPrice, chosen }: BeginAgain): Again {
    const { assignment: s, placeOf, rowOf, scale, spare } = this.network
    for (let a = 0; a < bonus.length; a++) if (placeOf(a) >= 0) s.cost[placeOf(a)]! -= bonus[a]!
    const price = mentorPrice.map((one, p) => (spare[p] ? 0 : Math.round(one * scale)))
    const kept = chosen.filter((a) => placeOf(a) >= 0).map((a) => ({ row: rowOf(a), arc: placeOf(a) }))
    return { price, chosen: kept }
  }

  /** It became late before the plan was the best. */
  get isCut(): boolean {
    return this.settled.isCut
  }

  /** `bonus` in value × scale, a whole number. Takes effect with the next `settle`. */
  setBonus(arc: number, bonus: number): void {
    if (bonus === this.bonus[arc]) return
    const place = this.network.placeOf(arc)
    if (place >= 0) {
      this.settled.addCost(place, this.bonus[arc]! - bonus)
      this.change(this.network.rowOf(arc))
    }
    this.bonus[arc] = bonus
  }

  private change(row: number): void {
    if (this.isChanged[row]) return
    this.isChanged[row] = 1
    this.changed.push(row)
  }

  settle(): void {
    this.settled.settle(this.changed)
    for (const row of this.changed) this.isChanged[row] = 0
    this.changed.length = 0
  }

  /** Fixed arcs included, ascending. */
  chosen(): number[] {
    const { assignment, fixed } = this.network
    const arcs = [...fixed]
    let isAscending = fixed.length === 0
    for (let r = 0; r < assignment.rows; r++) {
      const arc = arcAt(this.network, assignment.rowArc[r]!)
      if (arc < 0) continue
      isAscending &&= arcs.length === 0 || arc > arcs[arcs.length - 1]!
      arcs.push(arc)
    }
    return isAscending ? arcs : Array.from(Int32Array.from(arcs).sort())
  }

  /** By how much, in value × scale, the prices fall short of proving the plan; 0 unless it is cut. */
  proofGap(): number {
    if (!this.isCut) return 0
    const s = this.network.assignment
    let gap = 0
    for (let r = 0; r < s.rows; r++) {
      const a = s.rowArc[r]!
      gap += (a < 0 ? s.home[r]! : s.cost[a]!) - leastCost(s, r)
    }
    for (let c = 0; c < s.columns; c++) gap -= s.v[c]! * (s.seatStart[c + 1]! - s.seatStart[c]!)
    return gap
  }

  /** In units of value. Of a mentor without a free place, what keeps everybody from wanting one. */
  mentorPrices(): Float64Array {
    const { assignment: s, scale, shut, costOf } = this.network
    const prices = new Float64Array(this.instance.people)
    for (let p = 0; p < prices.length; p++) prices[p] = Math.max(0, -s.v[p]!)
    for (const a of shut) {
      const mentor = this.instance.arcMentor[a]!
      const wish = seatCost(s, this.network.rowOf(a)) - costOf(a) + (this.bonus[a] ?? 0)
      if (wish > prices[mentor]!) prices[mentor] = wish
    }
    for (let p = 0; p < prices.length; p++) prices[p]! /= scale
    return prices
  }

  /** What the whole plan loses when this arc is forced, at the present bonuses; −1 when it cannot be chosen freely. */
  reducedCost(arc: number): number {
    const place = this.network.placeOf(arc)
    const s = this.network.assignment
    if (place < 0) return -1
    return s.cost[place]! - s.v[s.arcColumn[place]!]! - seatCost(s, this.network.rowOf(arc))
  }
}

const large = 1500

/**
 * Large problems are begun by how many places there are for whom. Not by auction where tiers lie far apart: bids would climb from
 * one to the next in small steps.
 */
function beginningOf({ assignment: s, places, severalSeats }: Network, { person, need }: TierWeights): Beginning {
  const manyTiers = need.some((weight) => weight > 0)
  if (s.rows < large) return 'rows'
  if (places < 0.9 * s.rows && !severalSeats) return 'columns'
  if (places > 1.1 * s.rows || manyTiers || person > 100_000) return 'rows'
  return 'auction'
}
