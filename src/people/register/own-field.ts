import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { allow, found } from '../../platform/refusals.ts'
import { mayKeepRegister } from '../person-permissions.ts'

/** Adds a field of the school's own to every person's card. */
export async function addOwnField(
  ctx: Context,
  field: { name: string; kind: 'text' | 'number' | 'day' | 'choice'; choices: string[] },
): Promise<string> {
  allow(mayKeepRegister(ctx.actor))
  const id = newId()
  await ctx.db
    .insertInto('ownField')
    .values({ ...field, schoolId: ctx.school.id, id, createdAt: ctx.now })
    .execute()
  await record(ctx, 'SchoolSettingsChanged', { fields: ['own-field'] })
  return id
}

/** Takes a field off the cards; what was written stays and comes back with it. */
export async function retireOwnField(ctx: Context, id: string): Promise<void> {
  allow(mayKeepRegister(ctx.actor))
  found(
    await ctx.db
      .updateTable('ownField')
      .set({ retiredAt: ctx.now })
      .where('id', '=', id)
      .where('retiredAt', 'is', null)
      .returning('id')
      .executeTakeFirst(),
  )
  await record(ctx, 'SchoolSettingsChanged', { fields: ['own-field'] })
}
