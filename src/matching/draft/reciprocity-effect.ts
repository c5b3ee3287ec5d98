import type { Desk } from '../candidates/exchange-queries.ts'
import { type Posed, tryToPose } from '../candidates/pose-problem.ts'
import { check } from '../engine/check/check.ts'
import type { Earlier } from '../engine/earlier.ts'
import { solve } from '../engine/solve.ts'
import { planToAsk } from '../explanations/price-change.ts'
import { type EffectPoint, STRENGTHS } from '../round/round.ts'
import { inHaste } from '../thread/within.ts'
import { earlierOfDraft } from './certificate.ts'
import { directionsOfPlan } from './directions-of-plan.ts'
import type { Direction } from './draft.ts'
import { figuresAt } from './figures.ts'
import { type Held, heldAmong } from './held-pairs.ts'
import type { KeptDraft } from './kept-draft.ts'

/** Seconds for each strength. */
const TIME_LIMIT = 20

type Lookout = { isOver: () => boolean; onProgress: (progress: object) => void }

export type EffectFound = { points: EffectPoint[]; held: Held }

/**
 * The best draft at each strength of reciprocity: how many pairs both ways, at what cost in utility. At the strength that is set it is the
 * kept draft itself, where that still speaks of today. Null where nothing can be posed.
 */
export function reciprocityEffect(
  desk: Desk,
  last: KeptDraft | undefined,
  { isOver, onProgress }: Lookout,
): EffectFound | null {
  const posed = tryToPose(desk)
  if ('flaw' in posed || posed.candidates.length === 0) return null
  const earlier = last && earlierOfDraft(posed, last.draft.outcome, last.certificate, last.directions)
  const known = new Map<string, Direction[]>()
  const kept = last && planToAsk(posed, last)
  if (last && kept) known.set(kept.chosen.join(), last.directions)
  const drafts = STRENGTHS.map((strength, part) => {
    onProgress({ part, parts: STRENGTHS.length })
    const isNow = kept && strength === desk.round.settings.reciprocity
    const chosen = isNow ? kept.chosen : bestAt(posed, strength, earlier, isOver)
    const directions = known.get(chosen.join()) ?? directionsOfPlan(desk, posed, chosen, inHaste({ isOver })).directions
    known.set(chosen.join(), directions)
    return { strength, directions }
  })
  const now = drafts.find(({ strength }) => strength === desk.round.settings.reciprocity) ?? drafts[0]!
  return { points: drafts.map((draft) => pointOf(desk, draft)), held: heldAmong(desk, now.directions) }
}

function pointOf(desk: Desk, { strength, directions }: { strength: number; directions: Direction[] }): EffectPoint {
  const { exchanges, circles, helped, utility } = figuresAt(desk, directions)
  return { strength, exchanges, circles, helped, utility }
}

function bestAt(
  { instance, settings: own }: Posed,
  strength: number,
  earlier: Earlier | undefined,
  isOver: () => boolean,
): number[] {
  const settings = { ...own, reciprocity: strength, timeLimit: TIME_LIMIT }
  const plan = solve(instance, settings, earlier, { isOver })
  const violations = check(instance, settings, plan)
  if (violations.length > 0) throw new Error(`the plan fails its check: ${JSON.stringify(violations)}`)
  return plan.chosen
}
