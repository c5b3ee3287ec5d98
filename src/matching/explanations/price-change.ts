import { keyOf } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import { type Posed, tryToPose } from '../candidates/pose-problem.ts'
import type { PairAct } from '../desk/desk-act.ts'
import { deskAfter } from '../desk/desk-after.ts'
import { bestPlan, NARROW_GAP } from '../draft/best-plan.ts'
import { earlierOfDraft, planOfDraft } from '../draft/certificate.ts'
import { type Direction, inPlan } from '../draft/draft.ts'
import { type Figures, figuresAt, figuresOf } from '../draft/figures.ts'
import type { KeptDraft } from '../draft/kept-draft.ts'
import { changesOfPeople, type PersonChange } from '../draft/person-changes.ts'
import { whatIf } from '../engine/explain/what-if.ts'
import { type Change, withChanges } from '../engine/explain/with-changes.ts'
import type { Plan } from '../engine/plan.ts'
import type { Flaw } from '../engine/problem.ts'
import { compareTiers, tiersOf } from '../engine/tiers.ts'
import type { Watch } from '../engine/watch.ts'
import { planWithGroups } from '../groups/pairs-for-groups.ts'
import { countOf } from '../groups/settled-groups.ts'
import { pairKey } from '../round/round.ts'
import { inHaste } from '../thread/within.ts'
import { type NoRoom, noRoom } from './no-room.ts'

export type Price =
  | {
      kind: 'price'
      before: Figures
      after: Figures
      /** Everybody for whom something changes: what the sentences name, and the table. */
      people: PersonChange[]
      /** What a fair round looks to besides: of those left out last time, how many are helped; where load is to be even, how uneven it is. */
      leftOut: { before: number; after: number }
      unevenness: { before: number; after: number }
      /** The figures hold for the kept draft: what was found beyond them lay within its own gap, and is no fruit of the act. */
      isAsGood: boolean
      /** Looked for in haste: a whole search may find better. */
      isRough: boolean
      /** Asked among the lists of a large round: another search may find better. */
      isAmongLists: boolean
    }
  /** People, sheets or settings have changed since the draft: its prices would be wrong. */
  | { kind: 'stale' }
  | { kind: 'impossible'; why: NoRoom }

export type KnownPrice = Extract<Price, { kind: 'price' }>

/**
 * What an act of the curator costs everybody: the draft that the act would make, against the kept one. Changes nothing. `watch` looks on.
 */
export function priceOf(desk: Desk, kept: KeptDraft, act: PairAct, watch = inHaste()): Price {
  const posed = tryToPose(desk, act.kind === 'lock' ? act : undefined)
  if ('flaw' in posed) return { kind: 'impossible', why: 'locks-clash' }
  const plan = planToAsk(posed, kept)
  if (!plan) return { kind: 'stale' }
  const after = deskAfter(desk, act, kept.directions)
  const found = posed.source
    ? amongLists(after, posed, { plan, changes: changesOf(desk, posed, act), watch })
    : asTheActWould(after, kept, watch)
  if ('flaw' in found) return { kind: 'impossible', why: noRoom(desk, found.flaw, act) }
  return isNarrowing(posed, act) && isBetter(found, posed, plan) && !hasGroups(desk)
    ? asGood(kept, found)
    : priceIn(kept, found, watch)
}

/** The plan of a kept draft, if it still speaks of the same people, sheets and settings. */
export function planToAsk(posed: Posed, { draft, certificate, directions }: KeptDraft): Plan | undefined {
  if (posed.basis !== draft.basis) return undefined
  return planOfDraft(posed, draft.outcome, certificate, directions)
}

type Asked = { plan: Plan; changes: Change[]; watch: Watch }
type Found = { desk: Desk; posed: Posed; plan: Plan }

/** Found as the act itself finds it, from the same draft: so what is told comes true. */
function asTheActWould(
  desk: Desk,
  { draft, certificate, directions }: KeptDraft,
  watch: Watch,
): Found | { flaw: Flaw } {
  const posed = tryToPose(desk)
  if ('flaw' in posed) return posed
  const earlier = earlierOfDraft(posed, draft.outcome, certificate, directions)
  return { desk, posed, plan: bestPlan(posed.instance, posed.settings, earlier, watch) }
}

