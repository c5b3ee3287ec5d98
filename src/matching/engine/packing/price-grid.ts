import type { Packing } from './packing.ts'

/** An exact sum of multiples of a power of two. */
export type Bound = { whole: number; part: number }

/** Doubles hold 53 bits; what a column brings beyond its prices is the sum of some ten of them. */
const mostSteps = 2 ** 47
const finest = 2 ** 10

/** Steps per unit of a grid on which worths less prices are exact. */
export function stepsFor({ columns }: Packing): number {
  let steps = finest
  for (const { worth } of columns) while (worth * steps > mostSteps) steps /= 2
  return steps
}

/** Whatever prices ≥ 0 prove a bound, so they may as well be ones of which sums are exact. */
export function ontoGrid(price: Float64Array, steps: number): Float64Array {
  return price.map((one) => Math.round(one * steps) / steps)
}

export function addTo(sum: Bound, value: number): void {
  const whole = Math.floor(value)
  sum.whole += whole
  sum.part += value - whole
}

/** Of whole worth, a plan within the bound less `less` (≤ 0) has no more. */
export function wholeOf({ whole, part }: Bound, less = 0): number {
  const far = Math.ceil(less)
  return whole + far + Math.floor(part + (less - far) + 1e-3)
}

export function noLess(a: Bound, b: Bound): boolean {
  return a.whole - b.whole + (a.part - b.part) >= 0
}
