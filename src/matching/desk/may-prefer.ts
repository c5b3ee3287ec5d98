import type { Desk } from '../candidates/exchange-queries.ts'
import { tryToPose } from '../candidates/pose-problem.ts'
import { withChanges } from '../engine/explain/with-changes.ts'
import { type Instance, refuseImpossibleFixedArcs } from '../engine/instance.ts'
import { ProblemError } from '../engine/problem.ts'
import { Returns } from '../explanations/no-return.ts'
import { pairKey } from '../round/round.ts'
import type { PairAct } from './desk-act.ts'
import { deskAfter } from './desk-after.ts'

/**
 * Whether a preference may ever join the two: a rule lets one of them help the other, there is room beside what is held, and where
 * only exchanges are made something may come back.
 */
export function mayPrefer(desk: Desk, { mentorId, menteeId }: Extract<PairAct, { menteeId: string }>): boolean {
  const posed = tryToPose(deskAfter(desk, { kind: 'prefer', mentorId, menteeId }, []))
  if ('flaw' in posed) return false
  const key = pairKey(mentorId, menteeId)
  const ways = posed.candidates.flatMap((one, arc) =>
    pairKey(one.mentorId, one.menteeId) === key && !posed.instance.arcForbidden[arc] ? [arc] : [],
  )
  const returns = posed.settings.onlyExchanges ? new Returns(desk.exchange, posed, []) : null
  for (const arc of ways)
    for (const arcs of returns?.ringsThrough(arc) ?? [[arc]]) if (fits(posed.instance, arcs)) return true
  return false
}

function fits(instance: Instance, arcs: readonly number[]): boolean {
  try {
    refuseImpossibleFixedArcs(
      withChanges(
        instance,
        arcs.map((arc) => ({ kind: 'force', arc })),
      ),
    )
    return true
  } catch (error) {
    if (error instanceof ProblemError) return false
    throw error
  }
}
