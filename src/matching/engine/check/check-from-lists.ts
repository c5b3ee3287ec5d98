import type { Instance } from '../instance.ts'
import type { ArcSource } from '../pricing/arc-source.ts'
import { readSettings } from '../read-settings.ts'
import type { Settings } from '../settings.ts'
import { feasibility } from './feasibility.ts'
import { proveFromLists } from './prove-from-lists.ts'
import { imbalanceOf, wrongFigures } from './recount.ts'
import type { Claim, Violation } from './violation.ts'

/**
 * As `check`, where the complete problem does not stand in memory: `kept` has the arcs of the lists, in the numbers of the plan. Each
 * of them must be one of the source, and the bound and the coverage are proven against every arc the source gives.
 */
export function checkFromLists(source: ArcSource, kept: Instance, wanted: Partial<Settings>, plan: Claim): Violation[] {
  const settings = readSettings(wanted)
  const violations = [...foreignArcs(source, kept), ...feasibility(kept, plan)]
  if (violations.length > 0) return violations
  violations.push(...wrongFigures(kept, settings, plan))
  if (!(plan.upperBound >= plan.value))
    violations.push({ kind: 'bound-not-proven', said: plan.upperBound, found: plan.value })
  if (plan.status === 'optimal' && plan.upperBound !== plan.value)
    violations.push({ kind: 'not-optimal', value: plan.value, upperBound: plan.upperBound })
  return [...violations, ...unproven(source, kept, settings, plan)]
}

function* unproven(source: ArcSource, kept: Instance, settings: Settings, plan: Claim): Generator<Violation> {
  const { bound, coverage } = proveFromLists(source, settings, plan)
  const { weights, coverage: apart, isCut } = plan.certificate
  const isTotal = settings.objective === 'total'
  const weighs = [weights.person, weights.leftOut, ...weights.need].some((weight) => weight !== 0)
  const uneven = settings.balance * imbalanceOf(kept, plan.chosen)
  const found = isTotal && weighs ? Infinity : bound + uneven
  if (!(plan.upperBound >= Math.floor(found))) yield { kind: 'bound-not-proven', said: plan.upperBound, found }
  if (isTotal || coverage || (plan.status !== 'optimal' && isCut === true)) return
  const alone = apart && { ...plan, certificate: { ...apart, shares: [], coverage: undefined } }
  if (!alone || !proveFromLists(worthless(source), { reciprocity: 0, balance: 0 }, alone).coverage)
    yield { kind: 'coverage-not-proven' }
}

/** What the lists have must be there, and what must be in the plan must be in the lists. */
function* foreignArcs(source: ArcSource, { arcs, arcMentor, arcNeed, arcUtility, arcFixed }: Instance) {
  for (let a = 0; a < arcs; a++)
    if (source.utilityOf(arcNeed[a]!, arcMentor[a]!) !== arcUtility[a]) yield { kind: 'no-such-arc', arc: a } as const
  let fixed = 0
  for (let a = 0; a < arcs; a++) fixed += arcFixed[a]!
  if (fixed !== source.fixed.length) yield { kind: 'fixed-arc-missing', arc: fixed } as const
}

/** Coverage alone is at stake: what an arc is worth besides is left out of it. */
function worthless(source: ArcSource): ArcSource {
  return {
    ...source,
    fixed: source.fixed.map((arc) => ({ ...arc, utility: 0 })),
    arcsOf(need, into) {
      const count = source.arcsOf(need, into)
      into.utility.fill(0, 0, count)
      return count
    },
  }
}
