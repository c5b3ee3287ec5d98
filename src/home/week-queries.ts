import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { addDays } from '../platform/days.ts'

/** Something of the coming seven days: a diagnosis closes, pairs begin, a stage is due. */
export type WeekThing = {
  kind: 'diagnosis' | 'begins' | 'unsigned' | 'stage'
  day: string
  /** How many pairs; 0 where nothing is counted. `name` then says how many groups. */
  number: number
  name: string
  target: string
}

/** What the coming week brings, by days. */
export async function thisWeek(ctx: Context): Promise<WeekThing[]> {
  const last = addDays(ctx.today, 7)
  const programme = ctx.frame.programmeId
  const { rows } = await sql<WeekThing>`
    select kind, to_char(day, 'YYYY-MM-DD') as day, number::int as number, name, target from (
      select 'diagnosis' as kind, closes_on as day, 0 as number, name, id::text as target
      from diagnosis where closed_at is null and closes_on between ${ctx.today}::date and ${last}::date
      union all
      select case pair.state when 'ordered' then 'begins' else 'unsigned' end, pair.starts_on,
        count(*) filter (where pair.kind <> 'group'), count(distinct seat.group_id)::text, ''
      from pair left join direction seat on seat.school_id = pair.school_id and seat.pair_id = pair.id and pair.kind = 'group'
      where pair.programme_id = ${programme} and pair.state in ('agreed', 'ordered')
        and pair.starts_on > ${ctx.today}::date and pair.starts_on <= ${last}::date
      group by 1, pair.starts_on
      union all
      select 'stage', due_on, 0, number::text, number::text
      from stage where programme_id = ${programme} and done_on is null
        and due_on between ${ctx.today}::date and ${last}::date
    ) week order by day, kind limit 12`.execute(ctx.db)
  return rows
}
