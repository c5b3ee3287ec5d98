import type { Context } from '../../platform/context.ts'
import { allow, found } from '../../platform/refusals.ts'
import { keyOf } from '../candidates/candidate.ts'
import { deskRules } from '../candidates/exchange-queries.ts'
import { pairsOf } from '../draft/draft.ts'
import { maySteerMatching } from '../matching-permissions.ts'
import { lockOpenRound } from '../round/lock-open-round.ts'
import { readDirections, readDraft } from '../round/round-queries.ts'
import { handOf } from './desk-rule.ts'
import { keepRule, takeBackRules } from './keep-rules.ts'

/** Locks several pairs of the last draft at once, or lets them go; the draft itself stays as it is. */
export async function lockPairs(
  ctx: Context,
  roundId: string,
  { keys, release }: { keys: string[]; release: boolean },
): Promise<void> {
  allow(maySteerMatching(ctx.actor))
  await lockOpenRound(ctx, roundId)
  const draft = found(await readDraft(ctx, roundId))
  const { locks } = handOf(await deskRules(ctx, roundId))
  const isLocked = new Set(locks.map(keyOf))
  const chosen = pairsOf(await readDirections(ctx, draft.id)).filter((pair) => keys.includes(pair.key))
  for (const pair of chosen) {
    if (release) await takeBackRules(ctx, roundId, ['lock'], { mentorId: pair.oneId, menteeId: pair.otherId })
    else
      for (const one of pair.directions) {
        if (one.isStanding || isLocked.has(keyOf(one))) continue
        const { mentorId, menteeId, competenceId } = one
        await keepRule(ctx, roundId, { kind: 'lock', mentorId, menteeId, competenceId })
      }
  }
}
