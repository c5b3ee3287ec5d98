import type { ArcSource, NamedArc, NeedArcs } from './arc-source.ts'
import { roomFor } from './arc-source.ts'
import { Choices } from './choices.ts'
import type { KeptArcs } from './kept-arcs.ts'
import { GrowingArcs } from './kept-arcs.ts'
import { LinkShares } from './link-shares.ts'
import { Reach } from './reach.ts'
import { Steepest } from './steepest.ts'
import type { Terms } from './terms.ts'

/** Arcs of one need, and rings of one mentee, that are taken in at a time. */
const arcsAtATime = 8
const ringsAtATime = 6

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
  look.rings()
  return { excess: look.excess, arcs: look.found, looked: look.looked }
}

class Look {
  excess = 0
  looked = 0
  readonly found: NamedArc[] = []
  private readonly source: ArcSource
  private readonly terms: Terms
  private readonly shares: LinkShares
  private readonly choices: Choices
  private readonly reach: Reach
  private readonly room: NeedArcs
  /** Arcs that an exchange which is not listed could pay for, as far as the choices among the lists tell. */
  private readonly near = new GrowingArcs()
  /** Per need, what is worth more than that changes the choice of its mentee. */
  private readonly threshold: Float64Array

  constructor(source: ArcSource, kept: KeptArcs, terms: Terms) {
    this.source = source
    this.terms = terms
    this.shares = new LinkShares(source.people, terms.shares)
    this.choices = new Choices(source, kept, terms, this.shares)
    this.reach = new Reach(source, kept, terms, this.choices)
    this.room = roomFor(source)
    this.threshold = this.choices.threshold.slice()
  }

  arcs(): void {
    const { source, shares, choices, threshold } = this
    const bonus = new Float64Array(source.people)
    for (let mentee = 0; mentee < source.people; mentee++) {
      const needs = choices.openNeeds(mentee)
      if (needs.length === 0) continue
      shares.spread(mentee, bonus)
      const wanted = this.reach.of(mentee, bonus)
      const gains = needs.map((need) => this.bestOfAll(need, bonus, wanted))
      const whole = choices.choiceOf(mentee, gains)
      this.excess += whole.best - choices.best[mentee]!
      needs.forEach((need, k) => {
        threshold[need] = whole.threshold[k]!
      })
      shares.clear(mentee, bonus)
    }
  }

  /** Every pair once, from the side that has less room. */
  rings(): void {
    const { near, terms, shares, source } = this
    const steepest = new Steepest<[NamedArc, NamedArc]>(ringsAtATime)
    for (let k = 0; k < near.count; k++) {
      const arc = near.at(k)
      const mentee = source.needMentee[arc.need]!
      const left = this.leftBy(arc)
      if (2 * left <= terms.reciprocity && !shares.hasPair(arc.mentor, mentee)) this.see(arc, left, steepest)
      const isLast = k + 1 === near.count || source.needMentee[near.at(k + 1).need] !== mentee
      if (isLast) for (const pair of steepest.take()) this.found.push(...pair)
    }
  }

  private see(arc: NamedArc, left: number, steepest: Steepest<[NamedArc, NamedArc]>): void {
    const { mentor, need } = arc
    const { reciprocity } = this.terms
    const mentee = this.source.needMentee[need]!
    const back = this.nearest(mentee, mentor)
    if (!back || left + back.left >= reciprocity) return
    if (back.left < left || (back.left === left && mentor > mentee)) return
    if (this.nearest(mentor, mentee)!.arc.need !== need) return
    const short = reciprocity - left - back.left
    this.excess += short
    steepest.see(short, [arc, back.arc])
  }

  private bestOfAll(need: number, bonus: Float64Array, wanted: Uint8Array): number {
    const { room, source, choices, reach } = this
    const threshold = choices.threshold[need]!
    const steepest = new Steepest<NamedArc>(arcsAtATime)
    const count = source.arcsOf(need, room, wanted)
    this.looked += count
    let best = choices.bestListed[need]!
    for (let k = 0; k < count; k++) {
      const mentor = room.mentor[k]!
      const utility = room.utility[k]!
      const plain = choices.gain(need, mentor, utility)
      const gain = plain + bonus[mentor]!
      if (gain > best) best = gain
      if (gain > threshold) steepest.see(gain, { need, mentor, utility })
      if (reach.mayExchange(need, mentor, plain)) this.near.add(need, mentor, utility)
    }
    this.found.push(...steepest.take())
    return best
  }

  /** How much more that arc could be worth before its mentee's choice changed. */
  private leftBy({ need, mentor, utility }: NamedArc): number {
    return this.threshold[need]! - this.choices.gain(need, mentor, utility)
  }

  /** Of the arcs between two people, the one with the least room. */
  private nearest(mentor: number, mentee: number): { left: number; arc: NamedArc } | undefined {
    const { start, need } = this.choices.ofMentee
    let nearest: { left: number; arc: NamedArc } | undefined
    for (let i = start[mentee]!; i < start[mentee + 1]!; i++) {
      const n = need[i]!
      if (this.threshold[n] === Infinity) continue
      const utility = this.source.utilityOf(n, mentor)
      if (utility === 0) continue
      const arc = { need: n, mentor, utility }
      const left = this.leftBy(arc)
      if (!nearest || left < nearest.left) nearest = { left, arc }
    }
    return nearest
  }
}
