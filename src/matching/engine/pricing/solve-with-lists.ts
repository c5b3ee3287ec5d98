import type { Earlier } from '../earlier.ts'
import { greatestServed, smallestWeight } from '../exact/tier-weights.ts'
import type { Instance } from '../instance.ts'
import type { Plan } from '../plan.ts'
import { gapOf } from '../plan.ts'
import { readSettings } from '../read-settings.ts'
import type { Settings } from '../settings.ts'
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
export function mayUseLists({ fair, cycles, onlyExchanges }: Settings): boolean {
  return !fair && cycles === 0 && onlyExchanges === 0
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
  const settings = readSettings(wanted)
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
    wasRough = stages[stage]!.tries < 0
    const priced = priceAll(source, kept, plan, settings)
    lists.rounds++
    lists.looked += priced.looked
    best = best ? better(instance, priced, best, settings) : priced
    const isNear = priced.arcs.length === 0 || (priced.coverageHolds && isSmall(priced, stages[stage]!))
    const isLast = stage === stages.length - 1 || priced.plan.gap <= settings.enough
    if (clock.isLate() || (isNear && isLast)) break
    if (isNear) stage++
    if (priced.arcs.length > 0) instance = takeIn(source, kept, priced)
  }
  Object.assign(lists, { added: kept.count - lists.kept, kept: kept.count })
  return { plan: finished(best, settings, clock.seconds()), instance, lists }
}

/** `negligible`: part of the value by which what is left outside may raise the bound before the next stage. */
type Stage = Pick<Settings, 'enough' | 'tries'> & { negligible: number }

/** With exchanges the prices of the bound are asked first, roughly and then until they ask for little more; only then is the plan looked for. */
function stagesOf({ reciprocity, enough, tries }: Settings): Stage[] {
  if (reciprocity === 0) return [{ enough, tries, negligible: 0 }]
  return [
    { enough, tries: -firstRounds, negligible: Infinity },
    { enough, tries: -mostRounds, negligible: 1e-4 },
    { enough, tries, negligible: 1e-5 },
  ]
}

/** Of the bound alone. */
const firstRounds = 60
const mostRounds = 500

/** Of a bound alone, nothing says how near it can be come to. */
const earlierOf = (plan: Plan, isRough: boolean): Earlier => (isRough ? { ...plan, gap: 0, isRough } : plan)

const isSmall = ({ excess, plan }: Priced, { negligible }: Stage): boolean => excess <= plan.value * negligible

/** A plan of the lists with a bound of the complete problem. */
type Priced = { plan: Plan; excess: number; coverageHolds: boolean; arcs: Outside['arcs']; looked: number }
type Outside = ReturnType<typeof lookOutside>

function priceAll(source: ArcSource, kept: KeptArcs, plan: Plan, settings: Settings): Priced {
  const { reciprocity, objective, balance } = settings
  const { weights, mentorPrice, shares, coverage } = plan.certificate
  const found = lookOutside(source, kept, { weights, mentorPrice, shares, reciprocity, worthless: false })
  const upperBound = plan.upperBound + Math.ceil(found.excess)
  const apart = coverage && lookOutside(source, kept, { ...coverage, shares: [], reciprocity: 0, worthless: true })
  const mostOfOne = source.mentorCapacity.reduce((a, b) => Math.max(a, b), 1)
  const lost = balance * (mostOfOne - 1) * greatestServed(source)
  const coversBest = evenly({ ...plan, value: upperBound }, settings) + lost < smallestWeight(weights)
  const coverageHolds = objective === 'total' || (apart ? apart.excess === 0 : coversBest)
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

/** What a plan is worth, or its bound, once uneven load is paid for. */
const evenly = ({ value, imbalance = 0 }: Pick<Plan, 'value' | 'imbalance'>, { balance }: Settings): number =>
  value - balance * imbalance

/** The better of two plans with the lower of their bounds. */
function better(instance: Instance, now: Priced, before: Priced, settings: Settings): Priced {
  const tier = compareCoverage(coverageOf(instance, now.plan.chosen), coverageOf(instance, before.plan.chosen))
  if (settings.objective === 'coverage' && tier !== 0) return tier > 0 ? now : before
  const worth = (of: Priced) => evenly(of.plan, settings)
  const bound = (of: Priced) => evenly({ ...of.plan, value: of.plan.upperBound }, settings)
  const { plan } = worth(now) >= worth(before) ? now : before
  const proof = bound(now) <= bound(before) ? now : before
  const upperBound = bound(proof) + settings.balance * (plan.imbalance ?? 0)
  const { certificate } = proof.plan
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
