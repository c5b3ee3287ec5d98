import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusals.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import type { GroupAct } from '../desk/desk-act.ts'
import { keepRule, takeBack, takeBackRules } from '../desk/keep-rules.ts'
import { refusedAtDesk } from '../desk/refused-at-desk.ts'
import type { Direction } from '../draft/draft.ts'
import { barrierTo, needIn, seatIn } from './barrier-to-group.ts'
import { type DraftGroup, groupsOf } from './draft-group.ts'
import { type GroupLock, lockOf } from './group-lock.ts'

/** What the curator does with a group of the last draft. Groups that were proposed already are changed among the pairs. */
export async function ruleOnGroup(ctx: Context, desk: Desk, directions: Direction[], act: GroupAct): Promise<void> {
  const roundId = desk.round.id
  const group = groupToChange(ctx, desk, directions, act)
  const { competenceId, leadIds } = group
  if (act.kind === 'keep-group' || act.kind === 'release-group') await release(ctx, roundId, group)
  if (act.kind === 'keep-group') await lock(ctx, roundId, group.id, lockOf(group, directions))
  if (act.kind === 'ungroup')
    for (const mentorId of leadIds) await keepRule(ctx, roundId, { kind: 'ungroup', mentorId, competenceId })
  if (act.kind === 'unseat') {
    const { menteeId } = act
    for (const mentorId of leadIds) await keepRule(ctx, roundId, { kind: 'ungroup', mentorId, menteeId, competenceId })
  }
  if (act.kind === 'seat') {
    const { menteeId } = act
    await release(ctx, roundId, group)
    await takeBackRules(ctx, roundId, ['lock'], { mentorId: seatIn(desk, group, menteeId).mentorId, menteeId })
    await takeBack(
      ctx,
      roundId,
      ['ungroup'],
      (rule) => rule.menteeId === menteeId && rule.competenceId === competenceId && leadIds.includes(rule.mentorId),
    )
    await lock(ctx, roundId, group.id, lockOf(group, directions, seatIn(desk, group, menteeId)), menteeId)
  }
}

/** The group of the last draft that an act speaks of; refused where it is there no more, or must stay, or does not take that person. */
export function groupToChange(ctx: Context, desk: Desk, directions: readonly Direction[], act: GroupAct): DraftGroup {
  const refused = (say: Parameters<typeof refusedAtDesk>[2]) => refusedAtDesk(ctx, desk.round.id, say)
  const group = groupsOf(directions).find((one) => one.id === act.groupId)
  if (!group) throw refused((t) => t.groupIsGone)
  if (group.isStanding) throw refused((t) => t.groupStands)
  const isLocked = desk.hand.lockedGroups.has(group.id)
  if (isLocked && (act.kind === 'ungroup' || act.kind === 'unseat')) throw refused((t) => t.unlockFirst)
  if (act.kind === 'unseat' && !group.members.some((one) => one.menteeId === act.menteeId))
    throw refused((t) => t.sitsThereNoMore)
  if (act.kind === 'seat') {
    found(desk.exchange.participants.get(act.menteeId))
    const isInside = [...group.leadIds, ...group.members.map((one) => one.menteeId)].includes(act.menteeId)
    if (isInside || !needIn(desk, group, act.menteeId) || barrierTo(desk, group, act.menteeId))
      throw refused((t) => t.mayNotSit)
  }
  return group
}

async function release(ctx: Context, roundId: string, { members }: DraftGroup): Promise<void> {
  for (const { mentorId, menteeId } of members) await takeBackRules(ctx, roundId, ['lock'], { mentorId, menteeId })
}

/** With the group stays what its members give its mentor in exchange. */
async function lock(
  ctx: Context,
  roundId: string,
  groupId: string,
  { seats, pairs }: GroupLock,
  newcomerId?: string,
): Promise<void> {
  for (const seat of seats)
    await keepRule(ctx, roundId, { kind: 'lock', ...seat, groupId, isNewcomer: seat.menteeId === newcomerId })
  for (const pair of pairs) await keepRule(ctx, roundId, { kind: 'lock', ...pair })
}
