import type { ArcSource } from './arc-source.ts'
import { needsByMentee, roomFor } from './arc-source.ts'
import { KeptArcs } from './kept-arcs.ts'

/** `topK`: arcs of each need. `floor`: arcs each mentor keeps at least, times its places (4 of them at most), whoever wants it. */
export type ListLengths = { topK: number; floor?: number }

const usualFloor = 3
const mostPlacesCounted = 4
const greatestUtility = 1000

/**
 * The best arcs of each need, `topK` of them; the best of each mentor, so that nobody is out of sight; and of whatever is kept
 * between two people, what runs the other way. `looked`: arcs seen.
 */
export function keepBest(
  source: ArcSource,
  { topK, floor: perPlace = usualFloor }: ListLengths,
): { kept: KeptArcs; looked: number } {
  const kept = new KeptArcs(source)
  const arcs = roomFor(source)
  const floor = new MentorFloor(source, perPlace)
  const above = new Int32Array(greatestUtility + 2)
  let looked = 0
  for (let need = 0; need < source.needs; need++) {
    const count = source.arcsOf(need, arcs)
    looked += count
    for (let k = 0; k < count; k++) floor.see(need, arcs.mentor[k]!, arcs.utility[k]!)
    const { least, atLeast } = cutOf(arcs.utility, count, topK, above)
    kept.mostLeftOut[need] = least
    let left = atLeast
    // equal ones from another place for each need, so that they do not all crowd on the same mentors
    const first = count === 0 ? 0 : (need * 7919) % count
    for (let i = 0; i < count; i++) {
      const k = (first + i) % count
      const utility = arcs.utility[k]!
      if (utility < least || (utility === least && left-- <= 0)) continue
      kept.add(need, arcs.mentor[k]!, utility)
    }
  }
  floor.keepIn(kept)
  closeReverse(source, kept, 0)
  return { kept, looked }
}

/** The utility of the last that is kept, and how many of just that utility are. */
function cutOf(utility: Int32Array, count: number, topK: number, withIt: Int32Array) {
  if (count <= topK) return { least: 0, atLeast: 0 }
  withIt.fill(0)
  for (let k = 0; k < count; k++) withIt[utility[k]!]!++
  let least = greatestUtility
  let better = 0
  while (better + withIt[least]! < topK) better += withIt[least--]!
  return { least, atLeast: topK - better }
}

/** For every arc kept from number `first` on, those between the same two people the other way. */
export function closeReverse(source: ArcSource, kept: KeptArcs, first: number): void {
  const { start, need } = needsByMentee(source)
  const end = kept.count
  for (let a = first; a < end; a++) {
    const arc = kept.arcAt(a)
    const mentee = source.needMentee[arc.need]!
    for (let i = start[arc.mentor]!; i < start[arc.mentor + 1]!; i++) {
      const utility = source.utilityOf(need[i]!, mentee)
      if (utility > 0) kept.add(need[i]!, mentee, utility)
    }
  }
}

/** The best few needs of each mentor. */
class MentorFloor {
  private readonly start: Int32Array
  private readonly need: Int32Array
  /** Utility × 1024 and a lot drawn for that arc, 0 where there is none yet. */
  private readonly rank: Int32Array
  private readonly people: number

  constructor({ people, mentorCapacity }: ArcSource, perPlace: number) {
    this.people = people
    this.start = new Int32Array(people + 1)
    for (let p = 0; p < people; p++) {
      this.start[p + 1] = this.start[p]! + perPlace * Math.min(mentorCapacity[p]!, mostPlacesCounted)
    }
    this.need = new Int32Array(this.start[people]!)
    this.rank = new Int32Array(this.start[people]!)
  }

  /** The least of a mentor stands first. */
  see(need: number, mentor: number, utility: number): void {
    const first = this.start[mentor]!
    const end = this.start[mentor + 1]!
    if (first === end || utility * 1024 + 1023 <= this.rank[first]!) return
    const rank = utility * 1024 + (Math.imul(need ^ Math.imul(mentor, 0x9e3779b1), 0x85ebca6b) >>> 22)
    if (rank <= this.rank[first]!) return
    let i = first
    for (; i + 1 < end && this.rank[i + 1]! < rank; i++) {
      this.rank[i] = this.rank[i + 1]!
      this.need[i] = this.need[i + 1]!
    }
    this.rank[i] = rank
    this.need[i] = need
  }

  keepIn(kept: KeptArcs): void {
    for (let p = 0; p < this.people; p++)
      for (let i = this.start[p]!; i < this.start[p + 1]!; i++)
        if (this.rank[i]! > 0) kept.add(this.need[i]!, p, this.rank[i]! >> 10)
  }
}
