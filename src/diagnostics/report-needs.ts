import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { reportEvidence } from '../programme/report-evidence.ts'
import { HIGHEST_LEVEL } from './deficit.ts'
import { letterWords } from './letter-words.ts'

/** Shows the programme how many have requests (stage 2) and how many are ready to help (stage 3). */
export async function reportNeeds(ctx: Context, diagnosisId: string): Promise<void> {
  const { wishing, ready } = await countPeople(ctx, diagnosisId)
  const t = letterWords('ru')
  await reportEvidence(ctx, { stage: 2, kind: 'requests', amount: wishing, label: t.wishing(wishing) })
  await reportEvidence(ctx, { stage: 3, kind: 'ready', amount: ready, label: t.ready(ready) })
}

/** Counted where the answers lie, because every sheet sent asks for it anew; the same sheets as in `needs-and-offers.ts`. */
async function countPeople({ db }: Context, diagnosisId: string) {
  return db
    .selectFrom('diagnosisSheet as sheet')
    .innerJoin('diagnosis', (join) =>
      join.onRef('diagnosis.id', '=', 'sheet.diagnosisId').onRef('diagnosis.schoolId', '=', 'sheet.schoolId'),
    )
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'sheet.personId').onRef('person.schoolId', '=', 'sheet.schoolId'),
    )
    .innerJoin('consent', (join) =>
      join
        .onRef('consent.personId', '=', 'sheet.personId')
        .onRef('consent.schoolId', '=', 'sheet.schoolId')
        .on('consent.kind', '=', 'personal-data')
        .on('consent.withdrawnOn', 'is', null),
    )
    .innerJoin('rating', (join) =>
      join
        .onRef('rating.diagnosisId', '=', 'sheet.diagnosisId')
        .onRef('rating.personId', '=', 'sheet.personId')
        .onRef('rating.schoolId', '=', 'sheet.schoolId')
        .on('rating.view', '=', 'self'),
    )
    .innerJoin('competence', (join) =>
      join.onRef('competence.id', '=', 'rating.competenceId').onRef('competence.schoolId', '=', 'rating.schoolId'),
    )
    .innerJoin('competenceBlock as block', (join) =>
      join.onRef('block.id', '=', 'competence.blockId').onRef('block.schoolId', '=', 'competence.schoolId'),
    )
    .select((eb) => [
      eb.fn
        .count<number>('sheet.personId')
        .distinct()
        .filterWhere('rating.wishes', '=', true)
        .filterWhere('rating.level', '<', HIGHEST_LEVEL)
        .as('wishing'),
      eb.fn
        .count<number>('sheet.personId')
        .distinct()
        .filterWhereRef('rating.level', '>=', 'diagnosis.strengthFrom')
        .filterWhere(sql<boolean>`rating.is_ready or not diagnosis.strength_needs_readiness`)
        .as('ready'),
    ])
    .where('sheet.diagnosisId', '=', diagnosisId)
    .where('sheet.submittedAt', 'is not', null)
    .where('person.status', '=', 'works')
    .where('competence.retiredAt', 'is', null)
    .where('block.retiredAt', 'is', null)
    .executeTakeFirstOrThrow()
}
