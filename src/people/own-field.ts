import type { Context } from '../platform/context.ts'
import { record } from '../platform/events.ts'
import { newId } from '../platform/ids.ts'
import { allow } from '../platform/refusals.ts'
import { mayKeepRegister } from './person-permissions.ts'

/** Adds a field of the school's own to every person's card. */
export async function addOwnField(
  ctx: Context,
  field: { name: string; kind: 'text' | 'number' | 'day' | 'choice'; choices: string[] },
): Promise<void> {
  allow(mayKeepRegister(ctx.actor))
  await ctx.db
    .insertInto('ownField')
    .values({ ...field, schoolId: ctx.school.id, id: newId(), createdAt: ctx.now })
    .execute()
  await record(ctx, 'SchoolSettingsChanged', { fields: ['own-field'] })
}

/** Takes a field off the cards; what was written stays and comes back with it. */
export async function retireOwnField(ctx: Context, id: string): Promise<void> {
  allow(mayKeepRegister(ctx.actor))
  await ctx.db.updateTable('ownField').set({ retiredAt: ctx.now }).where('id', '=', id).execute()
  await record(ctx, 'SchoolSettingsChanged', { fields: ['own-field'] })
}
