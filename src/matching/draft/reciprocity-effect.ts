import type { Desk } from '../candidates/exchange-queries.ts'
import { tryToPose } from '../candidates/pose-problem.ts'
import { check } from '../engine/check/check.ts'
import { solve } from '../engine/solve.ts'
import type { Watch } from '../engine/watch.ts'
import { type EffectPoint, STRENGTHS } from '../round/round.ts'

/** Seconds for each strength. */
const TIME_LIMIT = 20

type Lookout = { isOver: () => boolean; onProgress: (progress: object) => void }

/** The best plan at each strength of reciprocity: how many pairs both ways, at what cost in utility. None where nothing can be posed. */
export function reciprocityEffect(desk: Desk, { isOver, onProgress }: Lookout): EffectPoint[] {
  const posed = tryToPose(desk)
  if ('flaw' in posed || posed.candidates.length === 0) return []
  const watch: Watch = { isOver }
  return STRENGTHS.map((strength, part) => {
    onProgress({ part, parts: STRENGTHS.length })
    const settings = { ...posed.settings, reciprocity: strength, timeLimit: TIME_LIMIT }
    const plan = solve(posed.instance, settings, undefined, watch)
    const violations = check(posed.instance, settings, plan)
    if (violations.length > 0) throw new Error(`the plan fails its check: ${JSON.stringify(violations)}`)
    const { reciprocalPairs: exchanges, coveredPeople, utility, gap } = plan
    return { strength, exchanges, coveredPeople, utility, gap }
  })
}
