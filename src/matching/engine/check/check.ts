import type { Instance } from '../instance.ts'
import { checkOnlyExchanges } from '../only-exchanges/check-only-exchanges.ts'
import { sourceOf } from '../pricing/instance-source.ts'
import type { Settings } from '../settings.ts'
import { defaultSettings } from '../settings.ts'
import { feasibility } from './feasibility.ts'
import { proveBound } from './prove-bound.ts'
import { proveFromLists } from './prove-from-lists.ts'
import { imbalanceOf, wrongFigures } from './recount.ts'
import type { Claim, Violation } from './violation.ts'

/**
 * Judges a plan from the problem and the plan alone; shares no code with the solver. Recounts every figure, and proves the
 * bound from the mentor prices and bonus shares in the certificate: at those prices every mentee chooses for itself.
 */
export function check(whole: Instance, wanted: Partial<Settings>, plan: Claim): Violation[] {
  const settings = meant({ ...defaultSettings, ...wanted })
  const fair = settings.fair && settings.objective === 'coverage'
  const least = fair ? (plan.certificate.leastUtility ?? 1) : 1
  const leftOut = fair ? whole.leftOut : new Uint8Array(whole.people)
  const instance = { ...whole, leftOut, arcForbidden: forbiddenBelow(whole, least) }
  const violations = [...feasibility(instance, plan)]
  if (violations.length > 0) return violations
  violations.push(...wrongFigures(instance, settings, plan))
  if (!(plan.upperBound >= plan.value))
    violations.push({ kind: 'bound-not-proven', said: plan.upperBound, found: plan.value })
  if (plan.status === 'optimal' && plan.upperBound !== plan.value)
    violations.push({ kind: 'not-optimal', value: plan.value, upperBound: plan.upperBound })
  if (settings.objective === 'total' && weighsCoverage(plan))
    violations.push({ kind: 'bound-not-proven', said: plan.upperBound, found: Infinity })
  const all = { ...whole, leftOut }
  if (!settings.onlyExchanges) violations.push(...unproven(instance, all, settings, { plan, least }))
  else violations.push(...checkOnlyExchanges(instance, settings, plan, least > 1 ? all : undefined))
  return violations
}

/** Where there are only exchanges, the value is the utility, and load is not balanced. */
function meant(settings: Settings): Settings {
  return settings.onlyExchanges ? { ...settings, reciprocity: 0, cycles: 0, balance: 0 } : settings
}

/** Free arcs below that utility have no place in a fair plan. */
function forbiddenBelow({ arcs, arcForbidden, arcUtility, arcFixed }: Instance, least: number): Uint8Array {
  if (least <= 1) return arcForbidden
  const forbidden = arcForbidden.slice()
  for (let a = 0; a < arcs; a++) if (arcUtility[a]! < least && !arcFixed[a]) forbidden[a] = 1
  return forbidden
}

/** What the certificate leaves open. `whole`: with the arcs that a fair plan does without. */
function* unproven(
  instance: Instance,
  whole: Instance,
  settings: Settings,
  { plan, least }: { plan: Claim; least: number },
): Generator<Violation> {
  const proof = prove(instance, settings, plan)
  const found = proof.bound + settings.balance * imbalanceOf(instance, plan.chosen)
  if (!(plan.upperBound >= Math.floor(found))) yield { kind: 'bound-not-proven', said: plan.upperBound, found }
  if (settings.objective === 'total' || (least <= 1 && proof.coverage) || provesCoverage(whole, plan)) return
  const isCut =
    (plan.status === 'time-limit' && plan.certificate.isCut === true) ||
    (plan.status !== 'optimal' && plan.certificate.quotaPrice !== undefined)
  if (!isCut) yield { kind: 'coverage-not-proven' }
}

/** With weights on coverage the bound would say nothing of plans that cover less and are worth more. */
function weighsCoverage({ certificate: { weights } }: Claim): boolean {
  return [weights.person, weights.leftOut, ...weights.need].some((weight) => weight !== 0)
}

/** The same proof with coverage alone at stake: what a need is worth besides is left out of it. */
function provesCoverage(instance: Instance, plan: Claim): boolean {
  const apart = plan.certificate.coverage
  if (!apart) return false
  const worthless = { ...instance, arcUtility: new Int32Array(instance.arcs) }
  const certificate = { ...apart, shares: [], coverage: undefined }
  const settings = { ...defaultSettings, reciprocity: 0, cycles: 0 }
  return proveBound(worthless, settings, { ...plan, certificate }).coverage
}

/** Pairs that are not listed cost nothing where the certificate says so, and there are no rules that such a proof does not know. */
function prove(instance: Instance, settings: Settings, plan: Claim) {
  const { fair, cycles, balance } = settings
  const isPlain = !fair && cycles === 0 && balance === 0 && (instance.quotas ?? []).length === 0
  if (!plan.certificate.fromLists || !isPlain) return proveBound(instance, settings, plan)
  return proveFromLists(sourceOf(instance), settings, plan)
}
