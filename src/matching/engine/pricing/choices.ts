import type { ArcSource } from './arc-source.ts'
import { needsByMentee } from './arc-source.ts'
import type { KeptArcs } from './kept-arcs.ts'
import type { LinkShares } from './link-shares.ts'
import type { OwnChoice } from './own-choice.ts'
import { ownChoice } from './own-choice.ts'
import type { Terms } from './terms.ts'

/** What every mentee would choose among the lists at the prices of a plan. */
export class Choices {
  /** Per mentee, what its choice is worth. */
  readonly best: Float64Array
  /** Per need, its best arc; −∞ where it has none. */
  readonly bestListed: Float64Array
  /** Per need, what is worth more than that changes the choice of its mentee; ∞ where nothing does. */
  readonly threshold: Float64Array
  readonly ofMentee: { start: Int32Array; need: Int32Array }
  private readonly source: ArcSource
  private readonly terms: Terms
  /** Needs that a fixed arc serves. */
  private readonly closed: Uint8Array
  private readonly fixedOf: Int32Array

  constructor(source: ArcSource, kept: KeptArcs, terms: Terms, shares: LinkShares) {
    this.source = source
    this.terms = terms
    this.best = new Float64Array(source.people)
    this.bestListed = new Float64Array(source.needs).fill(-Infinity)
    this.threshold = new Float64Array(source.needs).fill(Infinity)
    this.ofMentee = needsByMentee(source)
    this.closed = new Uint8Array(source.needs)
    this.fixedOf = new Int32Array(source.people)
    for (const { need } of source.fixed) {
      this.closed[need] = 1
      this.fixedOf[source.needMentee[need]!]!++
    }
    this.chooseListed(kept, shares)
  }

  private chooseListed(kept: KeptArcs, shares: LinkShares): void {
    const { start, arc } = kept.byNeed()
    const bonus = new Float64Array(this.source.people)
    for (let mentee = 0; mentee < this.source.people; mentee++) {
      const needs = this.openNeeds(mentee)
      if (needs.length === 0) continue
      shares.spread(mentee, bonus)
      for (const need of needs)
        for (let i = start[need]!; i < start[need + 1]!; i++) {
          const { mentor, utility } = kept.arcAt(arc[i]!)
          const gain = this.gain(need, mentor, utility) + bonus[mentor]!
          if (gain > this.bestListed[need]!) this.bestListed[need] = gain
        }
      shares.clear(mentee, bonus)
      const { best, threshold } = this.choiceOf(
        mentee,
        needs.map((need) => this.bestListed[need]!),
      )
      this.best[mentee] = best
      needs.forEach((need, k) => {
        this.threshold[need] = threshold[k]!
      })
    }
  }

  openNeeds(mentee: number): number[] {
    const { start, need } = this.ofMentee
    if (this.source.menteeCapacity[mentee]! <= this.fixedOf[mentee]!) return []
    return Array.from(need.subarray(start[mentee]!, start[mentee + 1]!)).filter((n) => this.closed[n] === 0)
  }

  /** The choice of a mentee if the best of its open needs are worth so much. */
  choiceOf(mentee: number, gains: number[]): OwnChoice {
    const { weights } = this.terms
    const person = weights.person + weights.leftOut * this.source.leftOut[mentee]!
    const fixed = this.fixedOf[mentee]!
    return ownChoice(Float64Array.from(gains), this.source.menteeCapacity[mentee]! - fixed, person, fixed > 0)
  }

  /** Without the bonus of any ring. */
  gain(need: number, mentor: number, utility: number): number {
    const { weights, mentorPrice, worthless } = this.terms
    return weights.need[this.source.needPriority[need]! - 1]! + (worthless ? 0 : utility) - mentorPrice[mentor]!
  }
}
