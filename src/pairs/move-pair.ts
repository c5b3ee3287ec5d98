import type { Updateable } from 'kysely'
import {
  type EngagementStage,
  type EngagementState,
  reportEngagementStage,
  reportEngagementState,
  STAGES,
} from '../matching/engagement.ts'
import type { Context } from '../platform/context.ts'
import type { Pair } from '../platform/database-types.ts'
import { Conflicting } from '../platform/refusals.ts'
import { holdingRules } from './hold-rules.ts'
import { factsOf, type LockedPair } from './lock-pair.ts'
import { type Act, isOver, nextState, type PairState } from './pair.ts'
import { pairRefusals } from './pair-refusals.ts'

/** Where the act leads, or a conflict that says why it is not open now. */
export function guardMove(ctx: Context, pair: LockedPair, act: Act): PairState {
  const to = nextState(act, pair.state, factsOf(ctx, pair))
  if (!to) throw new Conflicting(pairRefusals(ctx.language).closed[pair.state])
  return to
}

/** Writes the new state. When a pair ends its needs are free again; when it stands again they are taken back. */
export async function movePair(
  ctx: Context,
  pair: LockedPair,
  to: PairState,
  also: Pick<Updateable<Pair>, 'orderId'> = {},
): Promise<void> {
  await holdingRules(ctx, async () => {
    await ctx.db
      .updateTable('pair')
      .set({ state: to, stateSince: ctx.now, version: pair.version + 1, ...also })
      .where('id', '=', pair.id)
      .execute()
    const stage = stageIn(to)
    if (stage) await reportEngagementStage(ctx, pair.id, stage)
    if (isOver(to) === isOver(pair.state)) return
    await ctx.db
      .updateTable('direction')
      .set({ endedAt: isOver(to) ? ctx.now : null })
      .where('pairId', '=', pair.id)
      .execute()
    await reportEngagementState(ctx, pair.id, engagementIn(to))
  })
}

const stageIn = (state: PairState): EngagementStage | undefined => STAGES.find((stage) => stage === state)

/** What the matching desk is told of a pair in this state. */
const engagementIn = (state: PairState): EngagementState =>
  state === 'completed' ? 'completed' : isOver(state) ? 'over' : 'standing'
