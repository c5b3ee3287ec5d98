import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusals.ts'
import type { GroupAct } from '../desk/desk-act.ts'
import { keepRule, takeBackRules } from '../desk/keep-rules.ts'
import { refusedAtDesk } from '../desk/refused-at-desk.ts'
import type { Direction } from '../draft/draft.ts'
import { pairKey } from '../round/round.ts'
import { type DraftGroup, groupsOf } from './draft-group.ts'

export type AtDraft = { roundId: string; directions: Direction[] }

/** What the curator does with a group of the last draft. Groups that were proposed already are changed among the pairs. */
export async function ruleOnGroup(ctx: Context, { roundId, directions }: AtDraft, act: GroupAct): Promise<void> {
  const group = groupsOf(directions).find((one) => one.id === act.groupId)
  if (!group) throw refusedAtDesk(ctx, roundId, (t) => t.groupIsGone)
  if (group.isStanding) throw refusedAtDesk(ctx, roundId, (t) => t.groupStands)
  await release(ctx, roundId, group)
  if (act.kind === 'keep-group') await lock(ctx, roundId, { group, directions })
  if (act.kind === 'ungroup')
    for (const mentorId of group.leadIds)
      await keepRule(ctx, roundId, { kind: 'ungroup', mentorId, competenceId: group.competenceId })
  if (act.kind === 'unseat') {
    const { menteeId } = found(group.members.find((one) => one.menteeId === act.menteeId))
    for (const mentorId of group.leadIds)
      await keepRule(ctx, roundId, { kind: 'ungroup', mentorId, menteeId, competenceId: group.competenceId })
  }
}

async function release(ctx: Context, roundId: string, { members }: DraftGroup): Promise<void> {
  for (const { mentorId, menteeId } of members) await takeBackRules(ctx, roundId, ['lock'], { mentorId, menteeId })
}

/** With the group stays what its members give its mentor in exchange. */
async function lock(
  ctx: Context,
  roundId: string,
  { group, directions }: { group: DraftGroup; directions: Direction[] },
): Promise<void> {
  const pairs = new Set(group.members.map((one) => pairKey(one.mentorId, one.menteeId)))
  const inExchange = directions.filter(
    (one) => one.groupId === null && !one.isStanding && pairs.has(pairKey(one.mentorId, one.menteeId)),
  )
  for (const { mentorId, menteeId, competenceId } of group.members)
    await keepRule(ctx, roundId, { kind: 'lock', mentorId, menteeId, competenceId, groupId: group.id })
  for (const { mentorId, menteeId, competenceId } of inExchange)
    await keepRule(ctx, roundId, { kind: 'lock', mentorId, menteeId, competenceId })
}
