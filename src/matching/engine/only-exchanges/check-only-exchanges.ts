import { isOrdered } from '../check/ordered-weights.ts'
import type { Instance } from '../instance.ts'
import type { Plan } from '../plan.ts'
import type { Settings } from '../settings.ts'
import type { RingProof } from './ring-proof.ts'

export type RingViolation =
  | { kind: 'not-a-ring'; ring: number }
  | { kind: 'not-an-exchange'; arc: number }
  | { kind: 'bound-not-proven'; said: number; found: number }
  | { kind: 'coverage-not-proven' }

/**
 * What `check` does not see in a plan of exchanges alone: that every free arc is in one ring, and the bound. It lists the rings
 * itself and adds up, for every leaf of the proof, which of them would want to be chosen at its prices. `whole`: where arcs have been left
 * out because others are served better, with them.
 */
export function* checkOnlyExchanges(
  instance: Instance,
  { onlyExchanges, objective }: Pick<Settings, 'onlyExchanges' | 'objective'>,
  plan: Pick<Plan, 'chosen' | 'upperBound' | 'certificate'> & { status: string },
  whole?: Instance,
): Generator<RingViolation> {
  const { rings, weights } = plan.certificate
  if (!rings) {
    yield { kind: 'bound-not-proven', said: plan.upperBound, found: Infinity }
    return
  }
  const longest = onlyExchanges === 3 ? 3 : 2
  const inRing = new Set<number>()
  for (const [ring, arcs] of rings.chosen.entries()) {
    const isNew = arcs.every((a) => plan.chosen.includes(a) && !inRing.has(a))
    if (!isNew || arcs.length > longest || !isRing(instance, arcs)) yield { kind: 'not-a-ring', ring }
    for (const a of arcs) inRing.add(a)
  }
  for (const arc of plan.chosen) if (!instance.arcFixed[arc] && !inRing.has(arc)) yield { kind: 'not-an-exchange', arc }
  const book = new RingBook(instance, longest, weights, 'price' in rings.tree)
  const coverage = worthOfCoverage(instance, weights, plan.chosen)
  const claimed = coverage + plan.chosen.reduce((sum, a) => sum + instance.arcUtility[a]!, 0)
  const bound = Math.max(claimed, book.greatestBound(rings.tree, claimed))
  const trivial = 1000 * instance.needs + fixedUtility(instance)
  const found = Math.min(Math.floor(bound + 1e-3) - coverage, trivial)
  if (!(plan.upperBound >= found)) yield { kind: 'bound-not-proven', said: plan.upperBound, found }
  if (plan.status !== 'optimal' || objective === 'total') return
  const covers = whole ? provesCoverage(whole, longest, plan) : isOrdered(instance, weights)
  if (!covers) yield { kind: 'coverage-not-proven' }
}

/** By coverage alone, with the arcs that a fair plan does without. */
function provesCoverage(
  whole: Instance,
  longest: 2 | 3,
  { chosen, certificate }: Pick<Plan, 'chosen' | 'certificate'>,
): boolean {
  const apart = certificate.rings?.coverage
  if (!apart) return false
  const worthless = { ...whole, arcUtility: new Int32Array(whole.arcs) }
  const covered = worthOfCoverage(worthless, apart.weights, chosen)
  const bound = new RingBook(worthless, longest, apart.weights, 'price' in apart.tree).greatestBound(
    apart.tree,
    covered,
  )
  return Math.floor(bound + 1e-3) <= covered && isOrdered(worthless, apart.weights)
}

/** Everybody in it gives one and takes one, and not all of it is fixed. */
function isRing({ arcMentor, arcNeed, needMentee, arcFixed }: Instance, arcs: readonly number[]): boolean {
  const follows = arcs.every((a, k) => needMentee[arcNeed[a]!] === arcMentor[arcs[(k + 1) % arcs.length]!])
  return follows && new Set(arcs.map((a) => arcMentor[a])).size === arcs.length && arcs.some((a) => !arcFixed[a])
}

type Weights = Plan['certificate']['weights']

/** Of the arcs that are not fixed, and with their utility only in `bound`: what coverage weighs, less the utility of fixed arcs. */
function worthOfCoverage(instance: Instance, weights: Weights, chosen: readonly number[]): number {
  const { arcNeed, needMentee, needPriority, arcFixed } = instance
  const already = new Set(chosen.filter((a) => arcFixed[a]).map((a) => needMentee[arcNeed[a]!]!))
  let sum = -fixedUtility(instance)
  for (const a of chosen) {
    const mentee = needMentee[arcNeed[a]!]!
    if (!arcFixed[a]) sum += weights.need[needPriority[arcNeed[a]!]! - 1]!
    if (already.has(mentee)) continue
    already.add(mentee)
    sum += weights.person + weights.leftOut * instance.leftOut[mentee]!
  }
  return sum
}

function fixedUtility({ arcs, arcFixed, arcUtility }: Instance): number {
  let sum = 0
  for (let a = 0; a < arcs; a++) if (arcFixed[a]) sum += arcUtility[a]!
  return sum
}

/** What counts for the bound of one ring: the rows it uses, what it is worth, whom it covers. */
type Entry = { name: string; rows: number[]; worth: number; covers: number[] }

type Branch = { inside: readonly Entry[]; outside: ReadonlySet<string> }

