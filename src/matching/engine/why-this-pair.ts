import type { Instance } from './instance.ts'
import type { Plan } from './plan.ts'
import type { Settings } from './settings.ts'
import type { Difference } from './what-if.ts'
import { whatIf } from './what-if.ts'

export type Alternative = { arc: number; difference: Difference }

export type WhyThisPair = {
  arc: number
  fixed: boolean
  /** What the whole plan loses when this arc is struck out; undefined for a fixed one. */
  without: Difference | undefined
  /** What the mentee's need and the mentor's place would then get, if anything. */
  menteeInstead: number | undefined
  mentorInstead: number[]
  /** The best other mentor for this need, and the best other need for this mentor, each with its price. */
  nextForMentee: Alternative | undefined
  nextForMentor: Alternative | undefined
}

/** Why a chosen arc is in the plan: what would happen without it, and the next best for either side. */
export function whyThisPair(instance: Instance, settings: Partial<Settings>, plan: Plan, arc: number): WhyThisPair {
  const { arcMentor, arcNeed, arcFixed } = instance
  const sole = arcFixed[arc] === 1
  const struck = sole ? undefined : whatIf(instance, settings, plan, [{ kind: 'forbid', arc }])
  const without = struck?.possible ? struck.difference : undefined
  const sameNeed = (a: number) => arcNeed[a] === arcNeed[arc]
  const sameMentor = (a: number) => arcMentor[a] === arcMentor[arc]
  return {
    arc,
    fixed: sole,
    without,
    menteeInstead: without?.added.find(sameNeed),
    mentorInstead: without?.added.filter(sameMentor) ?? [],
    nextForMentee: cheapest(instance, settings, plan, arc, sameNeed),
    nextForMentor: cheapest(instance, settings, plan, arc, sameMentor),
  }
}

/** The best of the ways to put another arc in this one's place; the most useful few are tried. */
function cheapest(
  instance: Instance,
  settings: Partial<Settings>,
  plan: Plan,
  arc: number,
  mayReplace: (a: number) => boolean,
): Alternative | undefined {
  const chosen = new Set(plan.chosen)
  const others: number[] = []
  for (let a = 0; a < instance.arcs; a++)
    if (a !== arc && mayReplace(a) && !chosen.has(a) && !instance.arcForbidden[a]) others.push(a)
  const attraction = (a: number) => instance.arcUtility[a]! - plan.certificate.mentorPrice[instance.arcMentor[a]!]!
  others.sort((a, b) => attraction(b) - attraction(a) || a - b)
  let best: Alternative | undefined
  for (const other of others.slice(0, 4)) {
    const found = whatIf(instance, settings, plan, [
      { kind: 'forbid', arc },
      { kind: 'force', arc: other },
    ])
    if (found.possible && (!best || comparePrices(found.difference, best.difference) < 0))
      best = { arc: other, difference: found.difference }
  }
  return best
}

/** Negative when `a` is kinder to the plan: people, then needs of class 1, 2, 3, then value. */
export function comparePrices(a: Difference, b: Difference): number {
  const tiers = (d: Difference) => [d.coveredPeople, ...d.coveredByPriority, d.value]
  const differs = tiers(a).findIndex((n, i) => n !== tiers(b)[i])
  return differs < 0 ? 0 : tiers(b)[differs]! - tiers(a)[differs]!
}
