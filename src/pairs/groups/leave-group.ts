import { reportGroupLeft } from '../../matching/engagement.ts'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, found } from '../../platform/refusals.ts'
import { holdingRules } from '../hold-rules.ts'
import { postLeftGroup } from '../letters/pair-letters.ts'
import { lockPair } from '../lock-pair.ts'
import { guardMove } from '../move-pair.ts'
import { isOpenTo } from '../pair.ts'
import { maySteerPairs } from '../pair-permissions.ts'
import { type GroupView, type Member, membersWith } from './group.ts'
import { readGroups } from './group-queries.ts'

/** A pair of its own that sits in a group goes on alone: what was taught in the group is taught to one. The answers stand. */
export async function leaveGroup(ctx: Context, group: GroupView, pairId: string): Promise<void> {
  allow(maySteerPairs(ctx.actor))
  const member = found(group.members.find(({ pair, isSeat }) => !isSeat && pair.id === pairId))
  await takeOut(ctx, group, [member])
  await tellLeft(ctx, group, [member])
}

/** Whoever has declined to lead keeps the pair that sat in the group: the last one is no group. */
export async function keepLastPair(ctx: Context, { id }: GroupView, mentorId: string): Promise<void> {
  const group = found((await readGroups(ctx, [id]))[0])
  const [last, ...others] = membersWith(group, mentorId)
  if (!last || last.isSeat || others.length > 0 || !isOpenTo('leave the group', last.pair.state)) return
  await takeOut(ctx, group, [last])
  await tellLeft(ctx, group, [last])
}

/** Writes it; nobody is told yet. A mentor whose group goes on needs one more place. */
export async function takeOut(ctx: Context, group: GroupView, members: readonly Member[]): Promise<void> {
  const pairIds = members.map(({ pair }) => pair.id).sort()
  if (pairIds.length === 0) return
  for (const pairId of pairIds) guardMove(ctx, await lockPair(ctx, pairId), 'leave the group')
  await holdingRules(ctx, () =>
    ctx.db
      .updateTable('direction')
      .set({ groupId: null })
      .where('groupId', '=', group.id)
      .where('pairId', 'in', pairIds)
      .execute(),
  )
  await ctx.db
    .updateTable('pair')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', 'in', pairIds)
    .execute()
  await reportGroupLeft(ctx, group.id, pairIds)
}

export async function tellLeft(ctx: Context, group: GroupView, members: readonly Member[]): Promise<void> {
  for (const { pair } of members) await record(ctx, 'PairLeftGroup', { pairId: pair.id, groupId: group.id })
  await postLeftGroup(
    ctx,
    members.map(({ pair }) => pair.id),
    group,
  )
}
