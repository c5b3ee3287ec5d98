import type { Instance } from './instance.ts'
import { checkOnlyExchanges, type RingViolation } from './only-exchanges/check-only-exchanges.ts'
import { isOrdered, smallestWeight, takesOf, total } from './ordered-weights.ts'
import type { Plan } from './plan.ts'
import type { Settings } from './settings.ts'
import { defaultSettings } from './settings.ts'

export type Violation =
  | { kind: 'no-such-arc'; arc: number }
  | { kind: 'arc-twice'; arc: number }
  | { kind: 'arc-forbidden'; arc: number }
  | { kind: 'need-twice'; need: number }
  | { kind: 'mentor-overfull'; person: number; given: number }
  | { kind: 'mentee-overfull'; person: number; taken: number }
  | { kind: 'fixed-arc-missing'; arc: number }
  | { kind: 'quota-broken'; quota: number; count: number }
  | { kind: 'wrong-figure'; figure: string; said: number; found: number }
  | { kind: 'bound-not-proven'; said: number; found: number }
  | { kind: 'coverage-not-proven' }
  | RingViolation
  | { kind: 'not-optimal'; value: number; upperBound: number }

type Claim = Omit<Plan, 'status' | 'seconds' | 'seed' | 'gap'> & { status: string }

/**
 * Judges a plan from the problem and the plan alone; shares no code with the solver. Recounts every figure, and proves the
 * bound from the mentor prices and bonus shares in the certificate: at those prices every mentee chooses for itself.
 */
export function check(whole: Instance, wanted: Partial<Settings>, plan: Claim): Violation[] {
  const settings = { ...defaultSettings, ...wanted }
  const fair = settings.fair && settings.objective === 'coverage'
  const least = fair ? (plan.certificate.leastUtility ?? 1) : 1
  const arcForbidden = whole.arcForbidden.map((f, a) =>
    f || (whole.arcUtility[a]! < least && !whole.arcFixed[a]) ? 1 : 0,
  )
  const leftOut = fair ? whole.leftOut : new Uint8Array(whole.people)
  const instance = { ...whole, arcForbidden, leftOut }
  const violations = [...feasibility(instance, plan)]
  if (violations.length > 0) return violations
  const found = recount(instance, bonusesOf(settings), plan.chosen)
  for (const [figure, value] of Object.entries(found)) {
    const said = figureOf(plan, figure)
    if (said !== value) violations.push({ kind: 'wrong-figure', figure, said, found: value })
  }
  if (settings.onlyExchanges) {
    violations.push(...checkOnlyExchanges(instance, settings.onlyExchanges, plan))
    if (plan.upperBound < plan.value)
      violations.push({ kind: 'bound-not-proven', said: plan.upperBound, found: plan.value })
    if (plan.status === 'optimal' && plan.upperBound !== plan.value)
      violations.push({ kind: 'not-optimal', value: plan.value, upperBound: plan.upperBound })
    return violations
  }
  const proof = proveBound(instance, settings, plan)
  const bound = proof.bound + settings.balance * imbalanceOf(instance, plan.chosen)
  if (plan.upperBound < plan.value || plan.upperBound < Math.floor(bound))
    violations.push({ kind: 'bound-not-proven', said: plan.upperBound, found: bound })
  const coverageProven = (least <= 1 && proof.coverage) || provesCoverage({ ...whole, leftOut }, plan)
  const isCut =
    (plan.status === 'time-limit' && plan.certificate.isCut === true) ||
    (plan.status !== 'optimal' && plan.certificate.quotaPrice !== undefined)
  if (settings.objective === 'coverage' && !coverageProven && !isCut) violations.push({ kind: 'coverage-not-proven' })
  if (plan.status === 'optimal' && plan.upperBound !== plan.value)
    violations.push({ kind: 'not-optimal', value: plan.value, upperBound: plan.upperBound })
  return violations
}

/** Where there are only exchanges, the value is the utility, and load is not balanced. */
function bonusesOf(settings: Settings): Settings {
  return settings.onlyExchanges ? { ...settings, reciprocity: 0, cycles: 0, balance: 0 } : settings
}

