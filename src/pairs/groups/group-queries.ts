import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { isId } from '../../platform/ids.ts'
import { allow, found } from '../../platform/refusals.ts'
import { type PairView, readPairs } from '../read-pairs.ts'
import type { GroupView, Lead, Member } from './group.ts'
import { maySeeGroup } from './group-permissions.ts'

/** Groups of the programme with their people: by the topic; all of them, or these. Five queries, however many groups there are. */
export async function readGroups(ctx: Context, ids?: readonly string[]): Promise<GroupView[]> {
  if (ids?.length === 0) return []
  const rows = await ctx.db
    .selectFrom('mentoringGroup as one')
    .innerJoin('competence', (join) =>
      join.onRef('competence.id', '=', 'one.competenceId').onRef('competence.schoolId', '=', 'one.schoolId'),
    )
    .select(['one.id', 'one.competenceId', 'one.least', 'one.most', 'one.roundId'])
    .select(['competence.name as competence', 'competence.nameEn as competenceEn'])
    .where('one.programmeId', '=', ctx.frame.programmeId)
    .$if(ids !== undefined, (query) => query.where('one.id', 'in', [...ids!]))
    .orderBy('competence.name')
    .orderBy('one.id')
    .execute()
  if (rows.length === 0) return []
  const groupIds = rows.map((row) => row.id)
  const leads = await leadsOf(ctx, groupIds)
  const pairs = await readPairs(ctx, {
    where: () => sql<boolean>`exists (select from direction d where d.school_id = pair.school_id and d.pair_id = pair.id
      and d.group_id = any (${groupIds}::uuid[]))`,
  })
  return rows.map((row) => ({
    ...row,
    leads: leads.filter((one) => one.groupId === row.id).map(({ groupId: _, ...lead }) => lead),
    members: pairs.flatMap((pair) => memberIn(pair, row.id)),
  }))
}

function memberIn(pair: PairView, groupId: string): Member[] {
  const direction = pair.directions.find((one) => one.groupId === groupId)
  if (!direction) return []
  const [a, b] = pair.sides
  const [mentor, mentee] = direction.mentorId === a.id ? [a, b] : [b, a]
  return [{ pair, mentor, mentee, isSeat: pair.kind === 'group' }]
}

function leadsOf({ db }: Context, groupIds: string[]): Promise<(Lead & { groupId: string })[]> {
  return db
    .selectFrom('groupMentor')
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'groupMentor.mentorId').onRef('person.schoolId', '=', 'groupMentor.schoolId'),
    )
    .select(['groupMentor.groupId', 'person.id', 'surname', 'given', 'patronymic', 'position'])
    .where('groupMentor.groupId', 'in', groupIds)
    .orderBy('groupMentor.place')
    .execute()
}

/** One group, for whoever may see it; else a missing page. */
export async function readGroup(ctx: Context, id: string): Promise<GroupView> {
  allow(isId(id))
  const group = found((await readGroups(ctx, [id]))[0])
  allow(maySeeGroup(ctx.actor, group))
  return group
}

/** The groups that somebody leads. */
export async function groupsLedBy(ctx: Context, personId: string): Promise<GroupView[]> {
  const rows = await ctx.db.selectFrom('groupMentor').select('groupId').where('mentorId', '=', personId).execute()
  return readGroups(
    ctx,
    rows.map((row) => row.groupId),
  )
}
