import type { SlotPlan, SlotPrices } from './slot-plan.ts'
import type { SlotInstance } from './slot-problem.ts'

export type SlotViolation =
  | { kind: 'no-such-talk'; talk: number }
  | { kind: 'not-free'; talk: number; person: number }
  | { kind: 'need-twice'; need: number }
  | { kind: 'mentor-overfull'; person: number; given: number }
  | { kind: 'mentee-overfull'; person: number; taken: number }
  | { kind: 'two-talks-at-once'; person: number; slot: number }
  | { kind: 'slot-overfull'; slot: number; talks: number }
  | { kind: 'wrong-figure'; figure: string; said: number; found: number }
  | { kind: 'bound-not-proven'; figure: 'people' | 'utility'; said: number; found: number }
  | { kind: 'not-optimal' }

type Claim = Omit<SlotPlan, 'seconds' | 'seed' | 'gap' | 'status'> & { status: string }

/** Judges talks from the problem and the plan alone; shares no code with the solver. */
export function checkSlots(whole: SlotInstance, plan: Claim): SlotViolation[] {
  const broken = [...brokenRules(whole, plan)]
  if (broken.length > 0) return broken
  const violations: SlotViolation[] = []
  for (const [figure, found] of Object.entries(recount(whole, plan))) {
    const said = figure.startsWith('priority')
      ? plan.coveredByPriority[Number(figure.slice(8)) - 1]!
      : plan[figure as 'utility']
    if (said !== found) violations.push({ kind: 'wrong-figure', figure, said, found })
  }
  const { people: ofPeople, utility: ofUtility } = plan.proof
  const people = ofPeople.cover === 1 ? Math.floor(boundOf(whole, ofPeople, 0) + 1e-6) : Infinity
  const utility = Math.floor(boundOf(whole, ofUtility, 1) - ofUtility.cover * plan.coveredPeople + 1e-6)
  if (!(plan.peopleBound >= people && plan.peopleBound >= plan.coveredPeople))
    violations.push({ kind: 'bound-not-proven', figure: 'people', said: plan.peopleBound, found: people })
  if (!(plan.upperBound >= utility && plan.upperBound >= plan.utility))
    violations.push({ kind: 'bound-not-proven', figure: 'utility', said: plan.upperBound, found: utility })
  if (plan.status === 'optimal' && (plan.peopleBound !== plan.coveredPeople || plan.upperBound !== plan.utility))
    violations.push({ kind: 'not-optimal' })
  return violations
}

function* brokenRules(
  { instance, slots, places, free, mentorSeats }: SlotInstance,
  { talks }: Claim,
): Generator<SlotViolation> {
  const count = new Map<string, number>()
  const more = (key: string) => count.set(key, (count.get(key) ?? 0) + 1).get(key)!
  for (const [talk, { arc, slot }] of talks.entries()) {
    const need = instance.arcNeed[arc]
    if (need === undefined || instance.arcForbidden[arc] || !(slot >= 0 && slot < slots)) {
      yield { kind: 'no-such-talk', talk }
      continue
    }
    const giver = instance.arcMentor[arc]!
    const taker = instance.needMentee[need]!
    for (const person of [giver, taker]) if (!free[person * slots + slot]) yield { kind: 'not-free', talk, person }
    if (more(`need ${need}`) > 1) yield { kind: 'need-twice', need }
    const given = more(`gives ${giver}`)
    const taken = more(`takes ${taker}`)
    if (given > instance.mentorCapacity[giver]!) yield { kind: 'mentor-overfull', person: giver, given }
    if (taken > instance.menteeCapacity[taker]!) yield { kind: 'mentee-overfull', person: taker, taken }
    more(`gives ${giver} in ${slot}`)
    more(`takes ${taker} in ${slot}`)
    const inSlot = more(`slot ${slot}`)
    if (inSlot > places[slot]!) yield { kind: 'slot-overfull', slot, talks: inSlot }
  }
  for (let person = 0; person < instance.people; person++)
    for (let slot = 0; slot < slots; slot++) {
      const gives = count.get(`gives ${person} in ${slot}`) ?? 0
      const takes = count.get(`takes ${person} in ${slot}`) ?? 0
      if (takes > 1 || gives > mentorSeats || (takes > 0 && gives > 0))
        yield { kind: 'two-talks-at-once', person, slot }
    }
}

function recount({ instance }: SlotInstance, { talks }: Claim) {
  const people = new Set(talks.map(({ arc }) => instance.needMentee[instance.arcNeed[arc]!]!))
  const ofClass = (k: number) => talks.filter(({ arc }) => instance.needPriority[instance.arcNeed[arc]!] === k).length
  return {
    coveredPeople: people.size,
    coveredNeeds: talks.length,
    priority1: ofClass(1),
    priority2: ofClass(2),
    priority3: ofClass(3),
    utility: talks.reduce((sum, { arc }) => sum + instance.arcUtility[arc]!, 0),
  }
}

/** At the prices each mentee takes its best talks, `cover` with them; the prices of everything that is scarce are added. */
function boundOf(
  { instance, slots, places, free, mentorSeats }: SlotInstance,
  prices: SlotPrices,
  worth: 0 | 1,
): number {
  const { cover, time, mentor, place } = prices
  const isWhole = time.length === instance.people * slots && mentor.length === instance.people && place.length === slots
  if (!isWhole || !Number.isFinite(cover)) return Infinity
  for (const part of [time, mentor, place]) if (part.some((price) => !(price >= 0))) return Infinity
  const ofNeed = new Map<number, number>()
  for (let arc = 0; arc < instance.arcs; arc++) {
    const giver = instance.arcMentor[arc]!
    const taker = instance.needMentee[instance.arcNeed[arc]!]!
    if (instance.arcForbidden[arc] || instance.mentorCapacity[giver] === 0) continue
    for (let s = 0; s < slots; s++) {
      if (places[s] === 0 || !free[giver * slots + s] || !free[taker * slots + s]) continue
      const hours = time[giver * slots + s]! + mentorSeats * time[taker * slots + s]!
      const gain = worth * instance.arcUtility[arc]! - hours - mentor[giver]! - place[s]!
      ofNeed.set(instance.arcNeed[arc]!, Math.max(gain, ofNeed.get(instance.arcNeed[arc]!) ?? -Infinity))
    }
  }
  const gains = new Map<number, number[]>()
  for (const [need, gain] of ofNeed) {
    const mentee = instance.needMentee[need]!
    gains.set(mentee, [...(gains.get(mentee) ?? []), gain])
  }
  let sum = 0
  for (const price of time) sum += mentorSeats * price
  for (let p = 0; p < instance.people; p++) sum += mentor[p]! * instance.mentorCapacity[p]!
  for (let s = 0; s < slots; s++) sum += place[s]! * places[s]!
  for (const [mentee, own] of gains) {
    const best = own.sort((a, b) => b - a).slice(0, instance.menteeCapacity[mentee])
    const totals = best.map((_, k) => cover + sumOf(best.slice(0, k + 1)))
    sum += Math.max(0, ...totals)
  }
  return sum
}

function sumOf(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}