/** Rules that a plan breaks, whatever it is worth. */
export function* feasibility(instance: Instance, { chosen }: Pick<Claim, 'chosen'>): Generator<Violation> {
  const { arcMentor, arcNeed, needMentee, arcFixed } = instance
  const given = new Map<number, number>()
  const taken = new Map<number, number>()
  const served = new Set<number>()
  const used = new Set<number>()
  for (const a of chosen) {
    if (!(Number.isInteger(a) && a >= 0 && a < instance.arcs)) {
      yield { kind: 'no-such-arc', arc: a }
      continue
    }
    if (instance.arcForbidden[a]) yield { kind: 'arc-forbidden', arc: a }
    if (used.has(a)) yield { kind: 'arc-twice', arc: a }
    used.add(a)
    const need = arcNeed[a]!
    if (served.has(need)) yield { kind: 'need-twice', need }
    served.add(need)
    given.set(arcMentor[a]!, (given.get(arcMentor[a]!) ?? 0) + 1)
    taken.set(needMentee[need]!, (taken.get(needMentee[need]!) ?? 0) + 1)
  }
  for (const [person, n] of given)
    if (n > instance.mentorCapacity[person]!) yield { kind: 'mentor-overfull', person, given: n }
  for (const [person, n] of taken)
    if (n > instance.menteeCapacity[person]!) yield { kind: 'mentee-overfull', person, taken: n }
  for (let a = 0; a < instance.arcs; a++) if (arcFixed[a] && !used.has(a)) yield { kind: 'fixed-arc-missing', arc: a }
  for (const [quota, { arcs, atLeast, atMost }] of (instance.quotas ?? []).entries()) {
    const count = arcs.reduce((sum, a) => sum + (used.has(a) ? 1 : 0), 0)
    if (count < atLeast || count > atMost) yield { kind: 'quota-broken', quota, count }
  }
}

function recount(instance: Instance, settings: Settings, chosen: readonly number[]) {
  const covered = new Set<number>()
  const byClass = [0, 0, 0, 0]
  const runs = new Map<number, Set<number>>()
  let utility = 0
  for (const a of chosen) {
    const need = instance.arcNeed[a]!
    const mentor = instance.arcMentor[a]!
    const mentee = instance.needMentee[need]!
    covered.add(mentee)
    byClass[instance.needPriority[need]!]!++
    utility += instance.arcUtility[a]!
    if (!runs.has(mentor)) runs.set(mentor, new Set())
    runs.get(mentor)!.add(mentee)
  }
  let both = 0
  let thrice = 0
  for (const [a, to] of runs)
    for (const b of to) {
      if (runs.get(b)?.has(a)) both++
      for (const c of runs.get(b) ?? []) if (c !== a && runs.get(c)?.has(a)) thrice++
    }
  const reciprocalPairs = both / 2
  const cycles = thrice / 3
  return {
    coveredPeople: covered.size,
    coveredNeeds: chosen.length,
    priority1: byClass[1]!,
    priority2: byClass[2]!,
    priority3: byClass[3]!,
    utility,
    reciprocalPairs,
    cycles,
    value: utility + settings.reciprocity * reciprocalPairs + settings.cycles * cycles,
    ...(settings.balance > 0 && { imbalance: imbalanceOf(instance, chosen) }),
  }
}

/** 0 for the first arc of a mentor, 1 for the second, and so on. */
function imbalanceOf({ arcMentor }: Instance, chosen: readonly number[]): number {
  const given = new Map<number, number>()
  let sum = 0
  for (const a of chosen) {
    const before = given.get(arcMentor[a]!) ?? 0
    sum += before
    given.set(arcMentor[a]!, before + 1)
  }
  return sum
}

/** What all seats of a mentor bring at a price, the k-th costing k times the balance. */
function worthOfSeats(price: number, seats: number, balance: number): number {
  if (balance === 0) return price * seats
  const paying = Math.min(seats, Math.ceil(price / balance))
  return price * paying - (balance * paying * (paying - 1)) / 2
}

function figureOf(plan: Claim, figure: string): number {
  if (figure.startsWith('priority')) return plan.coveredByPriority[Number(figure.slice(8)) - 1]!
  return plan[figure as 'value']
}

