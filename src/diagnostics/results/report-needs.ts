import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { reportEvidence } from '../../programme/report-evidence.ts'
import { HIGHEST_LEVEL } from './deficit.ts'

/** Shows the programme how many have requests (stage 2) and how many are ready to help (stage 3). */
export async function reportNeeds(ctx: Context, diagnosisId: string): Promise<void> {
  const { wishing, ready } = await countPeople(ctx, diagnosisId)
  await reportEvidence(ctx, { stage: 2, kind: 'requests', amount: wishing })
  await reportEvidence(ctx, { stage: 3, kind: 'ready', amount: ready })
}

/**
 * Counted where the answers lie, because every sheet sent asks for it anew; the same sheets as in `needs-and-offers.ts`.
 * The two lists are made once, as arrays: a join over answers just written is planned blindly and takes ten times longer.
 */
async function countPeople({ db }: Context, diagnosisId: string): Promise<{ wishing: number; ready: number }> {
  const { rows } = await sql<{ wishing: number; ready: number }>`
    select
      count(distinct person_id) filter (where wishes and level < ${HIGHEST_LEVEL}) as wishing,
      count(distinct person_id) filter (
        where level >= diagnosis.strength_from and (is_ready or not diagnosis.strength_needs_readiness)
      ) as ready
    from rating join diagnosis on diagnosis.school_id = rating.school_id and diagnosis.id = rating.diagnosis_id
    where rating.diagnosis_id = ${diagnosisId} and view = 'self'
      and person_id = any (array(
        select sheet.person_id from diagnosis_sheet sheet
        join person on person.school_id = sheet.school_id and person.id = sheet.person_id
        join consent on consent.school_id = sheet.school_id and consent.person_id = sheet.person_id
        where sheet.diagnosis_id = ${diagnosisId} and sheet.submitted_at is not null and person.status = 'works'
          and consent.kind = 'personal-data' and consent.withdrawn_on is null))
      and competence_id = any (array(
        select item.id from competence item
        join competence_block block on block.school_id = item.school_id and block.id = item.block_id
        where item.retired_at is null and block.retired_at is null))`.execute(db)
  return rows[0] ?? { wishing: 0, ready: 0 }
}
