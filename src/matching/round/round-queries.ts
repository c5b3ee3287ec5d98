import type { Context } from '../../platform/context.ts'
import { isId } from '../../platform/ids.ts'
import type { ScorePart } from '../candidates/utility.ts'
import type { CertificateJson } from '../draft/certificate.ts'
import { changesIn, happenedSince } from '../draft/changes-since.ts'
import type { Direction, Draft, Outcome } from '../draft/draft.ts'
import type { KeptDraft } from '../draft/kept-draft.ts'
import type { Lacking } from '../draft/lacking.ts'
import { asRun, type KeptRun, latestRun } from '../runs/run-queries.ts'
import { type DirectionKind, defaultSettings, type Effect, type Round, type RoundSettings } from './round.ts'

type Ctx = Pick<Context, 'db' | 'now'>

const ROUND = [
  'id',
  'diagnosisId',
  'programmeId',
  'settings',
  'createdAt',
  'publishedAt',
  'reopenedAt',
  'version',
  'effect',
] as const

export async function readRound({ db, now }: Ctx, id: string, lock?: 'for update'): Promise<Round | undefined> {
  if (!isId(id)) return undefined
  const row = await db
    .selectFrom('matchingRound')
    .select(ROUND)
    .select(latestRun.as('run'))
    .where('id', '=', id)
    .$if(lock === 'for update', (query) => query.forUpdate())
    .executeTakeFirst()
  return row && asRound(row, now)
}

/** The latest first. */
export async function allRounds({ db, now }: Ctx): Promise<(Round & { drafts: number; diagnosis: string })[]> {
  const rows = await db
    .selectFrom('matchingRound')
    .innerJoin('diagnosis', (join) =>
      join
        .onRef('diagnosis.id', '=', 'matchingRound.diagnosisId')
        .onRef('diagnosis.schoolId', '=', 'matchingRound.schoolId'),
    )
    .select(ROUND.map((column) => `matchingRound.${column}` as const))
    .select((eb) => [
      'diagnosis.name as diagnosis',
      eb
        .selectFrom('draft')
        .whereRef('draft.roundId', '=', 'matchingRound.id')
        .whereRef('draft.schoolId', '=', 'matchingRound.schoolId')
        .select((of) => of.fn.countAll<number>().as('n'))
        .as('drafts'),
    ])
    .orderBy('matchingRound.createdAt', 'desc')
    .orderBy('matchingRound.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...asRound(row, now), drafts: Number(row.drafts ?? 0), diagnosis: row.diagnosis }))
}

export async function latestRoundId({ db }: Ctx): Promise<string | undefined> {
  const row = await db
    .selectFrom('matchingRound')
    .select('id')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** The diagnoses a round can be made from, the latest first. */
export async function diagnosesOf({ db }: Ctx, programmeId: string) {
  return db
    .selectFrom('diagnosis')
    .select(['diagnosis.id', 'diagnosis.name'])
    .select((eb) =>
      eb
        .selectFrom('diagnosisSheet')
        .whereRef('diagnosisSheet.diagnosisId', '=', 'diagnosis.id')
        .whereRef('diagnosisSheet.schoolId', '=', 'diagnosis.schoolId')
        .where('submittedAt', 'is not', null)
        .select((of) => of.fn.countAll<number>().as('n'))
        .as('sheets'),
    )
    .where('programmeId', '=', programmeId)
    .orderBy('opensOn', 'desc')
    .execute()
}

type Row = {
  id: string
  diagnosisId: string
  programmeId: string
  settings: unknown
  createdAt: Date
  publishedAt: Date | null
  reopenedAt: Date | null
  version: number
  effect: unknown
  run?: KeptRun | null
}

/** Settings kept before a setting existed take its default. */
function asRound(row: Row, now: Date): Round {
  const kept = row.settings as Partial<RoundSettings>
  return {
    ...row,
    effect: asEffect(row.effect as Effect | null),
    run: row.run ? asRun(row.run, now) : null,
    settings: { ...defaultSettings, ...kept, weights: { ...defaultSettings.weights, ...kept.weights } },
  }
}

/** One counted before groups were, or with their seats among the pairs, is not shown any more. */
const asEffect = (effect: Effect | null): Effect | null => (effect?.held && 'seats' in effect.held ? effect : null)

/** The draft of that number, else the last one. */
export async function readDraft({ db }: Ctx, roundId: string, number?: number): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('draft')
    .select(['id', 'number', 'madeAt', 'outcome', 'basis', 'lacking'])
    .select(happenedSince.as('happened'))
    .where('roundId', '=', roundId)
    .$if(number !== undefined, (query) => query.where('number', '=', number!))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { happened, ...draft } = row
  return {
    ...draft,
    outcome: row.outcome as unknown as Outcome,
    lacking: row.lacking as unknown as Lacking | null,
    ...changesIn(happened),
  }
}

export async function readCertificate({ db }: Ctx, draftId: string): Promise<CertificateJson> {
  const row = await db.selectFrom('draft').select('certificate').where('id', '=', draftId).executeTakeFirstOrThrow()
  return row.certificate as unknown as CertificateJson
}

/** The last draft with all that its prices are asked of. */
export async function readLastDraft(ctx: Ctx, roundId: string): Promise<KeptDraft | undefined> {
  const draft = await readDraft(ctx, roundId)
  if (!draft) return undefined
  return {
    draft,
    directions: await readDirections(ctx, draft.id),
    certificate: await readCertificate(ctx, draft.id),
  }
}

export async function readDirections({ db }: Ctx, draftId: string): Promise<Direction[]> {
  const rows = await db
    .selectFrom('draftDirection')
    .select([
      'mentorId',
      'menteeId',
      'competenceId',
      'kind',
      'utility',
      'score',
      'levelBefore',
      'levelTarget',
      'isStanding',
      'groupId',
      'joins',
    ])
    .where('draftId', '=', draftId)
    .orderBy('menteeId')
    .orderBy('competenceId')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as DirectionKind, score: row.score as unknown as ScorePart[] }))
}

/** The latest first. */
export async function draftNumbers({ db }: Ctx, roundId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('draft')
    .select('number')
    .where('roundId', '=', roundId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => row.number)
}
