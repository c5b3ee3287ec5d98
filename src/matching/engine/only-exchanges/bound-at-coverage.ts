import type { TierWeights } from '../exact/tier-weights.ts'
import type { Instance } from '../instance.ts'
import type { Packing } from '../packing/packing.ts'
import { isTooLarge, manyColumns, PackingSearch } from '../packing/packing-search.ts'
import { pricesByDescent } from '../packing/slow-prices.ts'
import type { ExchangeRing } from './exchange-rings.ts'
import { packRings } from './pack-rings.ts'
import { rootPrice } from './ring-proof.ts'

/** Rings, and what proves that no plan that covers as many is worth more than `utility`, fixed arcs apart. */
export type BoundAtCoverage = { weights: TierWeights; price: Float64Array; utility: number; rings: number[] }

/** Large enough that fractions reach the coverage wherever they can; what they weigh too much, the prices of the limits take off. */
const modest: TierWeights = { person: 16_000, need: [8000, 4000, 2000], leftOut: 0 }

/**
 * Where the proof by tiers stays open: the packing with room for no more people and needs of each class than these rings serve. The
 * prices of the four limits are taken off the weights, so that what is left is a proof like any other. The rings are those of the best plan
 * found on the way that covers the same.
 */
export function boundAtCoverage(
  instance: Instance,
  rings: readonly ExchangeRing[],
  chosen: readonly number[],
  terms: { tries: number; isSlow: boolean; isLate: () => boolean },
): BoundAtCoverage {
  const packing = withLimits(instance, packRings(instance, modest, rings), rings, chosen)
  const { price: all, rings: found } =
    terms.isSlow || isTooLarge(packing) ? byDescent(packing, chosen, terms.isLate) : bySearch(packing, terms)
  const first = packing.rows - 4
  const price = all.slice(0, first)
  const [one, two, three, person] = all.subarray(first)
  const [highest, second, third] = modest.need
  const weights: TierWeights = {
    person: exactly(modest.person - person!),
    need: [exactly(highest - one!), exactly(second - two!), exactly(third - three!)],
    leftOut: 0,
  }
  const covered = served(instance, rings, chosen)
  const same = (at: readonly number[]) => at.every((n, k) => n === covered[k])
  const weight = [...weights.need, weights.person].reduce((sum, one, k) => sum + one * covered[k]!, 0)
  return {
    weights,
    price,
    utility: Math.ceil(Math.floor(boundOf(packRings(instance, weights, rings), price) + 2e-3) - weight),
    rings: same(served(instance, rings, found)) ? [...found] : [...chosen],
  }
}

function bySearch(
  packing: Packing,
  terms: { tries: number; isLate: () => boolean },
): { price: Float64Array; rings: readonly number[] } {
  const tries = packing.columns.length > manyColumns ? 1 : terms.tries
  const search = new PackingSearch(packing, { ...terms, tries })
  return { price: rootPrice(search.prove()), rings: search.best.choices }
}

/** Too many rings for the simplex, or for the time that is left (`isSlow`); `chosen` stay. */
function byDescent(packing: Packing, chosen: readonly number[], isLate: () => boolean) {
  const covers = packing.room[packing.rows - 1]! * modest.person
  const target = chosen.reduce((sum, r) => sum + packing.columns[r]!.worth, covers)
  return { price: pricesByDescent(packing, packing.room, { target, isLate }).price, rings: chosen }
}

/** So that sums of them are exact. */
const exactly = (weight: number): number => Math.round(weight * 64) / 64

function withLimits(
  instance: Instance,
  packing: Packing,
  rings: readonly ExchangeRing[],
  chosen: readonly number[],
): Packing {
  const room = new Float64Array(packing.rows + 4)
  room.set(packing.room)
  room.set(served(instance, rings, chosen), packing.rows)
  const columns = packing.columns.map((column) => {
    const uses = column.choice < 0 ? [0, 0, 0, 1] : byClass(instance, rings[column.choice]!)
    const limits = [0, 1, 2, 3].filter((k) => uses[k]! > 0)
    return {
      ...column,
      rows: [...column.rows, ...limits.map((k) => packing.rows + k)],
      use: [...column.use, ...limits.map((k) => uses[k]!)],
    }
  })
  return { ...packing, rows: packing.rows + 4, room, columns }
}

/** Needs of class 1, 2, 3 that rings serve, and people they cover who were not covered by fixed arcs. */
function served(instance: Instance, rings: readonly ExchangeRing[], chosen: readonly number[]): number[] {
  const { arcs, arcNeed, needMentee, arcFixed } = instance
  const already = new Set<number>()
  for (let a = 0; a < arcs; a++) if (arcFixed[a]) already.add(needMentee[arcNeed[a]!]!)
  const people = new Set<number>()
  const sum = [0, 0, 0]
  for (const r of chosen) {
    byClass(instance, rings[r]!).forEach((n, k) => {
      sum[k]! += n
    })
    for (const a of rings[r]!.arcs) if (!already.has(needMentee[arcNeed[a]!]!)) people.add(needMentee[arcNeed[a]!]!)
  }
  return [...sum, people.size]
}

function byClass({ arcFixed, arcNeed, needPriority }: Instance, { arcs }: ExchangeRing): number[] {
  const count = [0, 0, 0]
  for (const a of arcs) if (!arcFixed[a]) count[needPriority[arcNeed[a]!]! - 1]!++
  return count
}

/** What the prices of places bring, and what every ring that fits and every «covered» would bring above them. */
function boundOf({ room, columns }: Packing, price: Float64Array): number {
  let sum = 0
  for (let r = 0; r < price.length; r++) sum += price[r]! * room[r]!
  for (const { worth, rows, use, choice } of columns) {
    if (choice >= 0 && !rows.every((row, k) => use[k]! < 0 || room[row]! >= use[k]!)) continue
    let net = worth
    for (let k = 0; k < rows.length; k++) net -= use[k]! * price[rows[k]!]!
    sum += Math.max(0, net)
  }
  return sum
}