/** A large round would be too long in asking: among the candidates that its lists hold. */
function amongLists(desk: Desk, posed: Posed, { plan, changes, watch }: Asked): Found | { flaw: Flaw } {
  const { instance, settings } = posed
  const result = whatIf(instance, { enough: NARROW_GAP, ...settings }, plan, changes, watch)
  if (!result.possible) return { flaw: result.flaw.flaw }
  return { desk, posed: { ...posed, instance: withChanges(instance, changes) }, plan: result.plan }
}

function priceIn({ draft, directions }: KeptDraft, { desk, posed, plan }: Found, watch?: Watch): KnownPrice {
  const then = planWithGroups(desk, posed, { best: plan, former: directions, watch })
  return {
    kind: 'price',
    before: figuresOf(draft.outcome, directions),
    after: figuresAt(desk, then.directions),
    people: changesOfPeople(directions, then.directions),
    leftOut: { before: helpedOf(desk.leftOut, directions), after: helpedOf(desk.leftOut, then.directions) },
    unevenness: { before: unevennessOf(desk, directions), after: unevennessOf(desk, then.directions) },
    isAsGood: false,
    isRough:
      then.isCut ||
      plan.status === 'time-limit' ||
      then.formed?.outcome.status === 'time-limit' ||
      then.formed?.plan.status === 'time-limit',
    isAmongLists: posed.source !== undefined,
  }
}

const helpedOf = (people: ReadonlySet<string>, directions: readonly Direction[]): number =>
  new Set(directions.map((one) => one.menteeId).filter((id) => people.has(id))).size

/** As the engine counts it: 0 where nobody helps twice, or where that is of no account. */
function unevennessOf({ round }: Desk, directions: readonly Direction[]): number {
  if (!round.settings.balance) return 0
  const loads = [...Map.groupBy(inPlan(directions), (one) => one.mentorId).values()]
  return loads.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
}

/** What only leaves fewer plans to choose from. A lock leaves more where it goes above the rules: of exchanges alone, or of candidates. */
function isNarrowing({ settings, instance, indexOf }: Posed, act: PairAct): boolean {
  if (act.kind === 'part') return true
  if (settings.onlyExchanges) return false
  return act.kind === 'keep' || (act.kind === 'lock' && !instance.arcForbidden[indexOf.get(keyOf(act))!])
}

/** What only leaves fewer plans to choose from can bring nothing: what is gained lay within the draft's own gap. */
function asGood(kept: KeptDraft, found: Found): Price {
  const price = priceIn(kept, found)
  const same = <T>({ before }: { before: T }) => ({ before, after: before })
  const [leftOut, unevenness] = [same(price.leftOut), same(price.unevenness)]
  return { ...price, ...same(price), leftOut, unevenness, isAsGood: true }
}

/** In the order of the objective, as the kept plan was judged. */
function isBetter({ plan, posed }: Found, { instance, settings }: Posed, kept: Plan): boolean {
  const then = tiersOf(posed.instance, settings, plan, instance.arcFixed)
  return compareTiers(then, tiersOf(instance, settings, kept)) > 0
}

const hasGroups = ({ round, groups }: Desk): boolean => round.settings.groups !== 'off' || groups.length > 0

function changesOf(desk: Desk, posed: Posed, act: PairAct): Change[] {
  if (act.kind === 'capacity') {
    const elsewhere = desk.exchange.participants.get(act.mentorId)?.load ?? 0
    const leads = countOf(desk.groups, 'mentorId').get(act.mentorId) ?? 0
    const capacity = Math.max(0, act.capacity - elsewhere - leads)
    return [{ kind: 'mentor-capacity', person: posed.personIndex.get(act.mentorId)!, capacity }]
  }
  if (act.kind === 'lock') {
    const arc = posed.indexOf.get(keyOf(act))
    return arc === undefined ? [] : [{ kind: 'force', arc }]
  }
  if (act.kind !== 'part') return []
  const key = pairKey(act.mentorId, act.menteeId)
  return posed.candidates.flatMap((one, arc) =>
    pairKey(one.mentorId, one.menteeId) === key ? [{ kind: 'forbid' as const, arc }] : [],
  )
}