/** The same proof with coverage alone at stake: what a need is worth besides is left out of it. */
function provesCoverage(instance: Instance, plan: Claim): boolean {
  const apart = plan.certificate.coverage
  if (!apart) return false
  const worthless = { ...instance, arcUtility: new Int32Array(instance.arcs) }
  const certificate = { ...apart, shares: [], coverage: undefined, leastUtility: 1 }
  const settings = { ...defaultSettings, reciprocity: 0, cycles: 0 }
  return proveBound(worthless, settings, { ...plan, certificate }).coverage
}

/**
 * bound: no plan of this coverage is worth more, what uneven load costs taken off. coverage: no plan covers better, because covering better would be worth at
 * least the smallest weight more than the bound allows.
 */
function proveBound(instance: Instance, settings: Settings, plan: Claim): { bound: number; coverage: boolean } {
  const { weights, mentorPrice } = plan.certificate
  const bonus = new LinkBonuses(instance, settings, plan.certificate)
  let sum = bonus.uncovered
  for (let p = 0; p < instance.people; p++) {
    if (!(mentorPrice[p]! >= 0)) return { bound: Infinity, coverage: false }
    sum += worthOfSeats(mentorPrice[p]!, instance.mentorCapacity[p]!, settings.balance)
  }
  const exact = new ExactSum()
  exact.add(sum)
  const { charge, income } = quotaCharges(instance, plan)
  exact.add(income)
  for (const best of bestOfEachMentee(instance, plan, { bonus, charge })) exact.add(best)
  exact.add(-weights.person * plan.coveredPeople)
  exact.add(-weights.leftOut * coveredAgain(instance, plan))
  for (let k = 0; k < 3; k++) exact.add(-weights.need[k]! * plan.coveredByPriority[k]!)
  const bound = exact.total()
  const lost = mostLostToBalance(instance, settings)
  return { bound, coverage: bound + lost < smallestWeight(weights) && isOrdered(instance, weights) }
}

/** What each arc pays for its quotas, and what the quotas bring: for every arc that may be, or for every one that must be, in the plan. */
function quotaCharges({ arcs, quotas = [] }: Instance, { certificate }: Claim) {
  const charge = new Float64Array(arcs)
  let income = 0
  quotas.forEach((quota, k) => {
    const price = certificate.quotaPrice?.[k] ?? 0
    if (price === 0) return
    for (const a of quota.arcs) charge[a]! += price
    income += price > 0 ? price * quota.atMost : price * quota.atLeast
  })
  return { charge, income }
}

function* bestOfEachMentee(
  instance: Instance,
  plan: Claim,
  { bonus, charge }: { bonus: LinkBonuses; charge: Float64Array },
): Generator<number> {
  const { weights, mentorPrice } = plan.certificate
  const free = new Float64Array(instance.needs).fill(-Infinity)
  const fixed = new Float64Array(instance.needs).fill(-Infinity)
  for (let a = 0; a < instance.arcs; a++) {
    if (instance.arcForbidden[a]) continue
    const need = instance.arcNeed[a]!
    const mentor = instance.arcMentor[a]!
    const gain =
      weights.need[instance.needPriority[need]! - 1]! +
      instance.arcUtility[a]! +
      bonus.of(mentor, instance.needMentee[need]!) -
      charge[a]! -
      mentorPrice[mentor]!
    if (instance.arcFixed[a]) fixed[need] = gain
    free[need] = Math.max(free[need]!, gain)
  }
  const gains: number[][] = Array.from({ length: instance.people }, () => [])
  const sure = new Float64Array(instance.people)
  const taken = new Int32Array(instance.people)
  for (let n = 0; n < instance.needs; n++) {
    const mentee = instance.needMentee[n]!
    if (fixed[n] === -Infinity) gains[mentee]!.push(free[n]!)
    else {
      sure[mentee]! += fixed[n]!
      taken[mentee]!++
    }
  }
  for (let p = 0; p < instance.people; p++)
    yield bestChoice(
      gains[p]!,
      sure[p]!,
      taken[p]!,
      instance.menteeCapacity[p]!,
      weights.person + weights.leftOut * instance.leftOut[p]!,
    )
}

