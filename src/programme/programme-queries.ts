import { sql } from 'kysely'
import type { Actor, Context, Frame } from '../platform/context.ts'
import { runsProgramme } from '../platform/runs-programme.ts'
import { statement } from '../platform/statement.ts'
import { EVIDENCE_KINDS, type EvidenceKind } from './evidence.ts'
import { evidenceInWords } from './evidence-words.ts'

/** A stage shows what is furthest done, whatever was reported last: a new draft does not undo what is agreed. */
const rank = (column: string) =>
  sql<number>`array_position(${sql.val([...EVIDENCE_KINDS])}::text[], ${sql.ref(column)})`

const stagesShown = statement((db, { hidden }: { hidden: string }) =>
  db
    .selectFrom('programme')
    .innerJoin('stage', (join) =>
      join.onRef('stage.programmeId', '=', 'programme.id').onRef('stage.schoolId', '=', 'programme.schoolId'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('stageEvidence as evidence')
          .whereRef('evidence.programmeId', '=', 'stage.programmeId')
          .whereRef('evidence.schoolId', '=', 'stage.schoolId')
          .whereRef('evidence.stage', '=', 'stage.number')
          .where('evidence.amount', '>', 0)
          .where('evidence.kind', '<>', hidden)
          .select(['evidence.kind', 'evidence.amount', 'evidence.detail'])
          .orderBy(rank('evidence.kind'), 'desc')
          .limit(1)
          .as('shown'),
      (join) => join.onTrue(),
    )
    .select(['programme.id', 'programme.schoolYear', 'stage.number', 'stage.dueOn', 'stage.doneOn'])
    .select(['shown.kind', 'shown.amount', 'shown.detail'])
    .where('programme.id', '=', (eb) => eb.selectFrom('programme').select('id').orderBy('startsOn', 'desc').limit(1))
    .orderBy('stage.number'),
)

/** The stage ruler of the current programme, worded for who looks at it: one query for every page. */
export async function readFrame({ db, language, actor }: Reader): Promise<Frame> {
  const rows = await stagesShown(db, { hidden: hiddenFrom(actor) })
  return {
    schoolYear: rows[0]?.schoolYear ?? '',
    programmeId: rows[0]?.id ?? null,
    stages: rows.map(({ number, dueOn, doneOn, kind, amount, detail }) => ({
      ...{ number, dueOn, doneOn },
      note:
        kind === null
          ? ''
          : evidenceInWords(language, { kind: kind as EvidenceKind, amount: amount!, detail: detail! }),
    })),
  }
}

type Reader = Pick<Context, 'db' | 'language' | 'actor'>

/** Whether this year's programme shows something of a kind: whether the proposals are out, say. */
export async function hasEvidence({ db, frame }: Pick<Context, 'db' | 'frame'>, kind: EvidenceKind): Promise<boolean> {
  if (!frame.programmeId) return false
  const row = await db
    .selectFrom('stageEvidence')
    .select('kind')
    .where('programmeId', '=', frame.programmeId)
    .where('kind', '=', kind)
    .where('amount', '>', 0)
    .executeTakeFirst()
  return row !== undefined
}

/** A draft is seen by those who run the programme only, until it is published. */
const hiddenFrom = (actor: Actor): EvidenceKind | '' => (runsProgramme(actor) ? '' : 'draft')

export type StageRow = { number: number; dueOn: string; doneOn: string | null; version: number; evidence: string[] }

/** The stages with everything that shows how each moves. */
export async function stagesOf({ db, language, actor }: Reader, programmeId: string): Promise<StageRow[]> {
  const stages = await db
    .selectFrom('stage')
    .select(['number', 'dueOn', 'doneOn', 'version'])
    .where('programmeId', '=', programmeId)
    .orderBy('number')
    .execute()
  const evidence = await db
    .selectFrom('stageEvidence')
    .select(['stage', 'kind', 'amount', 'detail'])
    .where('programmeId', '=', programmeId)
    .where('amount', '>', 0)
    .where('kind', '<>', hiddenFrom(actor))
    .orderBy(rank('kind'))
    .execute()
  const worded = ({ kind, ...one }: (typeof evidence)[number]) =>
    evidenceInWords(language, { ...one, kind: kind as EvidenceKind })
  return stages.map((stage) => ({
    ...stage,
    evidence: evidence.filter((one) => one.stage === stage.number).map(worded),
  }))
}
