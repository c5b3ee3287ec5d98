import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { addDays, dayOfColumn } from '../platform/days.ts'

/** Something that waits too long: since when, about whom, where to act. */
export type LateThing = {
  kind: 'answer' | 'order' | 'scan' | 'diagnosis'
  since: string
  /** One or two people, or one thing that has a name. */
  names: string[]
  target: string
}

/** An answer to a proposal, an order for an agreed pair, a signature: a week is long enough to ask. */
const PATIENCE_DAYS = 7

const SHORT_NAME = (person: string) =>
  sql.raw(
    `${person}.surname || ' ' || left(${person}.given, 1) || '.' || case when ${person}.patronymic = '' then '' else ' ' || left(${person}.patronymic, 1) || '.' end`,
  )

/** Whom the line is about: of a proposal only those who have not answered. */
const IS_AWAITED = (person: string) =>
  sql.raw(`(pair.state <> 'proposed' or not exists (select from pair_answer a where a.school_id = pair.school_id
    and a.pair_id = pair.id and a.person_id = ${person}.id and a.replaced_at is null and a.undone_at is null))`)

/** What is late, the longest first. */
export async function lateThings(ctx: Context): Promise<LateThing[]> {
  const since = addDays(ctx.today, -PATIENCE_DAYS)
  const changedOn = dayOfColumn('pair.stateSince', ctx.school)
  const { rows } = await sql<LateThing>`
    select kind, to_char(since, 'YYYY-MM-DD') as since, names, target from (
      select case state when 'proposed' then 'answer' else 'order' end as kind, ${changedOn} as since,
        array_remove(array[case when ${IS_AWAITED('one')} then ${SHORT_NAME('one')} end,
          case when ${IS_AWAITED('other')} then ${SHORT_NAME('other')} end], null) as names, pair.id::text as target
      from pair
        join person one on one.school_id = pair.school_id and one.id = pair.one_id
        join person other on other.school_id = pair.school_id and other.id = pair.other_id
      where pair.state in ('proposed', 'agreed') and ${changedOn} <= ${since}::date
      union all
      select 'scan', dated_on, array[case when number = '' then title else split_part(title, ': ', 1) || ' № ' || number
        || coalesce(substring(title from ': .*$'), '') end], id::text
      from document where state = 'draft' and dated_on <= ${since}::date
      union all
      select 'diagnosis', closes_on, array[name], id::text
      from diagnosis where closed_at is null and closes_on < ${ctx.today}::date
    ) late order by since limit 12`.execute(ctx.db)
  return rows
}