/** Every ring there is, listed anew, and the bounds of a proof. */
class RingBook {
  private readonly instance: Instance
  private readonly weights: Weights
  private readonly longest: 2 | 3
  private readonly fixed: number[]
  private readonly cover: number
  private readonly listed: Entry[] | undefined

  /** `once`: there is a single leaf, so that the rings of a region need not be kept. */
  constructor(instance: Instance, longest: 2 | 3, weights: Weights, once: boolean) {
    this.instance = instance
    this.weights = weights
    this.longest = longest
    this.fixed = Array.from({ length: instance.arcs }, (_, a) => a).filter((a) => instance.arcFixed[a])
    this.cover = 2 * instance.people + instance.needs + this.fixed.length
    this.listed = once ? undefined : [...this.entries()]
  }

  /** `claimed`: what the plan is worth; rings with which nothing could be worth more may be struck. */
  greatestBound(tree: RingProof, claimed: number, branch: Branch = { inside: [], outside: new Set() }): number {
    if ('price' in tree) return this.bound(tree.price, branch)
    if ('strike' in tree) {
      const bound = this.bound(tree.strike, branch)
      const outside = new Set(branch.outside)
      for (const entry of this.listed!)
        if (Math.floor(bound + Math.min(0, this.net(entry, tree.strike)) + 1e-3) <= claimed) outside.add(entry.name)
      return this.greatestBound(tree.rest, claimed, { ...branch, outside })
    }
    if (!isRing(this.instance, tree.ring)) return Infinity
    const entry = this.entry(tree.ring)
    const inside = branch.outside.has(entry.name)
      ? -Infinity
      : this.greatestBound(tree.inside, claimed, { ...branch, inside: [...branch.inside, entry] })
    const outside = { ...branch, outside: new Set(branch.outside).add(entry.name) }
    return Math.max(inside, this.greatestBound(tree.outside, claimed, outside))
  }

  private bound(price: Float64Array, { inside, outside }: Branch): number {
    if (price.length !== this.cover + this.instance.people || price.some((one) => !(one >= 0))) return Infinity
    const room = this.room()
    const covering = new Float64Array(this.instance.people)
    let sum = 0
    for (const { worth, rows, covers } of inside) {
      sum += worth
      for (const row of rows) room[row]!--
      for (const p of covers) covering[p]!++
    }
    if (room.some((n) => n < 0)) return -Infinity
    for (let row = 0; row < this.cover; row++) sum += room[row]! * price[row]!
    const already = new Set(this.fixed.map((a) => this.menteeOf(a)))
    for (let p = 0; p < covering.length; p++) {
      const worth = already.has(p) ? 0 : this.weights.person + this.weights.leftOut * this.instance.leftOut[p]!
      sum += covering[p]! * price[this.cover + p]! + Math.max(0, worth - price[this.cover + p]!)
    }
    for (const entry of this.listed ?? this.entries())
      if (!outside.has(entry.name) && entry.rows.every((row) => room[row]! >= 1))
        sum += Math.max(0, this.net(entry, price))
    return sum
  }

  private net({ worth, rows, covers }: Entry, price: Float64Array): number {
    let net = worth
    for (const row of rows) net -= price[row]!
    for (const p of covers) net += price[this.cover + p]!
    return net
  }

  private room(): Float64Array {
    const { people, mentorCapacity, menteeCapacity, arcMentor, arcNeed } = this.instance
    const room = new Float64Array(this.cover).fill(1)
    room.set(mentorCapacity)
    room.set(menteeCapacity, people)
    for (const a of this.fixed)
      for (const row of [arcMentor[a]!, people + this.menteeOf(a), 2 * people + arcNeed[a]!]) room[row]!--
    return room
  }

  private *entries(): Generator<Entry> {
    for (const ring of ringsOf(this.instance, this.longest)) yield this.entry(ring)
  }

  private entry(ring: readonly number[]): Entry {
    const { people, needs, arcMentor, arcNeed, needPriority, arcFixed, arcUtility } = this.instance
    const entry: Entry = { name: ring.toSorted((a, b) => a - b).join(' '), rows: [], worth: 0, covers: [] }
    for (const a of ring) {
      if (arcFixed[a]) {
        entry.rows.push(2 * people + needs + this.fixed.indexOf(a))
        continue
      }
      entry.rows.push(arcMentor[a]!, people + this.menteeOf(a), 2 * people + arcNeed[a]!)
      entry.worth += arcUtility[a]! + this.weights.need[needPriority[arcNeed[a]!]! - 1]!
      entry.covers.push(this.menteeOf(a))
    }
    return entry
  }

  private menteeOf(a: number): number {
    return this.instance.needMentee[this.instance.arcNeed[a]!]!
  }
}

function* ringsOf(instance: Instance, longest: 2 | 3): Generator<number[]> {
  const from = new Map<number, number[]>()
  for (let a = 0; a < instance.arcs; a++)
    if (!instance.arcForbidden[a]) from.set(instance.arcMentor[a]!, [...(from.get(instance.arcMentor[a]!) ?? []), a])
  const next = (a: number) => from.get(instance.needMentee[instance.arcNeed[a]!]!) ?? []
  for (const [first, arcs] of from)
    for (const a of arcs)
      for (const b of next(a)) {
        if (instance.arcMentor[b]! > first && isRing(instance, [a, b])) yield [a, b]
        if (longest === 3 && instance.arcMentor[b]! > first)
          for (const c of next(b)) if (instance.arcMentor[c]! > first && isRing(instance, [a, b, c])) yield [a, b, c]
      }
}
