import { keyOf } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import { type Direction, pairsOf } from './draft.ts'

/** Of so many pairs and seats in groups, those that no search can change: proposed, agreed or locked. */
export type Held = { held: number; pairs: number; seats: number }

export function heldAmong(desk: Desk, directions: readonly Direction[]): Held {
  const settled = desk.groups.flatMap((group) => group.directions)
  const kept = new Set([...desk.standing, ...desk.hand.locks, ...settled].map(keyOf))
  const pairs = pairsOf(directions)
  const seats = pairs.filter((pair) => pair.kind === 'group').length
  return {
    held: pairs.filter((pair) => pair.directions.every((one) => kept.has(keyOf(one)))).length,
    ...{ pairs: pairs.length - seats, seats },
  }
}
