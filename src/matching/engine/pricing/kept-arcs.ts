import type { Instance } from '../instance.ts'
import { doubled, PairTable } from '../pair-table.ts'
import type { ArcSource, NamedArc } from './arc-source.ts'

/** The arcs of a source that are looked at while solving. They are only ever added, so that their numbers stay. */
export class KeptArcs {
  private readonly source: ArcSource
  private readonly table = new PairTable()
  private mentor = new Int32Array(1024)
  private need = new Int32Array(1024)
  private utility = new Int32Array(1024)

  /** Begins with what is fixed. */
  constructor(source: ArcSource) {
    this.source = source
    for (const { need, mentor, utility } of source.fixed) this.add(need, mentor, utility)
  }

  get count(): number {
    return this.table.size
  }

  /** True when it is new. */
  add(need: number, mentor: number, utility: number): boolean {
    const before = this.table.size
    const a = this.table.add(need, mentor)
    if (a < before) return false
    if (a === this.mentor.length) {
      this.mentor = doubled(this.mentor)
      this.need = doubled(this.need)
      this.utility = doubled(this.utility)
    }
    this.mentor[a] = mentor
    this.need[a] = need
    this.utility[a] = utility
    return true
  }

  arcAt(a: number): NamedArc {
    return { need: this.need[a]!, mentor: this.mentor[a]!, utility: this.utility[a]! }
  }

  /** Arcs of need n: `start[n]` … `start[n + 1] − 1` in `arc`. */
  byNeed(): { start: Int32Array; arc: Int32Array } {
    const start = new Int32Array(this.source.needs + 1)
    for (let a = 0; a < this.count; a++) start[this.need[a]! + 1]!++
    for (let n = 0; n < this.source.needs; n++) start[n + 1]! += start[n]!
    const arc = new Int32Array(this.count)
    const next = start.slice()
    for (let a = 0; a < this.count; a++) arc[next[this.need[a]!]!++] = a
    return { start, arc }
  }

  /** The problem with these arcs alone. */
  instance(): Instance {
    const { people, needs, mentorCapacity, menteeCapacity, leftOut, needMentee, needPriority, fixed } = this.source
    const arcs = this.count
    return {
      people,
      needs,
      arcs,
      mentorCapacity,
      menteeCapacity,
      leftOut,
      needMentee,
      needPriority,
      arcMentor: this.mentor.slice(0, arcs),
      arcNeed: this.need.slice(0, arcs),
      arcUtility: this.utility.slice(0, arcs),
      arcFixed: new Uint8Array(arcs).fill(1, 0, fixed.length),
      arcForbidden: new Uint8Array(arcs),
    }
  }
}
