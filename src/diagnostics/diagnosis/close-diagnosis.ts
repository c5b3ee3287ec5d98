import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, found } from '../../platform/refusals.ts'
import { maySteerDiagnosis } from '../diagnosis-permissions.ts'

/** Closes a diagnosis: nobody answers any more. Or opens it again within its days. */
export async function closeDiagnosis(ctx: Context, id: string, isClosed: boolean): Promise<void> {
  allow(maySteerDiagnosis(ctx.actor))
  found(
    await ctx.db
      .updateTable('diagnosis')
      .set((eb) => ({ closedAt: isClosed ? ctx.now : null, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst(),
  )
  await record(ctx, 'DiagnosisChanged', { diagnosisId: id, change: isClosed ? 'closed' : 'reopened' })
}
