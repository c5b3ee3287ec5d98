import type { Instance } from '../instance.ts'
import type { Plan } from '../plan.ts'
import type { Settings } from '../settings.ts'
import type { Watch } from '../watch.ts'
import type { Alternative } from './best-alternative.ts'
import { bestAlternative } from './best-alternative.ts'
import type { Difference } from './what-if.ts'
import { whatIf } from './what-if.ts'

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
export function whyThisPair(
  instance: Instance,
  settings: Partial<Settings>,
  plan: Plan,
  arc: number,
  watch?: Watch,
): WhyThisPair {
  const { arcMentor, arcNeed, arcFixed } = instance
  const sole = arcFixed[arc] === 1
  const struck = sole ? undefined : whatIf(instance, settings, plan, [{ kind: 'forbid', arc }], watch)
  const without = struck?.possible ? struck.difference : undefined
  const sameNeed = (a: number) => arcNeed[a] === arcNeed[arc]
  const sameMentor = (a: number) => arcMentor[a] === arcMentor[arc]
  return {
    arc,
    fixed: sole,
    without,
    menteeInstead: without?.added.find(sameNeed),
    mentorInstead: without?.added.filter(sameMentor) ?? [],
    nextForMentee: nextForMentee(instance, settings, plan, arc, watch),
    nextForMentor: cheapest(instance, settings, plan, { arc, mayReplace: sameMentor, watch }),
  }
}

/** The best other mentor for the need of a chosen arc, which is struck out. */
export const nextForMentee = (
  instance: Instance,
  settings: Partial<Settings>,
  plan: Plan,
  arc: number,
  watch?: Watch,
): Alternative | undefined =>
  cheapest(instance, settings, plan, {
    arc,
    mayReplace: (a) => instance.arcNeed[a] === instance.arcNeed[arc],
    watch,
  })

/** The best of the ways to put another arc in this one's place. */
function cheapest(
  instance: Instance,
  settings: Partial<Settings>,
  plan: Plan,
  { arc, mayReplace, watch }: { arc: number; mayReplace: (a: number) => boolean; watch: Watch | undefined },
): Alternative | undefined {
  const chosen = new Set(plan.chosen)
  const others: number[] = []
  for (let a = 0; a < instance.arcs; a++)
    if (a !== arc && mayReplace(a) && !chosen.has(a) && !instance.arcForbidden[a]) others.push(a)
  return bestAlternative(instance, settings, plan, { others, struck: arc, watch })
}
