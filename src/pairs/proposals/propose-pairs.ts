import { reportEngagements } from '../../matching/engagement.ts'
import type { Context } from '../../platform/context.ts'
import type { Day } from '../../platform/days.ts'
import { record } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { allow, found } from '../../platform/refusals.ts'
import { holdingRules } from '../hold-rules.ts'
import { postProposals } from '../letters/pair-letters.ts'
import { inOrder, type PairKind } from '../pair.ts'
import { maySteerPairs } from '../pair-permissions.ts'
import { readPairs } from '../read-pairs.ts'

export type ProposedDirection = {
  mentorId: string
  menteeId: string
  competenceId: string
  levelBefore: number | null
  levelTarget: number | null
  groupId?: string | null
}

/** A group that comes into being with the pairs of its members. */
export type ProposedGroup = {
  id: string
  roundId: string | null
  competenceId: string
  mentorIds: string[]
  least: number
  most: number
}

/** Two people and what goes between them; all directions join the same two. */
export type Proposal = {
  roundId: string | null
  kind: PairKind
  startsOn: Day
  endsOn: Day
  directions: [ProposedDirection, ...ProposedDirection[]]
}

/** Creates pairs that wait for both answers, and writes to everybody. @returns their ids, in order */
export async function proposePairs(
  ctx: Context,
  proposals: Proposal[],
  groups: ProposedGroup[] = [],
): Promise<string[]> {
  allow(maySteerPairs(ctx.actor))
  if (proposals.length === 0) return []
  const programmeId = found(ctx.frame.programmeId)
  const numbered = proposals.map((proposal) => ({ ...proposal, id: newId() }))
  const shared = { schoolId: ctx.school.id, programmeId, state: 'proposed', stateSince: ctx.now, createdAt: ctx.now }
  await insertGroups(ctx, programmeId, groups)
  await holdingRules(ctx, async () => {
    await ctx.db
      .insertInto('pair')
      .values(
        numbered.map(({ id, roundId, kind, startsOn, endsOn, directions: [{ mentorId, menteeId }] }) => ({
          ...shared,
          ...{ id, roundId, kind, startsOn, endsOn },
          ...inOrder(mentorId, menteeId),
        })),
      )
      .execute()
    await ctx.db.insertInto('direction').values(directionRows(ctx, numbered)).execute()
  })
  await reportEngagements(
    ctx,
    numbered.flatMap(({ id: pairId, roundId, directions }) =>
      directions.map(({ mentorId, menteeId, competenceId, groupId = null }) => ({
        ...{ pairId, roundId, programmeId, mentorId, menteeId, competenceId, groupId },
      })),
    ),
  )
  const ids = numbered.map(({ id }) => id)
  for (const { id, roundId } of numbered) await record(ctx, 'PairProposed', { pairId: id, roundId })
  await postProposals(
    ctx,
    await readPairs(ctx, { where: (eb) => eb('pair.id', 'in', ids) }),
    groups.map((one) => one.id),
  )
  return ids
}

async function insertGroups(ctx: Context, programmeId: string, groups: ProposedGroup[]): Promise<void> {
  if (groups.length === 0) return
  const shared = { schoolId: ctx.school.id }
  await ctx.db
    .insertInto('mentoringGroup')
    .values(groups.map(({ mentorIds: _, ...group }) => ({ ...shared, ...group, programmeId, createdAt: ctx.now })))
    .execute()
  const mentors = groups.flatMap(({ id, mentorIds }) =>
    mentorIds.map((mentorId, at) => ({ ...shared, groupId: id, mentorId, place: at + 1 })),
  )
  await ctx.db.insertInto('groupMentor').values(mentors).execute()
  for (const { id: groupId, roundId } of groups) await record(ctx, 'GroupProposed', { groupId, roundId })
}

/** By mentor, so that two who propose at once take the places of mentors in the same order. */
function directionRows(ctx: Context, proposals: (Proposal & { id: string })[]) {
  return proposals
    .flatMap(({ id, directions }) =>
      directions.map((direction) => ({ ...direction, schoolId: ctx.school.id, id: newId(), pairId: id })),
    )
    .sort((a, b) => (a.mentorId < b.mentorId ? -1 : 1))
}
