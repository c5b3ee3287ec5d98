import type { Instance } from '../../matching/engine/instance.ts'
import type { CoverageProof, Plan } from '../../matching/engine/plan.ts'
import type { ListReport } from '../../matching/engine/pricing/solve-with-lists.ts'
import type { Settings } from '../../matching/engine/settings.ts'
import { blockingPairs } from '../../matching/engine/stable/blocking-pairs.ts'
import type { NamedInstance } from './instance-files.ts'
import { ringsText } from './rings-json.ts'

/** The plan as JSON, in names. `duals` holds what `vzaimno verify` proves the bound from. */
export function* planText(named: NamedInstance, settings: Settings, plan: Plan, lists?: ListReport): Generator<string> {
  const { instance, people, needs } = named
  const name = (p: number) => JSON.stringify(people[p]!)
  const [first, second, third] = plan.coveredByPriority
  yield `{"status":"${plan.status}",\n"arcs":[`
  for (const [i, a] of plan.chosen.entries()) {
    const need = instance.arcNeed[a]!
    yield `${i === 0 ? '' : ','}\n{"mentor":${name(instance.arcMentor[a]!)},"mentee":${name(instance.needMentee[need]!)},"need":${JSON.stringify(needs[need]!)},"utility":${instance.arcUtility[a]}}`
  }
  yield `],\n"covered_people":${plan.coveredPeople},"covered_needs":${plan.coveredNeeds},`
  yield `"covered_by_priority":{"1":${first},"2":${second},"3":${third}},\n`
  yield `"utility":${plan.utility},"reciprocal_pairs":${plan.reciprocalPairs},"cycles":${plan.cycles},\n`
  yield `"value":${plan.value},"upper_bound":${plan.upperBound},"gap":${plan.gap},\n`
  yield `"seconds":${plan.seconds.toFixed(4)},"seed":${plan.seed},\n`
  const { objective, reciprocity, cycles, fair, balance, onlyExchanges } = settings
  yield `"blocking_pairs":${blockingPairs(instance, plan, { most: 0 }).count},\n`
  if (plan.imbalance !== undefined) yield `"imbalance":${plan.imbalance},`
  yield `"settings":${JSON.stringify({ objective, reciprocity, cycles, fair, balance, onlyExchanges })},\n`
  if (lists) yield `"lists":${JSON.stringify(lists)},\n`
  yield* certificateText(instance, name, plan)
  yield '}\n'
}

/** Mentors without a price are left out; of a ring, people in order and the share of each link. */
function* certificateText(instance: Instance, name: (p: number) => string, { certificate }: Plan): Generator<string> {
  const { weights, mentorPrice, shares, coverage } = certificate
  yield `"duals":{"weights":${JSON.stringify(weights)},\n"mentors":`
  yield* pricesText(name, mentorPrice)
  yield ',\n"shares":['
  for (const [i, ring] of shares.entries())
    yield `${i === 0 ? '' : ','}\n[[${ring.people.map(name).join(',')}],[${ring.shares.join(',')}]]`
  yield ']'
  if (certificate.tolls)
    yield `,\n"tolls":[${certificate.tolls.map(({ from, to, toll }) => `\n[${name(from)},${name(to)},${toll}]`).join(',')}]`
  yield `,"least_utility":${certificate.leastUtility ?? 1}`
  if (certificate.isCut) yield ',"is_cut":true'
  if (certificate.fromLists) yield ',"from_lists":true'
  if (certificate.circlesUncounted) yield ',"circles_uncounted":true'
  if (certificate.quotaPrice) yield `,\n"quotas":${JSON.stringify(quotaPrices(instance, certificate.quotaPrice))}`
  if (certificate.rings) yield `,\n"rings":${ringsText(certificate.rings)}`
  if (coverage) yield* proofText('coverage', instance, name, coverage)
  if (certificate.worstServed) yield* proofText('worst_served', instance, name, certificate.worstServed)
  yield '}'
}

function* proofText(
  field: string,
  instance: Instance,
  name: (p: number) => string,
  { weights, mentorPrice, quotaPrice }: CoverageProof,
): Generator<string> {
  yield `,\n"${field}":{"weights":${JSON.stringify(weights)},"mentors":`
  yield* pricesText(name, mentorPrice)
  if (quotaPrice) yield `,"quotas":${JSON.stringify(quotaPrices(instance, quotaPrice))}`
  yield '}'
}

function quotaPrices({ quotas = [] }: Instance, prices: Float64Array): Record<string, number> {
  return Object.fromEntries(quotas.map(({ name }, k) => [name, prices[k]!]))
}

function* pricesText(name: (p: number) => string, prices: Float64Array): Generator<string> {
  let separator = '{'
  for (let p = 0; p < prices.length; p++) {
    if (prices[p] === 0) continue
    yield `${separator}${name(p)}:${prices[p]}`
    separator = ','
  }
  yield separator === '{' ? '{}' : '}'
}
