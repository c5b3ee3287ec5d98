import type { Context } from '../platform/context.ts'

/** What the desk must know of pairs that exist: who helps whom in what. The pairs, which come later, report it here. */
export type Engaged = {
  pairId: string
  roundId: string | null
  programmeId: string
  mentorId: string
  menteeId: string
  competenceId: string
}

/** `standing`: the mentor's place and the need are taken; `completed`: these two have worked together before. */
export type EngagementState = 'standing' | 'completed' | 'over'

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

/** Who works together now, or did to the end. */
export async function readEngagements({ db }: Pick<Context, 'db'>) {
  const rows = await db
    .selectFrom('engagement')
    .select(['roundId', 'programmeId', 'state', 'mentorId', 'menteeId', 'competenceId'])
    .where('state', '<>', 'over')
    .orderBy('pairId')
    .orderBy('mentorId')
    .orderBy('competenceId')
    .execute()
  return rows.map(({ state, ...row }) => ({ ...row, stands: state === 'standing', completed: state === 'completed' }))
}

/** The round a pair came from, and its two people; nothing of a pair made by hand. */
export async function engagementOfRound({ db }: Pick<Context, 'db'>, pairId: string) {
  const row = await db
    .selectFrom('engagement')
    .select(['roundId', 'mentorId', 'menteeId'])
    .where('pairId', '=', pairId)
    .executeTakeFirst()
  return row?.roundId ? { ...row, roundId: row.roundId } : undefined
}
