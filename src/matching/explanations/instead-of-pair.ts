import { keyOf } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import { tryToPose } from '../candidates/pose-problem.ts'
import { NARROW_GAP } from '../draft/best-plan.ts'
import type { DraftPair } from '../draft/draft.ts'
import type { KeptDraft } from '../draft/kept-draft.ts'
import { nextForMentee } from '../engine/explain/why-this-pair.ts'
import { forOneRequest, inHaste } from '../thread/within.ts'
import { type Price, planToAsk, priceOf } from './price-change.ts'

/** The best other mentor for what a direction gives, and what the change costs everybody; null where there is nobody. */
export type Instead = {
  mentorId: string
  menteeId: string
  competenceId: string
  next: { mentorId: string; price: Price } | null
}

/** For each direction of a pair, each found by solving again; null where the draft speaks of other facts than today's. */
export function insteadOf(desk: Desk, kept: KeptDraft, pair: DraftPair): Instead[] | null {
  const posed = tryToPose(desk)
  if ('flaw' in posed) return null
  const plan = planToAsk(posed, kept)
  if (!plan) return null
  const watch = forOneRequest()
  const settings = { enough: NARROW_GAP, ...posed.settings }
  return pair.directions.flatMap((direction) => {
    const arc = posed.indexOf.get(keyOf(direction))
    if (arc === undefined || posed.instance.arcFixed[arc]) return []
    const { mentorId, menteeId, competenceId } = direction
    const found = nextForMentee(posed.instance, settings, plan, arc, watch)
    const other = found && posed.candidates[found.arc]!
    const next = other && {
      mentorId: other.mentorId,
      price: priceOf(desk, kept, { ...other, kind: 'lock' }, inHaste(watch)),
    }
    return [{ mentorId, menteeId, competenceId, next: next ?? null }]
  })
}
