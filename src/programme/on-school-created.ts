import type { Context } from '../platform/context.ts'
import { startProgramme } from './start-programme.ts'

/** A new school begins with the programme of its year. */
export async function onSchoolCreated(ctx: Context): Promise<void> {
  ctx.frame.programmeId = await startProgramme(ctx)
}
