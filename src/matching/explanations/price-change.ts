import { keyOf } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import { type Posed, tryToPose } from '../candidates/pose-problem.ts'
import type { DeskAct } from '../desk/desk-act.ts'
import { NARROW_GAP } from '../draft/best-plan.ts'
import { type CertificateJson, planOfDraft } from '../draft/certificate.ts'
import type { Direction, Draft, Outcome } from '../draft/draft.ts'
import { type Difference, whatIf } from '../engine/explain/what-if.ts'
import type { Change } from '../engine/explain/with-changes.ts'
import type { Plan } from '../engine/plan.ts'
import type { Flaw } from '../engine/problem.ts'
import { countOf } from '../groups/settled-groups.ts'
import { pairKey } from '../round/round.ts'

/** Who teaches somebody something, before and after. */
type Handover = { menteeId: string; competenceId: string; from: string | null; to: string | null }

export type Price =
  | {
      kind: 'price'
      without: { before: number; after: number }
      exchanges: { before: number; after: number }
      foremost: { before: number; after: number }
      /** After less before, in parts of the value before. */
      worth: number
      nowWithout: string[]
      nowWith: string[]
      handovers: Handover[]
    }
  /** People, sheets or settings have changed since the draft: its prices would be wrong. */
  | { kind: 'stale' }
  | { kind: 'impossible'; flaw: Flaw }

export type KeptDraft = { draft: Draft; directions: Direction[]; certificate: CertificateJson }

/** What an act of the curator costs everybody, asked of the kept draft; changes nothing. */
export function priceOf(desk: Desk, kept: KeptDraft, act: DeskAct): Price {
  const posed = tryToPose(desk, act.kind === 'lock' ? act : undefined)
  if ('flaw' in posed) return { kind: 'impossible', flaw: posed.flaw }
  const plan = planToAsk(posed, kept)
  if (!plan) return { kind: 'stale' }
  const { instance, settings } = posed
  const changes = changesOf(desk, posed, act)
  const result = whatIf(instance, { enough: NARROW_GAP, ...settings }, plan, changes)
  if (!result.possible) return { kind: 'impossible', flaw: result.flaw.flaw }
  const isNarrowing = act.kind === 'part' || act.kind === 'lock'
  return isNarrowing ? narrowingPrice(posed, kept, result.difference) : priceIn(posed, kept, result.difference)
}

/** The plan of a kept draft, if it still speaks of the same people, sheets and settings. */
export function planToAsk(posed: Posed, { draft, certificate, directions }: KeptDraft): Plan | undefined {
  if (posed.basis !== draft.basis) return undefined
  return planOfDraft(posed, draft.outcome, certificate, directions)
}

/** To forbid or to fix can bring nothing: what is gained lay within the draft's own gap. */
export function narrowingPrice(posed: Posed, kept: KeptDraft, difference: Difference): Price {
  const change = difference.tiers.find((one) => one !== 0) ?? 0
  return change > 0 ? asGood(kept.draft.outcome, handoversIn(posed, difference)) : priceIn(posed, kept, difference)
}

function priceIn(posed: Posed, { draft: { outcome } }: KeptDraft, difference: Difference): Price {
  const without = outcome.asking - outcome.coveredPeople
  return {
    kind: 'price',
    without: { before: without, after: without - difference.coveredPeople },
    exchanges: { before: outcome.exchanges, after: outcome.exchanges + difference.reciprocalPairs },
    foremost: {
      before: outcome.coveredByPriority[0],
      after: outcome.coveredByPriority[0] + difference.coveredByPriority[0],
    },
    worth: outcome.value === 0 ? 0 : difference.value / outcome.value,
    nowWithout: difference.noLongerCovered.map((person) => posed.people[person]!),
    nowWith: difference.newlyCovered.map((person) => posed.people[person]!),
    handovers: handoversIn(posed, difference),
  }
}

function asGood(outcome: Outcome, handovers: Handover[]): Price {
  const same = (n: number) => ({ before: n, after: n })
  return {
    kind: 'price',
    without: same(outcome.asking - outcome.coveredPeople),
    exchanges: same(outcome.exchanges),
    foremost: same(outcome.coveredByPriority[0]),
    worth: 0,
    nowWithout: [],
    nowWith: [],
    handovers,
  }
}

function changesOf(desk: Desk, posed: Posed, act: DeskAct): Change[] {
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

/** Needs that pass from one mentor to another, that lose theirs, or that find one. */
function handoversIn({ candidates }: Posed, { added, removed }: Difference): Handover[] {
  const handovers = new Map<string, Handover>()
  const at = (arc: number): Handover => {
    const { menteeId, competenceId } = candidates[arc]!
    const key = `${menteeId} ${competenceId}`
    const handover = handovers.get(key) ?? { menteeId, competenceId, from: null, to: null }
    handovers.set(key, handover)
    return handover
  }
  for (const arc of removed) at(arc).from = candidates[arc]!.mentorId
  for (const arc of added) at(arc).to = candidates[arc]!.mentorId
  return [...handovers.values()]
}
