import type { ArcSource } from './arc-source.ts'
import type { Choices } from './choices.ts'
import type { KeptArcs } from './kept-arcs.ts'
import type { Terms } from './terms.ts'

/**
 * Which arcs outside the lists could pay at all, known before they are looked at: none is worth more than the best that its need left out,
 * so that a mentor may be too dear for a mentee, or two people for the bonus of their exchange.
 */
export class Reach {
  private readonly source: ArcSource
  private readonly terms: Terms
  private readonly choices: Choices
  /** Per need: a mentor dearer than that cannot change the choice of its mentee. */
  private readonly limit: Float64Array
  /** Per person, the least that a link to them costs besides its mentor's price, and their own price: two who come to the bonus stay apart. */
  private readonly least: Float64Array
  private readonly wanted: Uint8Array

  constructor(source: ArcSource, kept: KeptArcs, terms: Terms, choices: Choices) {
    const { needs, people, needMentee, needPriority } = source
    this.source = source
    this.terms = terms
    this.choices = choices
    this.wanted = new Uint8Array(people)
    this.limit = new Float64Array(needs)
    this.least = new Float64Array(people).fill(Infinity)
    for (let n = 0; n < needs; n++) {
      const most = terms.worthless ? 0 : kept.mostLeftOut[n]!
      this.limit[n] = terms.weights.need[needPriority[n]! - 1]! + most - choices.threshold[n]!
      const mentee = needMentee[n]!
      this.least[mentee] = Math.min(this.least[mentee]!, terms.mentorPrice[mentee]! - this.limit[n]!)
    }
  }

  /** Marks the mentors who must be looked at for this mentee. `bonus`: what its listed links are given, by mentor. */
  of(mentee: number, bonus: Float64Array): Uint8Array {
    const { source, terms, limit, least, wanted } = this
    const { mentorPrice, reciprocity } = terms
    const { start, need } = this.choices.ofMentee
    let far = -Infinity
    for (let i = start[mentee]!; i < start[mentee + 1]!; i++) far = Math.max(far, limit[need[i]!]!)
    const half = far + reciprocity / 2
    const room = reciprocity - least[mentee]!
    for (let p = 0; p < source.people; p++)
      wanted[p] =
        mentorPrice[p]! - bonus[p]! < far || (reciprocity > 0 && mentorPrice[p]! < half && least[p]! < room) ? 1 : 0
    return wanted
  }

  /** Whether an exchange which is not listed could pay for that arc, worth so much without its bonus. */
  mayExchange(need: number, mentor: number, gain: number): boolean {
    const { reciprocity } = this.terms
    if (reciprocity === 0) return false
    const left = this.choices.threshold[need]! - gain
    const mentee = this.source.needMentee[need]!
    // the way back costs at least what is left of it, the price of this mentee
    const back = this.least[mentor]! - this.terms.mentorPrice[mentor]! + this.terms.mentorPrice[mentee]!
    return 2 * left < reciprocity && left + back < reciprocity
  }
}
