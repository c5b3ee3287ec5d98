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
  const [group] = seat?.groupId ? await readGroups(ctx, [seat.groupId]) : []
  if (!group || !isTooSmall(group)) return
  await record(ctx, 'GroupTooSmall', {
    groupId: group.id,
    members: standingMembers(group).length,
    least: group.least,
  })
}
