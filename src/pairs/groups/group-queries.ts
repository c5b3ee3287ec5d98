import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { isId } from '../../platform/ids.ts'
import { allow, found } from '../../platform/refusals.ts'
import { ENDED } from '../pair.ts'
import { type PairView, readPairs } from '../read-pairs.ts'
import type { GroupBrief, GroupView, Lead, Member } from './group.ts'
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

/** The groups that somebody leads or sits in. */
export async function groupsOf(ctx: Context, personId: string): Promise<GroupView[]> {
  const rows = await ctx.db
    .selectFrom('groupMentor')
    .select('groupId')
    .where('mentorId', '=', personId)
    .union(
      ctx.db
        .selectFrom('direction')
        .select('groupId')
        .$narrowType<{ groupId: string }>()
        .where('menteeId', '=', personId)
        .where('groupId', 'is not', null),
    )
    .execute()
  return readGroups(
    ctx,
    rows.map((row) => row.groupId),
  )
}

/** What groups are called, who leads them and who is in them now: one query, however many there are. */
export async function groupBriefs(
  { db }: Pick<Context, 'db'>,
  ids: readonly (string | null)[],
): Promise<Map<string, GroupBrief>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const standing = sql`from direction seat join pair on pair.school_id = seat.school_id and pair.id = seat.pair_id
    and pair.state <> all (${[...ENDED]}) where seat.school_id = one.school_id and seat.group_id = one.id`
  const { rows } = await sql<GroupBrief>`
    select one.id, one.least, competence.name as competence, competence.name_en as competence_en,
      (select coalesce(json_agg(json_build_object('id', p.id, 'surname', p.surname, 'given', p.given,
          'patronymic', p.patronymic, 'position', p.position) order by led.place), '[]'::json)
        from group_mentor led join person p on p.school_id = led.school_id and p.id = led.mentor_id
        where led.school_id = one.school_id and led.group_id = one.id
          and (exists (select ${standing} and seat.mentor_id = p.id) or not exists (select ${standing}))) as leads,
      (select coalesce(json_agg(json_build_object('id', p.id, 'surname', p.surname, 'given', p.given,
          'patronymic', p.patronymic, 'mentorId', sat.mentor_id) order by p.surname, p.id), '[]'::json)
        from person p join (select seat.mentee_id, seat.mentor_id ${standing}) sat on sat.mentee_id = p.id
        where p.school_id = one.school_id) as members
    from mentoring_group one
      join competence on competence.school_id = one.school_id and competence.id = one.competence_id
    where one.id = any (${wanted}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The group of one pair; null where it has none. */
export const groupOfPair = async (ctx: Context, { groupId }: PairView): Promise<GroupBrief | null> =>
  groupId ? ((await groupBriefs(ctx, [groupId])).get(groupId) ?? null) : null
