import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, found } from '../../platform/refusals.ts'
import { mayEditCatalogue } from '../diagnosis-permissions.ts'

/** Takes an item out of use, or returns it. Answers already given to it are kept. */
export async function retireCompetence(ctx: Context, id: string, isRetired: boolean): Promise<void> {
  allow(mayEditCatalogue(ctx.actor))
  found(
    await ctx.db
      .updateTable('competence')
      .set((eb) => ({ retiredAt: isRetired ? ctx.now : null, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst(),
  )
  await record(ctx, 'CatalogueChanged', { competenceId: id, change: isRetired ? 'retired' : 'returned' })
}
