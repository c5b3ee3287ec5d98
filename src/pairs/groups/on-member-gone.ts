import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { isTooSmall, standingMembers } from './group.ts'
import { readGroups } from './group-queries.ts'

/** A member declined or was taken out: where too few are left, the journal says so, and the group's page what can be done. */
export async function onMemberGone(ctx: Context, { pairId }: { pairId: string }): Promise<void> {
  const seat = await ctx.db
    .selectFrom('direction')
    .select('groupId')
    .where('pairId', '=', pairId)
    .where('groupId', 'is not', null)
    .executeTakeFirst()
  if (seat?.groupId) await onGroupLeft(ctx, { groupId: seat.groupId })
}

/** The same where a pair goes on without the group. */
export async function onGroupLeft(ctx: Context, { groupId }: { groupId: string }): Promise<void> {
  const [group] = await readGroups(ctx, [groupId])
  if (!group || !isTooSmall(group)) return
  await record(ctx, 'GroupTooSmall', {
    groupId: group.id,
    members: standingMembers(group).length,
    least: group.least,
  })
}
