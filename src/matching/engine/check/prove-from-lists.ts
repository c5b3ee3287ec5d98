import type { Instance } from '../instance.ts'
import type { ArcSource } from '../pricing/arc-source.ts'
import type { Settings } from '../settings.ts'
import type { Gains } from './best-choices.ts'
import { addBestChoices } from './best-choices.ts'
import { addWorthOfSeats, mostLostToBalance } from './even-load.ts'
import { ExactSum } from './exact-sum.ts'
import { ontoGrid } from './onto-grid.ts'
import { isOrdered, smallestWeight } from './ordered-weights.ts'
import { roomOfNeeds } from './room-of-needs.ts'
import type { Claim } from './violation.ts'

/**
 * As `proveBound`, for a certificate that lists the shares of some pairs only, and a complete problem that may be too large to stand in
 * memory. Any split of a bonus is a proof: two people who are not listed take as much of theirs as raises nobody's choice, and
 * only the rest counts as given away. Knows no circles or quotas.
 */
export function proveFromLists(
  source: ArcSource,
  { reciprocity, balance }: Pick<Settings, 'reciprocity' | 'balance'>,
  plan: Pick<Claim, 'certificate' | 'coveredPeople' | 'coveredByPriority'>,
): { bound: number; coverage: boolean } {
  const certificate = ontoGrid(plan.certificate)?.certificate
  if (!certificate) return { bound: Infinity, coverage: false }
  const { weights, mentorPrice } = certificate
  const frame = frameOf(source)
  const sum = new ExactSum()
  for (let p = 0; p < source.people; p++) {
    if (!(mentorPrice[p]! >= 0)) return { bound: Infinity, coverage: false }
    addWorthOfSeats(mentorPrice[p]!, source.mentorCapacity[p]!, balance, sum)
  }
  const listed = new ListedShares(source.people, reciprocity, certificate.shares)
  sum.add(listed.uncovered)
  const gains = gainsAt(source, certificate, listed)
  addBestChoices(frame, weights, gains, sum)
  if (reciprocity > 0) addUnlisted(source, certificate, { reciprocity, listed, gains }, sum)
  sum.addProduct(-weights.person, plan.coveredPeople)
  for (let k = 0; k < 3; k++) sum.addProduct(-weights.need[k]!, plan.coveredByPriority[k]!)
  const bound = sum.total()
  const lost = mostLostToBalance(
    frame,
    balance,
    source.mentorCapacity.reduce((a, b) => Math.max(a, b), 1),
  )
  return { bound, coverage: bound + lost < smallestWeight(weights) && isOrdered(frame, weights) }
}

/** The problem without its arcs; nobody was left out last time. */
function frameOf(source: ArcSource): Instance {
  const [none, unmarked] = [new Int32Array(0), new Uint8Array(0)]
  const arcs = { arcs: 0, arcMentor: none, arcNeed: none, arcUtility: none, arcFixed: unmarked, arcForbidden: unmarked }
  return { ...source, ...arcs, leftOut: new Uint8Array(source.people) }
}

/** What the certificate gives to the links of pairs. */
class ListedShares {
  /** What the shares fall short of the bonus. */
  uncovered = 0
  /** Per mentee, mentors and what their links are given. */
  readonly of: [mentor: number, part: number][][]
  private readonly pairs = new Set<number>()
  private readonly people: number

  constructor(people: number, reciprocity: number, shares: Claim['certificate']['shares']) {
    this.people = people
    this.of = Array.from({ length: people }, () => [])
    if (reciprocity === 0) return
    for (const { people: ring, shares: parts } of shares) {
      const [a, b] = ring
      const [there, back] = parts.map((part) => Math.max(0, part))
      if (ring.length !== 2 || !this.of[a!] || !this.of[b!] || a === b || this.has(a!, b!)) continue
      this.pairs.add(this.keyOf(a!, b!))
      this.of[b!]!.push([a!, there!])
      this.of[a!]!.push([b!, back!])
      this.uncovered += Math.max(0, reciprocity - there! - back!)
    }
  }

