import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, found } from '../../platform/refusals.ts'
import { usualDates } from '../../programme/pair-dates.ts'
import type { Problems } from '../../ui/read-form.ts'
import { maySteerPairs } from '../pair-permissions.ts'
import { levelsOf } from '../proposals/levels-before.ts'
import { type Warning, warningsFor } from '../proposals/pair-warnings.ts'
import { proposePairs } from '../proposals/propose-pairs.ts'
import { type GroupView, standingMembers } from './group.ts'
import { groupPageWords } from './group-page-words.ts'

export type NewMember = {
  menteeId: string
  mentorId: string
  /** The curator has read the warnings. */
  knowing: boolean
}

export type MemberAdded = { ok: true } | { ok: false; problems: Problems; warnings: Warning[] }

/** Proposes a seat in a group to one more person; its mentor is asked as well. Dates are those of the group. */
export async function addMember(ctx: Context, group: GroupView, made: NewMember): Promise<MemberAdded> {
  allow(maySteerPairs(ctx.actor))
  const { menteeId, mentorId } = made
  found(group.leads.find((one) => one.id === mentorId))
  const problems = problemsOf(ctx, group, menteeId)
  if (problems) return { ok: false, problems, warnings: [] }
  const warnings = made.knowing ? [] : await warningsFor(ctx, mentorId, menteeId)
  if (warnings.length > 0) return { ok: false, problems: {}, warnings }
  const need = { mentorId, menteeId, competenceId: group.competenceId }
  const levels = await levelsOf(ctx, [need])
  const { startsOn, endsOn } = standingMembers(group)[0]?.pair ?? usualDates(ctx.today)
  const [pairId = ''] = await proposePairs(ctx, [
    {
      roundId: group.roundId,
      kind: 'group',
      ...(startsOn > ctx.today ? { startsOn, endsOn } : { ...usualDates(ctx.today), endsOn }),
      directions: [{ ...need, ...levels(need), groupId: group.id }],
    },
  ])
  await record(ctx, 'GroupMemberProposed', { groupId: group.id, pairId })
  return { ok: true }
}

function problemsOf({ language }: Context, group: GroupView, menteeId: string): Problems | null {
  const t = groupPageWords(language)
  const standing = standingMembers(group)
  if (group.leads.some((one) => one.id === menteeId)) return { menteeId: t.leadsIt }
  if (standing.some(({ mentee }) => mentee.id === menteeId)) return { menteeId: t.sitsThere }
  return standing.length >= group.most ? { menteeId: t.isFull(group.most) } : null
}
