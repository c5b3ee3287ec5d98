import type { Context } from '../../platform/context.ts'
import { allow, Conflicting } from '../../platform/refusals.ts'
import { isOpenTo } from '../pair.ts'
import { maySteerPairs } from '../pair-permissions.ts'
import { pairRefusals } from '../pair-refusals.ts'
import { withdrawPairs } from '../proposals/withdraw-pair.ts'
import { type GroupView, standingMembers } from './group.ts'
import { takeOut, tellLeft } from './leave-group.ts'

/** The curator gives up the whole group before its order; whoever leads it gets one letter. Pairs that sat in it go on alone. */
export async function withdrawGroup(ctx: Context, group: GroupView): Promise<void> {
  allow(maySteerPairs(ctx.actor))
  const standing = standingMembers(group)
  const ordered = standing.find(({ pair }) => !isOpenTo('withdraw', pair.state))
  if (ordered) throw new Conflicting(pairRefusals(ctx.language).closed[ordered.pair.state])
  const pairs = standing.filter(({ isSeat }) => !isSeat)
  await takeOut(ctx, group, pairs)
  await withdrawPairs(
    ctx,
    standing.filter(({ isSeat }) => isSeat).map(({ pair }) => pair.id),
  )
  await tellLeft(ctx, group, pairs)
}
