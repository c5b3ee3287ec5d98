import type { CoverageProof, Share } from '../plan.ts'
import type { ArcSource, NamedArc, NeedArcs } from './arc-source.ts'
import { needsByMentee, roomFor } from './arc-source.ts'
import type { KeptArcs } from './kept-arcs.ts'
import { LinkShares } from './link-shares.ts'
import { ownChoice } from './own-choice.ts'
import { Steepest } from './steepest.ts'

/** Arcs of one need, and rings of one mentee, that are taken in at a time. */
const arcsAtATime = 4
const ringsAtATime = 3

/** `worthless`: coverage alone is at stake. */
export type Terms = CoverageProof & { shares: readonly Share[]; reciprocity: number; worthless: boolean }

/** What the arcs outside the lists come to at the prices of a plan. */
export type Outside = {
  /** By how much they raise the bound, in units of value. */
  excess: number
  /** Those that would pay, the most profitable of each need and mentee. */
  arcs: NamedArc[]
  looked: number
}

/**
 * Looks through the complete problem at the prices of a plan of the lists. An arc pays when it is worth more than its mentee's choice leaves
 * room for. Two people whose exchange is not listed share its bonus as their rooms allow, the rest of it pays.
 */
export function lookOutside(source: ArcSource, kept: KeptArcs, terms: Terms): Outside {
  const look = new Look(source, kept, terms)
  look.arcs()
  if (terms.reciprocity > 0) look.rings()
  return { excess: look.excess, arcs: look.found, looked: look.looked }
}

class Look {
  excess = 0
  looked = 0
  readonly found: NamedArc[] = []
  private readonly source: ArcSource
  private readonly terms: Terms
  private readonly shares: LinkShares
  private readonly ofMentee: { start: Int32Array; need: Int32Array }
  private readonly keptOf: { start: Int32Array; arc: Int32Array }
  private readonly kept: KeptArcs
  private readonly room: NeedArcs
  /** Needs that a fixed arc serves. */
  private readonly closed: Uint8Array
  private readonly fixedOf: Int32Array
  /** Per need, what is worth more than that changes the choice of its mentee. */
  private readonly threshold: Float64Array

  constructor(source: ArcSource, kept: KeptArcs, terms: Terms) {
    this.source = source
    this.kept = kept
    this.terms = terms
    this.shares = new LinkShares(source.people, terms.shares)
    this.ofMentee = needsByMentee(source)
    this.keptOf = kept.byNeed()
    this.room = roomFor(source)
    this.closed = new Uint8Array(source.needs)
    this.fixedOf = new Int32Array(source.people)
    for (const { need } of source.fixed) {
      this.closed[need] = 1
      this.fixedOf[source.needMentee[need]!]!++
    }
    this.threshold = new Float64Array(source.needs).fill(Infinity)
  }

  arcs(): void {
    const bonus = new Float64Array(this.source.people)
    for (let mentee = 0; mentee < this.source.people; mentee++) {
      const needs = this.openNeeds(mentee)
      if (needs.length === 0) continue
      this.shares.spread(mentee, bonus)
      const listed = this.choiceOf(
        mentee,
        needs.map((need) => this.bestListed(need, bonus)),
      )
      const whole = this.choiceOf(
        mentee,
        needs.map((need, k) => this.bestOfAll(need, bonus, listed.threshold[k]!)),
      )
      this.excess += whole.best - listed.best
      needs.forEach((need, k) => {
        this.threshold[need] = whole.threshold[k]!
      })
      this.shares.clear(mentee, bonus)
    }
  }

  /** Every pair once, from the side that has less room. */
  rings(): void {
    const { source, terms, shares, room } = this
    const steepest = new Steepest<[NamedArc, NamedArc]>(ringsAtATime)
    for (let mentee = 0; mentee < source.people; mentee++) {
      for (const need of this.openNeeds(mentee)) {
        const count = source.arcsOf(need, room)
        for (let k = 0; k < count; k++) {
          const mentor = room.mentor[k]!
          const left = this.leftBy(need, mentor, room.utility[k]!)
          if (2 * left > terms.reciprocity || shares.hasPair(mentor, mentee)) continue
          const back = this.nearest(mentee, mentor)
          if (!back || left + back.left >= terms.reciprocity) continue
          if (back.left < left || (back.left === left && mentor > mentee)) continue
          if (this.nearest(mentor, mentee)!.arc.need !== need) continue
          const short = terms.reciprocity - left - back.left
          this.excess += short
          steepest.see(short, [{ need, mentor, utility: room.utility[k]! }, back.arc])
        }
      }
      for (const pair of steepest.take()) this.found.push(...pair)
    }
  }

  private openNeeds(mentee: number): number[] {
    const { start, need } = this.ofMentee
    if (this.source.menteeCapacity[mentee]! <= this.fixedOf[mentee]!) return []
    return Array.from(need.subarray(start[mentee]!, start[mentee + 1]!)).filter((n) => this.closed[n] === 0)
  }

  private choiceOf(mentee: number, gains: number[]) {
    const { weights } = this.terms
    const person = weights.person + weights.leftOut * this.source.leftOut[mentee]!
    const fixed = this.fixedOf[mentee]!
    return ownChoice(Float64Array.from(gains), this.source.menteeCapacity[mentee]! - fixed, person, fixed > 0)
  }

  private bestListed(need: number, bonus: Float64Array): number {
    const { start, arc } = this.keptOf
    let best = -Infinity
    for (let i = start[need]!; i < start[need + 1]!; i++) {
      const { mentor, utility } = this.kept.arcAt(arc[i]!)
      best = Math.max(best, this.gain(need, mentor, utility) + bonus[mentor]!)
    }
    return best
  }

  private bestOfAll(need: number, bonus: Float64Array, threshold: number): number {
    const { room, source } = this
    const { weights, worthless } = this.terms
    if (worthless && threshold >= weights.need[source.needPriority[need]! - 1]!) return this.bestListed(need, bonus)
    const steepest = new Steepest<NamedArc>(arcsAtATime)
    const count = source.arcsOf(need, room)
    this.looked += count
    let best = -Infinity
    for (let k = 0; k < count; k++) {
      const mentor = room.mentor[k]!
      const gain = this.gain(need, mentor, room.utility[k]!) + bonus[mentor]!
      if (gain > best) best = gain
      if (gain > threshold) steepest.see(gain, { need, mentor, utility: room.utility[k]! })
    }
    this.found.push(...steepest.take())
    return best
  }

  /** Without the bonus of any ring. */
  private gain(need: number, mentor: number, utility: number): number {
    const { weights, mentorPrice, worthless } = this.terms
    const worth = worthless ? 0 : utility
    return weights.need[this.source.needPriority[need]! - 1]! + worth - mentorPrice[mentor]!
  }

  /** How much more that arc could be worth before its mentee's choice changed. */
  private leftBy(need: number, mentor: number, utility: number): number {
    return this.threshold[need]! - this.gain(need, mentor, utility)
  }

  /** Of the arcs between two people, the one with the least room. */
  private nearest(mentor: number, mentee: number): { left: number; arc: NamedArc } | undefined {
    const { start, need } = this.ofMentee
    let nearest: { left: number; arc: NamedArc } | undefined
    for (let i = start[mentee]!; i < start[mentee + 1]!; i++) {
      const n = need[i]!
      if (this.threshold[n] === Infinity) continue
      const utility = this.source.utilityOf(n, mentor)
      if (utility === 0) continue
      const left = this.leftBy(n, mentor, utility)
      if (!nearest || left < nearest.left) nearest = { left, arc: { need: n, mentor, utility } }
    }
    return nearest
  }
}
