import type { Instance } from '../instance.ts'
import { doubled, PairTable } from '../pair-table.ts'
import type { ArcSource, NamedArc } from './arc-source.ts'

/** A list of arcs that grows. */
export class GrowingArcs {
  count = 0
  private mentor = new Int32Array(1024)
  private need = new Int32Array(1024)
  private utility = new Int32Array(1024)

  add(need: number, mentor: number, utility: number): void {
    const a = this.count++
    if (a === this.mentor.length) {
      this.mentor = doubled(this.mentor)
      this.need = doubled(this.need)
      this.utility = doubled(this.utility)
    }
    this.mentor[a] = mentor
    this.need[a] = need
    this.utility[a] = utility
  }

  at(a: number): NamedArc {
    return { need: this.need[a]!, mentor: this.mentor[a]!, utility: this.utility[a]! }
  }

  needOf(a: number): number {
    return this.need[a]!
  }

  /** Mentors, needs and utilities of all. */
  columns() {
    const { mentor, need, utility, count } = this
    return { arcMentor: mentor.slice(0, count), arcNeed: need.slice(0, count), arcUtility: utility.slice(0, count) }
  }
}

/** The arcs of a source that are looked at while solving. They are only ever added, so that their numbers stay. */
export class KeptArcs {
  private readonly source: ArcSource
  private readonly table = new PairTable()
  private readonly list = new GrowingArcs()

  /** Of each need, no arc that was left out at first is worth more. */
  readonly mostLeftOut: Int32Array

  /** Begins with what is fixed. */
  constructor(source: ArcSource) {
    this.source = source
    this.mostLeftOut = new Int32Array(source.needs)
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
    this.list.add(need, mentor, utility)
    return true
  }

  arcAt(a: number): NamedArc {
    return this.list.at(a)
  }

  /** Arcs of need n: `start[n]` … `start[n + 1] − 1` in `arc`. */
  byNeed(): { start: Int32Array; arc: Int32Array } {
    const start = new Int32Array(this.source.needs + 1)
    for (let a = 0; a < this.count; a++) start[this.list.needOf(a) + 1]!++
    for (let n = 0; n < this.source.needs; n++) start[n + 1]! += start[n]!
    const arc = new Int32Array(this.count)
    const next = start.slice()
    for (let a = 0; a < this.count; a++) arc[next[this.list.needOf(a)]!++] = a
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
      ...this.list.columns(),
      arcFixed: new Uint8Array(arcs).fill(1, 0, fixed.length),
      arcForbidden: new Uint8Array(arcs),
    }
  }
}
