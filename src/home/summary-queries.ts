import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'

/** Where the programme stands, in numbers: one query. */
export type Summary = {
  people: number
  consents: number
  accounts: number
  diagnosis: { id: string; opensOn: string; closesOn: string; isClosed: boolean; submitted: number } | null
  round: { id: string; drafts: number; isPublished: boolean } | null
  /** `seats`: of those that stand, how many are seats in groups. */
  pairs: { proposed: number; agreed: number; ordered: number; declined: number; seats: number }
  inPairs: number
  papers: { drafts: number; signed: number }
}

type Row = Omit<Summary, 'diagnosis' | 'round'> & { diagnosis: Summary['diagnosis']; round: Summary['round'] }

/** Reads the summary of the current programme. */
export async function readSummary(ctx: Context): Promise<Summary> {
  const programme = ctx.frame.programmeId
  const { rows } = await sql<Row>`
    select
      (select count(*) from person where kind = 'staff' and status = 'works') as people,
      (select count(*) from consent c join person p on p.school_id = c.school_id and p.id = c.person_id
        where c.kind = 'personal-data' and c.withdrawn_on is null and p.status = 'works') as consents,
      (select count(*) from membership where person_id is not null and ended_at is null) as accounts,
      (select json_build_object('id', d.id, 'opensOn', d.opens_on, 'closesOn', d.closes_on, 'isClosed', d.closed_at is not null,
          'submitted', (select count(*) from diagnosis_sheet s where s.school_id = d.school_id and s.diagnosis_id = d.id and s.submitted_at is not null))
        from diagnosis d where d.programme_id = ${programme} order by d.created_at desc limit 1) as diagnosis,
      (select json_build_object('id', r.id, 'isPublished', r.published_at is not null,
          'drafts', (select count(*) from draft where draft.school_id = r.school_id and draft.round_id = r.id))
        from matching_round r where r.programme_id = ${programme} order by r.created_at desc limit 1) as round,
      (select json_build_object(
          'proposed', count(*) filter (where state = 'proposed'), 'agreed', count(*) filter (where state = 'agreed'),
          'ordered', count(*) filter (where state in ('ordered', 'running', 'paused')), 'declined', count(*) filter (where state = 'declined'),
          'seats', count(*) filter (where kind = 'group' and state in ('proposed', 'agreed', 'ordered', 'running', 'paused')))
        from pair where programme_id = ${programme}) as pairs,
      (select count(distinct one.id) from pair p, lateral (values (p.one_id), (p.other_id)) as one (id)
        where p.programme_id = ${programme} and p.state not in ('proposed', 'declined', 'withdrawn', 'ended-early')) as "inPairs",
      (select json_build_object('drafts', count(*) filter (where state = 'draft'), 'signed', count(*) filter (where state = 'signed'))
        from document where programme_id = ${programme}) as papers`.execute(ctx.db)
  return rows[0]!
}
