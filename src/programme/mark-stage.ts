import type { Context } from '../platform/context.ts'
import { record } from '../platform/events.ts'
import { allow, found, sameVersion } from '../platform/refusals.ts'
import { dayInWords } from '../platform/words.ts'
import { maySteerProgramme } from './programme-permissions.ts'
import { programmeWords } from './words.ts'

export type StageMark = { number: number; dueOn: string; isDone: boolean; version: number }

/** Sets a stage's date and whether it is done. */
export async function markStage(ctx: Context, mark: StageMark): Promise<void> {
  allow(maySteerProgramme(ctx.actor))
  const programmeId = found(ctx.frame.programmeId)
  const stage = found(
    await ctx.db
      .selectFrom('stage')
      .selectAll()
      .where('programmeId', '=', programmeId)
      .where('number', '=', mark.number)
      .forUpdate()
      .executeTakeFirst(),
  )
  const t = programmeWords(ctx.language)
  sameVersion(stage.version, mark.version, () => [
    { label: t.dueOn, saved: dayInWords(stage.dueOn, ctx.language), typed: dayInWords(mark.dueOn, ctx.language) },
    { label: t.isDone, saved: stage.doneOn ? t.done : t.notDone, typed: mark.isDone ? t.done : t.notDone },
  ])
  await ctx.db
    .updateTable('stage')
    .set({
      dueOn: mark.dueOn,
      doneOn: mark.isDone ? (stage.doneOn ?? ctx.today) : null,
      doneBy: mark.isDone ? ctx.actor.membershipId : null,
      version: stage.version + 1,
    })
    .where('programmeId', '=', programmeId)
    .where('number', '=', mark.number)
    .execute()
  await record(ctx, 'StageMarked', { programmeId, stage: mark.number, done: mark.isDone })
}
