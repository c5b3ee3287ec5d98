import type { Instance } from '../instance.ts'
import type { ExactSum } from './exact-sum.ts'
import { takesOf, total } from './ordered-weights.ts'

/** What all seats of a mentor bring at a price, the k-th costing k times the balance. */
export function addWorthOfSeats(price: number, seats: number, balance: number, sum: ExactSum): void {
  if (balance === 0) {
    sum.addProduct(price, seats)
    return
  }
  const beyond = price % balance
  const paying = Math.min(seats, (price - beyond) / balance + (beyond > 0 ? 1 : 0))
  sum.addProduct(price, paying)
  sum.addProduct(-balance, (paying * (paying - 1)) / 2)
}

/** However a plan covers, uneven load costs it no more than that. `most`: no mentor gives more arcs. */
export function mostLostToBalance(
  frame: Pick<Instance, 'people' | 'needs' | 'needMentee' | 'menteeCapacity' | 'mentorCapacity'>,
  balance: number,
  most: number,
): number {
  return balance * (most - 1) * Math.min(total(takesOf(frame)), total(frame.mentorCapacity))
}
