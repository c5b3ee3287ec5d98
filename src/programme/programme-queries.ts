import type { Context, Frame } from '../platform/context.ts'

/** The stage ruler of the current programme: one query for every page. */
export async function readFrame({ db }: Pick<Context, 'db'>): Promise<Frame> {
  const rows = await db
    .selectFrom('programme')
    .innerJoin('stage', (join) =>
      join.onRef('stage.programmeId', '=', 'programme.id').onRef('stage.schoolId', '=', 'programme.schoolId'),
    )
    .select(['programme.id', 'programme.schoolYear', 'stage.number', 'stage.dueOn', 'stage.doneOn'])
    .select((eb) =>
      eb
        .selectFrom('stageEvidence as evidence')
        .whereRef('evidence.programmeId', '=', 'stage.programmeId')
        .whereRef('evidence.schoolId', '=', 'stage.schoolId')
        .whereRef('evidence.stage', '=', 'stage.number')
        .where('evidence.label', '<>', '')
        .select('evidence.label')
        .orderBy('evidence.at', 'desc')
        // of two reported in one moment the order outweighs the agreed pairs it names
        .orderBy('evidence.kind', 'desc')
        .limit(1)
        .as('note'),
    )
    .where('programme.id', '=', (eb) => eb.selectFrom('programme').select('id').orderBy('startsOn', 'desc').limit(1))
    .orderBy('stage.number')
    .execute()
  return {
    schoolYear: rows[0]?.schoolYear ?? '',
    programmeId: rows[0]?.id ?? null,
    stages: rows.map(({ number, dueOn, doneOn, note }) => ({ number, dueOn, doneOn, note: note ?? '' })),
  }
}

export type StageRow = { number: number; dueOn: string; doneOn: string | null; version: number; evidence: string[] }

/** The stages with everything that shows how each moves. */
export async function stagesOf({ db }: Pick<Context, 'db'>, programmeId: string): Promise<StageRow[]> {
  const stages = await db
    .selectFrom('stage')
    .select(['number', 'dueOn', 'doneOn', 'version'])
    .where('programmeId', '=', programmeId)
    .orderBy('number')
    .execute()
  const evidence = await db
    .selectFrom('stageEvidence')
    .select(['stage', 'label'])
    .where('programmeId', '=', programmeId)
    .where('label', '<>', '')
    .orderBy('at')
    .execute()
  return stages.map((stage) => ({
    ...stage,
    evidence: evidence.filter((one) => one.stage === stage.number).map((one) => one.label),
  }))
}
