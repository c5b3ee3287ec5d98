import type { Earlier } from '../earlier.ts'
import { smallestWeight } from '../exact/tier-weights.ts'
import { boundAlone } from '../exchanges/find-with-tolls.ts'
import type { Instance } from '../instance.ts'
import type { Plan } from '../plan.ts'
import { gapOf } from '../plan.ts'
import type { Settings } from '../settings.ts'
import { defaultSettings } from '../settings.ts'
import { solve } from '../solve.ts'
import { compareCoverage, coverageOf } from '../tally.ts'
import type { Watch } from '../watch.ts'
import { Clock } from '../watch.ts'
import type { ArcSource } from './arc-source.ts'
import type { ListLengths } from './keep-best.ts'
import { closeReverse, keepBest } from './keep-best.ts'
import type { KeptArcs } from './kept-arcs.ts'
import { lookOutside } from './look-outside.ts'

/** How the lists grew: arcs kept in the end, of them added by the prices, arcs looked at in all, and times it was solved. */
export type ListReport = { kept: number; added: number; looked: number; rounds: number }

/** `plan` numbers its arcs as in `instance`, which has the kept arcs alone; its bound holds for the complete problem. */
export type ListedPlan = { plan: Plan; instance: Instance; lists: ListReport }

/** Lists do not go together with every rule: those that are left out here are solved with all arcs in memory. */
export function mayUseLists({ fair, balance, cycles, onlyExchanges }: Settings): boolean {
  return !fair && balance === 0 && cycles === 0 && onlyExchanges === 0
}

/**
 * The best plan of a complete problem, by way of the best arcs of each need and whatever the prices then ask for. Settings as
 * `mayUseLists` allows. The time limit may be overrun by one look at all arcs: without it nothing would be proven.
 */
export function solveWithLists(
  source: ArcSource,
  wanted: Partial<Settings>,
  { watch, ...lengths }: ListLengths & { watch?: Watch },
): ListedPlan {
  const settings = { ...defaultSettings, ...wanted }
  const clock = new Clock(settings.timeLimit, watch)
  const { kept, looked } = keepBest(source, lengths)
  const lists = { kept: kept.count, added: 0, looked, rounds: 0 }
  const stages = stagesOf(settings)
  let instance = kept.instance()
  let best: Priced | undefined
  let wasRough = false
  for (let stage = 0; ; ) {
    const timeLimit = Math.max(0.001, settings.timeLimit - clock.seconds())
    const plan = solve(
      instance,
      { ...settings, ...stages[stage], timeLimit },
      best && earlierOf(best.plan, wasRough),
      watch,
    )
    wasRough = stages[stage]!.tries === boundAlone
    const priced = priceAll(source, kept, plan, settings)
    lists.rounds++
    lists.looked += priced.looked
    best = best ? better(instance, priced, best, settings) : priced
    const isNear = priced.arcs.length === 0 || (priced.coverageHolds && isSmall(priced, stages[stage]!, settings))
    const isLast = stage === stages.length - 1 || priced.plan.gap <= settings.enough
    if (clock.isLate() || (isNear && isLast)) break
    if (isNear) stage++
    if (priced.arcs.length > 0) instance = takeIn(source, kept, priced)
  }
  Object.assign(lists, { added: kept.count - lists.kept, kept: kept.count })
  return { plan: finished(best, settings, clock.seconds()), instance, lists }
}

type Stage = Pick<Settings, 'enough' | 'tries'>

/** With exchanges the prices of the bound are asked first, until they ask for little more; only then is the plan looked for. */
function stagesOf({ reciprocity, enough, tries }: Settings): Stage[] {
  return [...(reciprocity > 0 ? [{ enough, tries: boundAlone }] : []), { enough, tries }]
}

/** Of a bound alone, nothing says how near it can be come to. */
const earlierOf = (plan: Plan, isRough: boolean): Earlier => (isRough ? { ...plan, gap: 0, isRough } : plan)

/** Part of the value by which what is left outside may raise the bound, in the end and before the plan is looked for. */
const negligible = 1e-5
const little = 1e-4

/** Without exchanges nothing is left at all. */
function isSmall({ excess, plan }: Priced, { tries }: Stage, { reciprocity }: Settings): boolean {
  return excess <= plan.value * (reciprocity === 0 ? 0 : tries === boundAlone ? little : negligible)
}

/** A plan of the lists with a bound of the complete problem. */
type Priced = { plan: Plan; excess: number; coverageHolds: boolean; arcs: Outside['arcs']; looked: number }
type Outside = ReturnType<typeof lookOutside>

function priceAll(source: ArcSource, kept: KeptArcs, plan: Plan, { reciprocity, objective }: Settings): Priced {
  const { weights, mentorPrice, shares, coverage } = plan.certificate
  const found = lookOutside(source, kept, { weights, mentorPrice, shares, reciprocity, worthless: false })
  const upperBound = plan.upperBound + Math.ceil(found.excess)
  const apart = coverage && lookOutside(source, kept, { ...coverage, shares: [], reciprocity: 0, worthless: true })
  const coverageHolds = objective === 'total' || (apart ? apart.excess === 0 : upperBound < smallestWeight(weights))
  return {
    plan: { ...plan, upperBound, gap: gapOf(plan.value, upperBound) },
    excess: found.excess,
    coverageHolds,
    arcs: [...found.arcs, ...(apart?.arcs ?? [])],
    looked: found.looked + (apart?.looked ?? 0),
  }
}

function takeIn(source: ArcSource, kept: KeptArcs, { arcs }: Priced): Instance {
  const before = kept.count
  for (const { need, mentor, utility } of arcs) kept.add(need, mentor, utility)
  closeReverse(source, kept, before)
  return kept.instance()
}

/** The better of two plans with the lower of their bounds. */
function better(instance: Instance, now: Priced, before: Priced, { objective }: Settings): Priced {
  const tier = compareCoverage(coverageOf(instance, now.plan.chosen), coverageOf(instance, before.plan.chosen))
  if (objective === 'coverage' && tier !== 0) return tier > 0 ? now : before
  const [plan, proof] = [
    now.plan.value >= before.plan.value ? now.plan : before.plan,
    now.plan.upperBound <= before.plan.upperBound ? now : before,
  ]
  const { upperBound, certificate } = proof.plan
  return { ...proof, plan: { ...plan, upperBound, certificate, gap: gapOf(plan.value, upperBound) } }
}

function finished({ plan, coverageHolds }: Priced, { seed }: Settings, seconds: number): Plan {
  const isProven = plan.value === plan.upperBound && coverageHolds && !plan.certificate.isCut
  const { isCut: _, ...certificate } = plan.certificate
  return {
    ...plan,
    status: isProven ? 'optimal' : coverageHolds && plan.status !== 'time-limit' ? 'gap' : 'time-limit',
    certificate: {
      ...certificate,
      ...((plan.certificate.isCut || !coverageHolds) && { isCut: true }),
      fromLists: true,
    },
    seconds,
    seed,
  }
}
