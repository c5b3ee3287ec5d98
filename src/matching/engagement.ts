import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { type DirectionKey, keyOf } from './candidates/candidate.ts'

/** What the desk must know of pairs that exist: who helps whom in what. The pairs, which come later, report it here. */
export type Engaged = {
  pairId: string
  roundId: string | null
  programmeId: string
  mentorId: string
  menteeId: string
  competenceId: string
  /** The group it is held in. */
  groupId: string | null
}

/** `standing`: the mentor's place and the need are taken; `completed`: these two have worked together before. */
export type EngagementState = 'standing' | 'completed' | 'over'

/** How far a pair that stands has come, in the order of the way. */
export const STAGES = ['proposed', 'agreed', 'ordered', 'running', 'paused'] as const
export type EngagementStage = (typeof STAGES)[number]

/** Only an order changes the pair now. */
export const isInOrder = (stage: EngagementStage): boolean => stage !== 'proposed' && stage !== 'agreed'

/** New pairs stand from their proposal on. */
export async function reportEngagements({ db, school }: Context, engaged: Engaged[]): Promise<void> {
  await db
    .insertInto('engagement')
    .values(engaged.map((one) => ({ ...one, schoolId: school.id, state: 'standing' })))
    .execute()
}

/** A pair has ended, or stands again. */
export async function reportEngagementState({ db }: Context, pairId: string, state: EngagementState): Promise<void> {
  await db.updateTable('engagement').set({ state }).where('pairId', '=', pairId).execute()
}

/** A pair that stands has gone on. */
export async function reportEngagementStage({ db }: Context, pairId: string, stage: EngagementStage): Promise<void> {
  await db.updateTable('engagement').set({ stage }).where('pairId', '=', pairId).execute()
}

/** These pairs go on without the group. */
export async function reportGroupLeft({ db }: Context, groupId: string, pairIds: readonly string[]): Promise<void> {
  await db
    .updateTable('engagement')
    .set({ groupId: null })
    .where('groupId', '=', groupId)
    .where('pairId', 'in', [...pairIds])
    .execute()
}

/** How far what stands of a round has come, by `keyOf`. */
export type Stages = ReadonlyMap<string, EngagementStage>

export async function readStages({ db }: Pick<Context, 'db'>, roundId: string): Promise<Stages> {
  const rows = await db
    .selectFrom('engagement')
    .select(['mentorId', 'menteeId', 'competenceId', 'stage'])
    .where('roundId', '=', roundId)
    .where('state', '=', 'standing')
    .execute()
  return new Map(rows.map((one) => [keyOf(one), one.stage as EngagementStage]))
}

/** How far these have come together, where all of them stand. */
export function stageOf(stages: Stages, directions: readonly DirectionKey[]): EngagementStage | undefined {
  const reached = directions.map((one) => stages.get(keyOf(one)))
  return reached.includes(undefined) ? undefined : STAGES.find((stage) => reached.includes(stage))
}

/** Who works together now, or did to the end. */
export async function readEngagements({ db }: Pick<Context, 'db'>) {
  const rows = await db
    .selectFrom('engagement')
    .select(['roundId', 'programmeId', 'state', 'mentorId', 'menteeId', 'competenceId', 'groupId'])
    .where('state', '<>', 'over')
    .orderBy('pairId')
    .orderBy('mentorId')
    .orderBy('competenceId')
    .execute()
  return rows.map(({ state, ...row }) => ({ ...row, stands: state === 'standing', completed: state === 'completed' }))
}

/** The round a pair came from, its two people and, where all they have is a seat in a group, the topic; nothing of a pair made by hand. */
export async function engagementOfRound({ db }: Pick<Context, 'db'>, pairId: string) {
  const row = await db
    .selectFrom('engagement')
    .select(['roundId', 'mentorId', 'menteeId', 'competenceId'])
    .select(sql<boolean>`bool_and(group_id is not null) over ()`.as('isSeat'))
    .where('pairId', '=', pairId)
    .limit(1)
    .executeTakeFirst()
  return row?.roundId ? { ...row, roundId: row.roundId } : undefined
}
