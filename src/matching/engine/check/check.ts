import type { Instance } from '../instance.ts'
import type { CoverageProof } from '../plan.ts'
import { readSettings } from '../read-settings.ts'
import type { Settings } from '../settings.ts'
import { defaultSettings } from '../settings.ts'
import { brokenRings, proveRings, proveRingsCoverage } from './check-only-exchanges.ts'
import { feasibility } from './feasibility.ts'
import { cannotFillQuotas } from './fill-quotas.ts'
import { proveBound } from './prove-bound.ts'
import { proveFromLists } from './prove-from-lists.ts'
import { imbalanceOf, wrongFigures } from './recount.ts'
import { sourceInMemory } from './source-in-memory.ts'
import type { Claim, OpenClaim, Violation } from './violation.ts'

/**
 * Judges a plan from the problem and the plan alone; shares no code with the solver. Recounts every figure, and proves the
 * bound from the mentor prices and bonus shares in the certificate: at those prices every mentee chooses for itself.
 */
export function check(whole: Instance, wanted: Partial<Settings>, plan: Claim): Violation[] {
  return judge(whole, wanted, plan).violations
}

/** As `check`, and what a plan that is not called the best leaves unproven beside its bound: to be said wherever the plan is shown. */
export function judge(
  whole: Instance,
  wanted: Partial<Settings>,
  plan: Claim,
): { violations: Violation[]; open: OpenClaim[] } {
  const settings = meant(readSettings(wanted))
  const fair = settings.fair && settings.objective === 'coverage'
  const least = fair ? (plan.certificate.leastUtility ?? 1) : 1
  const all = { ...whole, leftOut: fair ? whole.leftOut : new Uint8Array(whole.people) }
  const instance = withoutBelow(all, least)
  const broken = [...feasibility(instance, plan)]
  if (broken.length > 0) return { violations: broken, open: [] }
  const violations = [...wrongFigures(instance, settings, plan), ...overstated(settings, plan)]
  if (settings.onlyExchanges) violations.push(...brokenRings(instance, settings, plan))
  const proof = prove(instance, settings, plan)
  const found = proof.bound + settings.balance * imbalanceOf(instance, plan.chosen)
  if (!(plan.upperBound >= Math.floor(found)))
    violations.push({ kind: 'bound-not-proven', said: plan.upperBound, found })
  const open: OpenClaim[] = []
  if (settings.objective === 'coverage' && !((least <= 1 && proof.coverage) || provesCoverage(all, settings, plan)))
    open.push('coverage')
  if (fair && !provesWorstServed(all, settings, { plan, least })) open.push('worst-served')
  for (const claim of open)
    if (!mayStayOpen(claim, all, settings, plan)) violations.push({ kind: `${claim}-not-proven` })
  return { violations, open }
}

/** A bound below the value, a plan called optimal beside it, weights that would hide plans which cover less and are worth more. */
function* overstated({ objective }: Settings, { value, upperBound, status, certificate }: Claim): Generator<Violation> {
  if (!(upperBound >= value)) yield { kind: 'bound-not-proven', said: upperBound, found: value }
  if (status === 'optimal' && upperBound !== value) yield { kind: 'not-optimal', value, upperBound }
  const { person, leftOut, need } = certificate.weights
  if (objective === 'total' && [person, leftOut, ...need].some((weight) => weight !== 0))
    yield { kind: 'bound-not-proven', said: upperBound, found: Infinity }
}

/**
 * A plan may leave open only what it says it leaves open: never one that is called the best; coverage, where it bears `isCut`; who is
 * served worst, where time ran out or rules stood in the way of a proof. Exchanges alone say it by their status.
 */
function mayStayOpen(claim: OpenClaim, { quotas = [] }: Instance, settings: Settings, plan: Claim): boolean {
  if (plan.status === 'optimal') return false
  if (settings.onlyExchanges) return true
  return claim === 'coverage' ? plan.certificate.isCut === true : plan.status === 'time-limit' || quotas.length > 0
}

/** Where there are only exchanges, the value is the utility, and load is not balanced. */
function meant(settings: Settings): Settings {
  return settings.onlyExchanges ? { ...settings, reciprocity: 0, cycles: 0, balance: 0 } : settings
}

/** Free arcs below that utility have no place in a fair plan. */
function withoutBelow(instance: Instance, least: number): Instance {
  if (least <= 1) return instance
  const { arcs, arcUtility, arcFixed } = instance
  const arcForbidden = instance.arcForbidden.slice()
  for (let a = 0; a < arcs; a++) if (!(arcUtility[a]! >= least) && !arcFixed[a]) arcForbidden[a] = 1
  return { ...instance, arcForbidden }
}

/** Pairs that are not listed cost nothing where the certificate says so, and there are no rules that such a proof does not know. */
function prove(instance: Instance, settings: Settings, plan: Claim) {
  const { fair, cycles, onlyExchanges } = settings
  if (onlyExchanges) return proveRings(instance, settings, plan)
  const isPlain = !fair && cycles === 0 && (instance.quotas ?? []).length === 0
  if (!plan.certificate.fromLists || !isPlain) return proveBound(instance, settings, plan)
  return proveFromLists(sourceInMemory(instance), settings, plan)
}

/** The same proof with coverage alone at stake: what a need is worth besides is left out of it. */
function provesCoverage(instance: Instance, settings: Settings, plan: Claim): boolean {
  const { coverage, rings } = plan.certificate
  if (settings.onlyExchanges)
    return proveRingsCoverage(instance, settings, { chosen: plan.chosen, apart: rings?.coverage, claimed: 0 })
  return coverage !== undefined && byCoverage(instance, coverage, plan).coverage
}

/** Nothing covers as well whose worst-served need is served better: coverage alone is at stake, without arcs up to `least`. */
function provesWorstServed(
  all: Instance,
  settings: Settings,
  { plan, least }: { plan: Claim; least: number },
): boolean {
  if (least >= 1000) return true
  const { worstServed, rings } = plan.certificate
  const better = withoutBelow(all, least + 1)
  if (cannotFillQuotas(better)) return true
  if (settings.onlyExchanges)
    return proveRingsCoverage(better, settings, { chosen: plan.chosen, apart: rings?.worstServed, claimed: -1 })
  return worstServed !== undefined && byCoverage(better, worstServed, plan).bound < 0
}

function byCoverage(instance: Instance, proof: CoverageProof, plan: Claim) {
  const worthless = { ...instance, arcUtility: new Int32Array(instance.arcs) }
  const certificate = { ...proof, shares: [], coverage: undefined }
  return proveBound(worthless, { ...defaultSettings, reciprocity: 0, cycles: 0 }, { ...plan, certificate })
}
