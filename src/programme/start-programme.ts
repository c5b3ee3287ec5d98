import type { Context } from '../platform/context.ts'
import { schoolYearOf } from '../platform/days.ts'
import { record } from '../platform/events.ts'
import { newId } from '../platform/ids.ts'
import { allow } from '../platform/refusals.ts'
import { maySteerProgramme } from './programme-permissions.ts'
import { dueDayForStart, STAGE_NUMBERS } from './stage.ts'

/** Starts the programme of the current school year with its seven stages. */
export async function startProgramme(ctx: Context): Promise<string> {
  allow(maySteerProgramme(ctx.actor))
  const year = schoolYearOf(ctx.today)
  const programmeId = newId()
  await ctx.db
    .insertInto('programme')
    .values({
      schoolId: ctx.school.id,
      id: programmeId,
      schoolYear: year.name,
      name: '',
      startsOn: year.startsOn,
      endsOn: year.endsOn,
      createdAt: ctx.now,
    })
    .execute()
  const stages = STAGE_NUMBERS.map((number) => ({
    schoolId: ctx.school.id,
    programmeId,
    number,
    dueOn: dueDayForStart(number, year.startsOn, ctx.today),
  }))
  await ctx.db.insertInto('stage').values(stages).execute()
  await record(ctx, 'ProgrammeStarted', { programmeId, schoolYear: year.name })
  return programmeId
}
