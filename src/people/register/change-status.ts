import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow } from '../../platform/refusals.ts'
import { mayKeepRegister } from '../person-permissions.ts'
import type { Status } from './person.ts'
import { reportRegister } from './report-register.ts'

/** Sets whether people work, are on leave or have left. Returns how many changed. */
export async function changeStatus(ctx: Context, ids: string[], status: Status): Promise<number> {
  allow(mayKeepRegister(ctx.actor))
  if (ids.length === 0) return 0
  const changed = await ctx.db
    .updateTable('person')
    .set((eb) => ({ status, version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .where('status', '<>', status)
    .returning('id')
    .execute()
  for (const { id } of changed) await record(ctx, 'PersonChanged', { personId: id, fields: ['status'] })
  await reportRegister(ctx)
  return changed.length
}
