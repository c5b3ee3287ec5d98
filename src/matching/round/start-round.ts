import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { asJson } from '../../platform/json.ts'
import { allow, found } from '../../platform/refusals.ts'
import { maySteerMatching } from '../matching-permissions.ts'
import type { RoundSettings } from './round.ts'

/** Opens the desk for one diagnosis of the current programme. */
export async function startRound(ctx: Context, diagnosisId: string, settings: RoundSettings): Promise<string> {
  allow(maySteerMatching(ctx.actor))
  const programmeId = found(ctx.frame.programmeId)
  found(
    await ctx.db
      .selectFrom('diagnosis')
      .select('id')
      .where('id', '=', diagnosisId)
      .where('programmeId', '=', programmeId)
      .executeTakeFirst(),
  )
  const roundId = newId()
  await ctx.db
    .insertInto('matchingRound')
    .values({
      schoolId: ctx.school.id,
      id: roundId,
      programmeId,
      diagnosisId,
      settings: asJson(settings),
      createdAt: ctx.now,
    })
    .execute()
  await record(ctx, 'RoundStarted', { roundId })
  return roundId
}
