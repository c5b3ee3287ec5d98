import type { Instance } from '../instance.ts'

/** Room for the arcs of one need: mentors, and what each is worth (1…1000). */
export type NeedArcs = { mentor: Int32Array; utility: Int32Array }

/** One arc by what it joins. */
export type NamedArc = { need: number; mentor: number; utility: number }

/** Everything of a problem but its arcs. */
export type Frame = Pick<
  Instance,
  'people' | 'needs' | 'mentorCapacity' | 'menteeCapacity' | 'leftOut' | 'needMentee' | 'needPriority'
>

/**
 * A complete problem that need not stand in memory: the arcs are given need by need, as often as they are asked for, and each time the
 * same. Arcs that no plan can have are not among them: forbidden ones, and those of mentors without places.
 */
export type ArcSource = Frame & {
  /** No need has more arcs. */
  mostOfNeed: number
  /** Writes the arcs of a need and returns how many there are. No mentor twice. `wanted`: those of other mentors may be left out. */
  arcsOf(need: number, into: NeedArcs, wanted?: Uint8Array): number
  /** What that arc is worth, 0 where there is none. */
  utilityOf(need: number, mentor: number): number
  /** Arcs that must be in the plan; they are among the arcs of their needs. */
  fixed: readonly NamedArc[]
}

export function roomFor({ mostOfNeed }: ArcSource): NeedArcs {
  return { mentor: new Int32Array(mostOfNeed), utility: new Int32Array(mostOfNeed) }
}

/** The numbers of the needs of each mentee: `need[start[p]]` … `need[start[p + 1] − 1]`. */
export function needsByMentee({ people, needs, needMentee }: Frame) {
  const start = new Int32Array(people + 1)
  for (let n = 0; n < needs; n++) start[needMentee[n]! + 1]!++
  for (let p = 0; p < people; p++) start[p + 1]! += start[p]!
  const need = new Int32Array(needs)
  const next = start.slice()
  for (let n = 0; n < needs; n++) need[next[needMentee[n]!]!++] = n
  return { start, need }
}
