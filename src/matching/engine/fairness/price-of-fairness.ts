import type { Difference } from '../explain/what-if.ts'
import { differenceOf } from '../explain/what-if.ts'
import type { Instance } from '../instance.ts'
import type { Plan } from '../plan.ts'
import type { Settings } from '../settings.ts'
import { solve } from '../solve.ts'
import type { Watch } from '../watch.ts'

/** The fair plan against the plan without any thought of fairness; `difference` is fair minus plain, and says who gains and loses. */
export type FairnessPrice = {
  fair: Plan
  plain: Plan
  difference: Difference
  /** Arcs per mentor, where they differ; ascending by person. */
  loads: { person: number; plain: number; fair: number }[]
  /** The greatest number of arcs that one mentor gives. */
  greatestLoad: { plain: number; fair: number }
}

/** What being fair costs (`fair` and `balance` of the settings). `fair` may be given where it has been solved already. */
export function priceOfFairness(
  instance: Instance,
  settings: Partial<Settings>,
  { fair: known, watch }: { fair?: Plan; watch?: Watch } = {},
): FairnessPrice {
  const fair = known ?? solve(instance, settings, undefined, watch)
  const plain = solve(instance, { ...settings, fair: false, balance: 0 }, fair, watch)
  const [before, after] = [loadsOf(instance, plain), loadsOf(instance, fair)]
  return {
    fair,
    plain,
    difference: differenceOf(instance, settings, plain, fair),
    loads: Array.from({ length: instance.people }, (_, person) => ({
      person,
      plain: before[person]!,
      fair: after[person]!,
    })).filter((one) => one.plain !== one.fair),
    greatestLoad: { plain: greatest(before), fair: greatest(after) },
  }
}

function loadsOf({ people, arcMentor }: Instance, { chosen }: Plan): Int32Array {
  const load = new Int32Array(people)
  for (const a of chosen) load[arcMentor[a]!]!++
  return load
}

function greatest(loads: Int32Array): number {
  return loads.reduce((most, load) => Math.max(most, load), 0)
}
