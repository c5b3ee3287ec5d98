import { keyOf } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import { type Posed, tryToPose } from '../candidates/pose-problem.ts'
import { bestPlan, NARROW_GAP } from '../draft/best-plan.ts'
import { asCertificateJson, type CertificateJson, earlierOfDraft } from '../draft/certificate.ts'
import type { Direction, GroupsOutcome, Without } from '../draft/draft.ts'
import type { KeptDraft } from '../draft/kept-draft.ts'
import { check } from '../engine/check/check.ts'
import { checkFromLists } from '../engine/check/check-from-lists.ts'
import type { Violation } from '../engine/check/violation.ts'
import type { GroupViolation } from '../engine/groups/check-groups.ts'
import type { Plan } from '../engine/plan.ts'
import { solveWithLists } from '../engine/pricing/solve-with-lists.ts'
import type { Flaw } from '../engine/problem.ts'
import type { Watch } from '../engine/watch.ts'
import { whyWithout } from '../explanations/why-without.ts'
import { asProofJson, type GroupProofJson } from '../groups/group-proof.ts'
import { planWithGroups } from '../groups/pairs-for-groups.ts'
import { withPlaceThatHelps } from '../groups/place-that-helps.ts'
import { stillWithout } from '../groups/still-without.ts'
import type { CandidateSource } from '../lists/candidate-source.ts'
import { candidatesOf, LENGTHS } from '../lists/round-lists.ts'
import { within } from '../thread/within.ts'

/** What a run came to, as plain values: the plan in numbers, what passes from whom to whom, who stays without. */
export type SolvedDesk = {
  plan: Omit<Plan, 'certificate' | 'chosen'>
  certificate: CertificateJson
  directions: Direction[]
  groups: { outcome: GroupsOutcome; proof: GroupProofJson } | null
  without: Without[]
  basis: string
  /** What the independent check finds against it: not to be shown unless empty. */
  violations: (Violation | GroupViolation)[]
}

/** The locks do not fit together, or nobody can help anybody. */
export type Unsolvable = { flaw: Flaw | 'no-candidates' }

/** Seconds for the pairs and for the groups, whatever has to be looked for again: two minutes in all, as the desk says. */
const PAIRS_TIME = 95
const GROUPS_TIME = 20

/** The best plan of a desk, looked for from its last draft too. */
export function solveDesk(desk: Desk, last: KeptDraft | undefined, watch: Watch): SolvedDesk | Unsolvable {
  const posed = tryToPose(desk)
  if ('flaw' in posed) return posed
  if (posed.candidates.length === 0) return { flaw: 'no-candidates' }
  if (posed.source) return solveByLists(desk, posed, posed.source, watch)
  const earlier = last && earlierOfDraft(posed, last.draft.outcome, last.certificate, last.directions)
  const whole = bestPlan(posed.instance, posed.settings, earlier, within(PAIRS_TIME, watch))
  return told(desk, posed, whole, { last, watch, violations: check(posed.instance, posed.settings, whole) })
}

/** A large round, by lists of the best and whatever the prices then ask for; proven against every candidate there is. */
function solveByLists(desk: Desk, posed: Posed, source: CandidateSource, watch: Watch): SolvedDesk {
  const settings = { enough: NARROW_GAP, ...posed.settings }
  const { plan, instance } = solveWithLists(source, settings, { ...LENGTHS, watch: within(PAIRS_TIME, watch) })
  const fixed = posed.candidates.filter((one) => posed.fixed.has(keyOf(one)))
  const candidates = candidatesOf(source, instance, { people: posed.people, fixed })
  const violations = checkFromLists(source, instance, settings, plan)
  const indexOf = new Map(candidates.map((one, index) => [keyOf(one), index]))
  return told(desk, { ...posed, instance, candidates, indexOf }, plan, { last: undefined, watch, violations })
}

function told(
  desk: Desk,
  posed: Posed,
  best: Plan,
  { last, watch, violations }: { last: KeptDraft | undefined; watch: Watch; violations: Violation[] },
): SolvedDesk {
  const time = within(GROUPS_TIME, watch)
  const whole = planWithGroups(desk, posed, { best, former: last?.directions ?? [], watch: time })
  const { formed, directions, isForGroups } = whole
  const { certificate, chosen: _, ...plan } = whole.plan
  const proof = asCertificateJson(posed.people, certificate)
  const without = stillWithout(desk, whyWithout(desk.exchange, posed, whole.plan), directions, formed)
  return {
    plan,
    certificate: proof,
    directions,
    groups: formed
      ? { outcome: { ...formed.outcome, ...(isForGroups && { isForGroups }) }, proof: asProofJson(formed) }
      : null,
    without: formed
      ? withPlaceThatHelps(without, desk, { outcome: plan, certificate: proof, directions }, time)
      : without,
    basis: posed.basis,
    violations: [...violations, ...whole.violations, ...(formed?.violations ?? [])],
  }
}
