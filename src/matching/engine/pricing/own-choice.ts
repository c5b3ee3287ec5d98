/** What a mentee would choose for itself at the present prices. */
export type OwnChoice = {
  /** What the choice is worth. */
  best: number
  /** Per need, in the order of the gains: as long as nothing is worth more for it than that, the choice is worth no more. */
  threshold: Float64Array
}

/**
 * The best choice of a mentee: the largest gains while places last, and what a person weighs for being covered at all.
 * `gains`: of its open needs, −Infinity where there is nothing to choose. `covered`: by an arc that is fixed.
 */
export function ownChoice(gains: Float64Array, places: number, person: number, covered: boolean): OwnChoice {
  const threshold = new Float64Array(gains.length)
  if (places <= 0) return { best: 0, threshold: threshold.fill(Infinity) }
  const order = Array.from(gains, (_, k) => k).sort((a, b) => gains[b]! - gains[a]! || a - b)
  let taken = 0
  let sum = covered ? 0 : person
  let best = 0
  for (let k = 0; k < Math.min(places, order.length); k++) {
    sum += gains[order[k]!]!
    if (sum <= best) break
    best = sum
    taken = k + 1
  }
  const last = taken > 0 ? gains[order[taken - 1]!]! : 0
  threshold.fill(taken === 0 ? (covered ? 0 : -person) : taken === places ? last : Math.min(0, last))
  for (let k = 0; k < taken; k++) threshold[order[k]!] = gains[order[k]!]!
  return { best, threshold }
}
