import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, found } from '../../platform/refusals.ts'
import { mayEditCatalogue } from '../diagnosis-permissions.ts'

/** Takes a whole block out of use, or returns it with the items it had. */
export async function retireBlock(ctx: Context, id: string, isRetired: boolean): Promise<void> {
  allow(mayEditCatalogue(ctx.actor))
  found(
    await ctx.db
      .updateTable('competenceBlock')
      .set((eb) => ({ retiredAt: isRetired ? ctx.now : null, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst(),
  )
  await record(ctx, 'CatalogueChanged', { blockId: id, change: isRetired ? 'retired' : 'returned' })
}