  has(a: number, b: number): boolean {
    return this.pairs.has(this.keyOf(a, b))
  }

  private keyOf(a: number, b: number): number {
    return Math.min(a, b) * this.people + Math.max(a, b)
  }
}

/** What each arc is worth to its mentee at the prices; of a pair without a share, without any bonus. */
function worthOf(source: ArcSource, { weights, mentorPrice }: Claim['certificate']) {
  return (need: number, mentor: number, utility: number): number =>
    weights.need[source.needPriority[need]! - 1]! + utility - mentorPrice[mentor]!
}

function gainsAt(source: ArcSource, certificate: Claim['certificate'], listed: ListedShares): Gains {
  const free = new Float64Array(source.needs).fill(-Infinity)
  const fixed = new Float64Array(source.needs).fill(-Infinity)
  const worth = worthOf(source, certificate)
  const bonus = new Float64Array(source.people)
  const arcs = { mentor: new Int32Array(source.mostOfNeed), utility: new Int32Array(source.mostOfNeed) }
  for (let need = 0; need < source.needs; need++) {
    const own = listed.of[source.needMentee[need]!]!
    for (const [mentor, part] of own) bonus[mentor] = part
    const count = source.arcsOf(need, arcs)
    for (let k = 0; k < count; k++) {
      const mentor = arcs.mentor[k]!
      const gain = worth(need, mentor, arcs.utility[k]!) + bonus[mentor]!
      if (!(gain <= free[need]!)) free[need] = gain
    }
    for (const [mentor] of own) bonus[mentor] = 0
  }
  for (const { need, mentor, utility } of source.fixed) {
    const part = listed.of[source.needMentee[need]!]!.find(([from]) => from === mentor)?.[1] ?? 0
    fixed[need] = worth(need, mentor, utility) + part
  }
  return { free, fixed }
}

type Listing = { reciprocity: number; listed: ListedShares; gains: Gains }

/** Adds what the pairs without a share cannot take without raising somebody's choice. */
function addUnlisted(
  source: ArcSource,
  certificate: Claim['certificate'],
  { reciprocity, listed, gains }: Listing,
  sum: ExactSum,
): void {
  const room = roomOfNeeds(source, certificate.weights.person, gains)
  const worth = worthOf(source, certificate)
  const needsOf: number[][] = Array.from({ length: source.people }, () => [])
  for (let n = 0; n < source.needs; n++) needsOf[source.needMentee[n]!]!.push(n)
  const fixedOn = new Set(source.fixed.map(({ need, mentor }) => need * source.people + mentor))
  /** How much more the link could be worth before the mentee chose otherwise; ∞ where it carries nothing. */
  const left = (mentor: number, mentee: number): number => {
    let least = Infinity
    for (const need of needsOf[mentee]!) {
      const utility = source.utilityOf(need, mentor)
      if (utility === 0) continue
      const here = fixedOn.has(need * source.people + mentor) ? 0 : room[need]! - worth(need, mentor, utility)
      if (here < least) least = here
    }
    return least
  }
  const arcs = { mentor: new Int32Array(source.mostOfNeed), utility: new Int32Array(source.mostOfNeed) }
  const seen = new Int32Array(source.people).fill(-1)
  for (let mentee = 0; mentee < source.people; mentee++)
    for (const need of needsOf[mentee]!) {
      const count = source.arcsOf(need, arcs)
      for (let k = 0; k < count; k++) {
        const mentor = arcs.mentor[k]!
        // of two people the one with less room than half the bonus finds the other; both find each other when both have
        const isFixed = fixedOn.size > 0 && fixedOn.has(need * source.people + mentor)
        const near = isFixed || room[need]! - worth(need, mentor, arcs.utility[k]!) < reciprocity / 2
        if (!near || seen[mentor] === mentee || listed.has(mentor, mentee)) continue
        seen[mentor] = mentee
        const there = left(mentor, mentee)
        const back = left(mentee, mentor)
        const isFirst = there < back || (there === back && mentor < mentee)
        if (isFirst && there + back < reciprocity) sum.add(reciprocity - there - back)
      }
    }
}