/** The best a mentee can choose: the largest gains while places last, and the person's weight for being covered at all. */
function bestChoice(gains: number[], sure: number, taken: number, capacity: number, person: number): number {
  gains.sort((a, b) => b - a)
  let best = taken > 0 ? sure + person : 0
  let sum = taken > 0 ? best : person
  for (let k = 0; k < Math.min(capacity - taken, gains.length); k++) {
    sum += gains[k]!
    best = Math.max(best, sum)
  }
  return best
}

/** Of those left out last time, how many the plan covers. */
function coveredAgain({ arcNeed, needMentee, leftOut }: Instance, { chosen }: Claim): number {
  const again = new Set<number>()
  for (const a of chosen) if (leftOut[needMentee[arcNeed[a]!]!]) again.add(needMentee[arcNeed[a]!]!)
  return again.size
}

/** However a plan covers, uneven load costs it no more than that. */
function mostLostToBalance(instance: Instance, { balance }: Settings): number {
  if (balance === 0) return 0
  const known = new Int32Array(instance.people)
  for (let a = 0; a < instance.arcs; a++) known[instance.arcMentor[a]!]!++
  const most = known.reduce((max, n, p) => Math.max(max, Math.min(n, instance.mentorCapacity[p]!)), 1)
  return balance * (most - 1) * Math.min(total(takesOf(instance)), total(instance.mentorCapacity))
}

/** The shares as bonuses on links; what the shares of a ring fall short of its worth counts as given away. */
class LinkBonuses {
  uncovered = 0
  private readonly people: number
  private readonly bonus = new Map<number, number>()

  constructor(instance: Instance, settings: Settings, { shares, circlesUncounted }: Plan['certificate']) {
    this.people = instance.people
    if (settings.reciprocity === 0 && settings.cycles === 0) return
    const said = new Map(shares.map((s) => [ringName(s.people), s]))
    if (circlesUncounted) this.uncovered += settings.cycles * circlesAtMost(instance)
    const counted = circlesUncounted ? { ...settings, cycles: 0 } : settings
    for (const ring of ringsOf(instance, counted)) {
      const worth = ring.length === 2 ? settings.reciprocity : settings.cycles
      const share = said.get(ringName(ring))
      let given = 0
      share?.people.forEach((from, k) => {
        const to = share.people[(k + 1) % share.people.length]!
        const part = Math.max(0, share.shares[k]!)
        given += part
        const link = from * this.people + to
        this.bonus.set(link, (this.bonus.get(link) ?? 0) + part)
      })
      this.uncovered += Math.max(0, worth - given)
    }
  }

  of(from: number, to: number): number {
    return this.bonus.get(from * this.people + to) ?? 0
  }
}

/** Every circle through a person uses one thing given and one received, and passes three people. */
function circlesAtMost({ people, mentorCapacity, menteeCapacity }: Instance): number {
  let passes = 0
  for (let p = 0; p < people; p++) passes += mentorCapacity[p]! * menteeCapacity[p]!
  return Math.floor(passes / 3)
}

function ringName(people: readonly number[]): string {
  const first = people.indexOf(Math.min(...people))
  return [...people.slice(first), ...people.slice(0, first)].join(' ')
}

function* ringsOf(instance: Instance, settings: Settings): Generator<number[]> {
  const runs = new Map<number, Set<number>>()
  for (let a = 0; a < instance.arcs; a++) {
    if (instance.arcForbidden[a]) continue
    const mentor = instance.arcMentor[a]!
    if (!runs.has(mentor)) runs.set(mentor, new Set())
    runs.get(mentor)!.add(instance.needMentee[instance.arcNeed[a]!]!)
  }
  for (const [a, to] of runs)
    for (const b of to) {
      if (settings.reciprocity > 0 && a < b && runs.get(b)?.has(a)) yield [a, b]
      if (settings.cycles > 0 && a < b)
        for (const c of runs.get(b) ?? []) if (c > a && c !== b && runs.get(c)?.has(a)) yield [a, b, c]
    }
}

/** Prices are fractions with a power of two below; added as whole numbers so that nothing is rounded. */
class ExactSum {
  private whole = 0n
  private rest = 0

  add(value: number): void {
    const floor = Math.floor(value)
    this.whole += BigInt(floor)
    this.rest += value - floor
  }

  total(): number {
    return Number(this.whole) + this.rest
  }
}
