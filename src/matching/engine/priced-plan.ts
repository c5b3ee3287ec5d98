import type { Instance } from './instance.ts'
import type { Network } from './network.ts'
import { buildNetwork } from './network.ts'
import type { Scarcity } from './settle.ts'
import { Settled } from './settle.ts'
import type { TierWeights } from './tier-weights.ts'
import { hasPlacesToSpare } from './tier-weights.ts'

/** The exact plan at the present arc bonuses, solved again from where it stands whenever bonuses change. */
export class PricedPlan {
  readonly network: Network
  private readonly instance: Instance
  private readonly settled: Settled
  private readonly bonus: Float64Array
  private readonly changed = new Set<number>()

  constructor(
    instance: Instance,
    weights: TierWeights,
    { scale, greatestBonus, isLate }: { scale: number; greatestBonus: number; isLate: () => boolean },
  ) {
    this.instance = instance
    this.network = buildNetwork(instance, weights, scale, greatestBonus)
    this.settled = new Settled(this.network.assignment, isLate, scarcityOf(instance, this.network, weights))
    this.bonus = new Float64Array(instance.arcs)
  }

  /** It became late before the plan was the best. */
  get isCut(): boolean {
    return this.settled.isCut
  }

  /** `bonus` in value × scale, a whole number. Takes effect with the next `settle`. */
  setBonus(arc: number, bonus: number): void {
    const place = this.network.placeOf[arc]!
    if (bonus === this.bonus[arc]) return
    if (place >= 0) {
      this.network.assignment.cost[place]! -= bonus - this.bonus[arc]!
      this.changed.add(this.network.rowOf[arc]!)
    }
    this.bonus[arc] = bonus
  }

  settle(): void {
    this.settled.settle(this.changed)
    this.changed.clear()
  }

  /** Fixed arcs included, ascending. */
  chosen(): number[] {
    const { assignment, arcOf, fixed } = this.network
    const arcs = [...fixed]
    for (let r = 0; r < assignment.rows; r++) {
      const a = arcOf[assignment.rowArc[r]!]!
      if (a >= 0) arcs.push(a)
    }
    return arcs.sort((a, b) => a - b)
  }

  /** By how much, in value × scale, the prices fall short of proving the plan; 0 unless it is cut. */
  proofGap(): number {
    if (!this.isCut) return 0
    const { rows, columns, cost, rowArc, u, v, seatStart } = this.network.assignment
    let gap = 0
    for (let r = 0; r < rows; r++) gap += cost[rowArc[r]!]! - u[r]!
    for (let c = 0; c < columns; c++) gap -= v[c]! * (seatStart[c + 1]! - seatStart[c]!)
    return gap
  }

  mentorPrices(): Float64Array {
    const { assignment, scale } = this.network
    return Float64Array.from({ length: this.instance.people }, (_, p) => Math.max(0, -assignment.v[p]! / scale))
  }

  /** What the whole plan loses when this arc is forced, at the present bonuses; −1 when it cannot be chosen freely. */
  reducedCost(arc: number): number {
    const place = this.network.placeOf[arc]!
    const { assignment } = this.network
    if (place < 0) return -1
    return (
      assignment.cost[place]! - assignment.u[this.network.rowOf[arc]!]! - assignment.v[assignment.arcColumn[place]!]!
    )
  }
}

const large = 1500

/**
 * Large problems whose mentors have few places to spare start with an auction; where places are short, near the
 * price of a person. Not where tiers lie far apart: bids would climb from one to the next in small steps.
 */
function scarcityOf(
  instance: Instance,
  { assignment, scale }: Network,
  { person, need }: TierWeights,
): Scarcity | undefined {
  const { rows, seatStart } = assignment
  const manyTiers = need.some((weight) => weight > 0)
  if (rows < large || manyTiers || hasPlacesToSpare(instance)) return undefined
  if (person < 1000 || person > 100_000) return undefined
  const seats = seatStart[instance.people]!
  return { columns: instance.people, price: seats < rows ? Math.max(0, person - 1000) * scale : 0 }
}
