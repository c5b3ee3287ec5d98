import type { Instance } from '../instance.ts'
import type { Plan } from '../plan.ts'
import type { Settings } from '../settings.ts'
import type { Alternative } from './best-alternative.ts'
import { bestAlternative, comparePrices, foldedGain } from './best-alternative.ts'
import type { Difference } from './what-if.ts'
import { whatIf } from './what-if.ts'

export type WhyNobody =
  | { kind: 'served'; arc: number }
  /** Nobody can give it at all. */
  | { kind: 'no-candidates' }
  /** The mentee has no place left; `arcs` are what it receives instead. */
  | { kind: 'mentee-full'; arcs: number[] }
  /** `needs` together know only `mentors`, who have `places` in all: needs.length > places. One more place of any of `onePlace` helps. */
  | { kind: 'bottleneck'; needs: number[]; mentors: number[]; places: number; onePlace: OnePlace[] }
  /** Somebody could be found, at a price the objective does not pay. */
  | { kind: 'price'; best: Alternative }
  /** Quotas, or what is fixed, leave no plan that serves it. */
  | { kind: 'ruled-out' }

export type OnePlace = { mentor: number; difference: Difference }

/** Why a need is not served: who competes for whom, and where one more place would change it. */
export function whyNobody(instance: Instance, settings: Partial<Settings>, plan: Plan, need: number): WhyNobody {
  const served = plan.chosen.find((a) => instance.arcNeed[a] === need)
  if (served !== undefined) return { kind: 'served', arc: served }
  const arcs = arcsOfNeeds(instance)
  if (arcs[need]!.length === 0) return { kind: 'no-candidates' }
  const mentee = instance.needMentee[need]!
  const taken = plan.chosen.filter((a) => instance.needMentee[instance.arcNeed[a]!] === mentee)
  if (taken.length >= instance.menteeCapacity[mentee]!) return { kind: 'mentee-full', arcs: taken }
  const set = bottleneck(instance, plan, arcs, need)
  if (set) return { kind: 'bottleneck', ...set, onePlace: whereOnePlaceHelps(instance, settings, plan, set.mentors) }
  const best = bestAlternative(instance, settings, plan, { others: arcs[need]! })
  return best ? { kind: 'price', best } : { kind: 'ruled-out' }
}

function arcsOfNeeds({ arcs, needs, arcNeed, arcForbidden }: Instance): number[][] {
  const of: number[][] = Array.from({ length: needs }, () => [])
  for (let a = 0; a < arcs; a++) if (!arcForbidden[a]) of[arcNeed[a]!]!.push(a)
  return of
}

/** From the need to its mentors, to the needs that hold them, to their mentors, and so on; nothing when a free place is met. */
function bottleneck(instance: Instance, plan: Plan, arcs: number[][], need: number) {
  const { arcMentor, arcNeed, arcFixed, mentorCapacity } = instance
  const held = new Map<number, number[]>()
  for (const a of plan.chosen) held.set(arcMentor[a]!, [...(held.get(arcMentor[a]!) ?? []), a])
  const needs = new Set([need])
  const mentors = new Set<number>()
  for (const n of needs)
    for (const a of arcs[n]!) {
      const mentor = arcMentor[a]!
      const holders = held.get(mentor) ?? []
      if (holders.length < mentorCapacity[mentor]!) return undefined
      mentors.add(mentor)
      for (const h of holders) if (!arcFixed[h]) needs.add(arcNeed[h]!)
    }
  const ascending = (set: Set<number>) => [...set].sort((a, b) => a - b)
  return { needs: ascending(needs), mentors: ascending(mentors), places: openPlaces(instance, mentors) }
}

/** Places that fixed arcs do not use. */
function openPlaces({ arcs, arcFixed, arcMentor, mentorCapacity }: Instance, mentors: Set<number>): number {
  let places = 0
  for (const mentor of mentors) places += mentorCapacity[mentor]!
  for (let a = 0; a < arcs; a++) if (arcFixed[a] && mentors.has(arcMentor[a]!)) places--
  return places
}

/** Each is a re-solve. */
const mostTries = 12

/** The three mentors of the bottleneck whose one more place does the whole plan most good; it does none more good than its price. */
function whereOnePlaceHelps(
  instance: Instance,
  settings: Partial<Settings>,
  plan: Plan,
  mentors: number[],
): OnePlace[] {
  const price = plan.certificate.mentorPrice
  const dearest = [...mentors].sort((a, b) => price[b]! - price[a]! || a - b).slice(0, mostTries)
  let found: OnePlace[] = []
  for (const mentor of dearest) {
    if (found.length === 3 && foldedGain(plan, found[2]!.difference) >= price[mentor]!) break
    const capacity = instance.mentorCapacity[mentor]! + 1
    const result = whatIf(instance, settings, plan, [{ kind: 'mentor-capacity', person: mentor, capacity }])
    if (!result.possible || result.difference.coveredNeeds <= 0) continue
    found.push({ mentor, difference: result.difference })
    found = found.sort((a, b) => comparePrices(a.difference, b.difference)).slice(0, 3)
  }
  return found
}
