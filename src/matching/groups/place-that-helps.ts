import type { Desk } from '../candidates/exchange-queries.ts'
import { tryToPose } from '../candidates/pose-problem.ts'
import { MOST_PLACES } from '../desk/desk-act.ts'
import { deskAfter } from '../desk/desk-after.ts'
import { bestPlan } from '../draft/best-plan.ts'
import { type CertificateJson, earlierOfDraft } from '../draft/certificate.ts'
import { directionsOfPlan } from '../draft/directions-of-plan.ts'
import type { Direction, Outcome, Without } from '../draft/draft.ts'
import { figuresAt } from '../draft/figures.ts'
import type { Watch } from '../engine/watch.ts'

type Solved = { outcome: Pick<Outcome, 'gap'>; certificate: CertificateJson; directions: Direction[] }

/** So many mentors are asked after. */
const MOST_ASKED = 3

/**
 * Whose one place more would leave fewer without, told of each who lacks a place. A full group takes no place from the pairs, so where
 * groups are formed it is found by solving again.
 */
export function withPlaceThatHelps(without: Without[], desk: Desk, solved: Solved, watch: Watch): Without[] {
  const known = new Map<string, boolean>()
  const helps = (mentorId: string, limit: number): boolean => {
    const before = known.get(mentorId)
    if (before !== undefined) return before
    if (known.size >= MOST_ASKED || watch.isOver?.()) return false
    const answer = leavesFewer(desk, solved, { mentorId, capacity: limit + 1 }, watch)
    known.set(mentorId, answer)
    return answer
  }
  return without.map((one) => {
    if (one.reason.kind !== 'no-places') return one
    const helpful = one.reason.mentors.find(({ mentorId, limit }) => limit < MOST_PLACES && helps(mentorId, limit))
    return { ...one, placeThatHelps: helpful?.mentorId ?? null }
  })
}

type Place = { mentorId: string; capacity: number }

function leavesFewer(desk: Desk, { outcome, certificate, directions }: Solved, place: Place, watch: Watch): boolean {
  const after = deskAfter(desk, { kind: 'capacity', ...place }, directions)
  const posed = tryToPose(after)
  if ('flaw' in posed || posed.source) return false
  const earlier = earlierOfDraft(posed, outcome, certificate, directions)
  const best = bestPlan(posed.instance, posed.settings, earlier, watch)
  const then = directionsOfPlan(after, posed, best.chosen, watch)
  return figuresAt(after, then.directions).helped > figuresAt(desk, directions).helped
}
