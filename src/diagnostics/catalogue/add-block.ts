import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { allow } from '../../platform/refusals.ts'
import { mayEditCatalogue } from '../diagnosis-permissions.ts'

export type NewBlock = { code: string; name: string; nameEn: string }

/** Adds a block of the school's own, after all others. */
export async function addBlock(ctx: Context, block: NewBlock): Promise<string> {
  allow(mayEditCatalogue(ctx.actor))
  const id = newId()
  await ctx.db
    .insertInto('competenceBlock')
    .values((eb) => ({
      ...block,
      schoolId: ctx.school.id,
      id,
      place: eb
        .selectFrom('competenceBlock')
        .select((inner) => inner(inner.fn.coalesce(inner.fn.max('place'), inner.lit(0)), '+', 1).as('place')),
    }))
    .execute()
  await record(ctx, 'CatalogueChanged', { blockId: id, change: 'added' })
  return id
}
