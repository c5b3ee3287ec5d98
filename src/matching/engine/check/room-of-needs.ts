import type { ArcSource } from '../pricing/arc-source.ts'
import type { Gains } from './best-choices.ts'

/**
 * What an arc of each need may be worth to its mentee, all needs at once, before the mentee's best choice is worth more: what is
 * chosen, the worth of its own need; what is not, the least that is chosen, or nothing while a place is left.
 */
export function roomOfNeeds(
  { people, needs, needMentee, menteeCapacity }: ArcSource,
  person: number,
  { free, fixed }: Gains,
): Float64Array {
  const open: number[][] = Array.from({ length: people }, () => [])
  const places = menteeCapacity.slice()
  const isCovered = new Uint8Array(people)
  for (let n = 0; n < needs; n++) {
    const mentee = needMentee[n]!
    if (fixed[n] === -Infinity) open[mentee]!.push(n)
    else {
      places[mentee]!--
      isCovered[mentee] = 1
    }
  }
  const room = new Float64Array(needs).fill(Infinity)
  open.forEach((own, mentee) => {
    if (places[mentee]! <= 0) return
    const sorted = own.toSorted((a, b) => free[b]! - free[a]! || a - b)
    const pays = sorted.slice(0, places[mentee]!).filter((n) => free[n]! > 0)
    const lonely = isCovered[mentee] === 0 && pays.length === 0
    const chosen = lonely && person + free[sorted[0]!]! > 0 ? sorted.slice(0, 1) : pays
    const rest = restRoom(chosen, { free, places: places[mentee]!, person: lonely ? person : 0 })
    for (const n of own) room[n] = chosen.includes(n) ? free[n]! : rest
  })
  return room
}

/** For what is not chosen. */
function restRoom(
  chosen: readonly number[],
  { free, places, person }: { free: Float64Array; places: number; person: number },
): number {
  if (chosen.length === 0) return -person
  const least = free[chosen.at(-1)!]!
  return chosen.length === places ? least : Math.min(0, least)
}
