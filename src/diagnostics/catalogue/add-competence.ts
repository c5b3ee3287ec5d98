import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { allow, found } from '../../platform/refusals.ts'
import { mayEditCatalogue } from '../diagnosis-permissions.ts'
import { nextItem, SCHOOL_EDITION } from './catalogue.ts'

export type NewCompetence = { blockId: string; name: string; nameEn: string; isKey: boolean }

/** Adds an item at the end of its block, under the next number. */
export async function addCompetence(ctx: Context, item: NewCompetence): Promise<string> {
  allow(mayEditCatalogue(ctx.actor))
  const block = found(
    await ctx.db
      .selectFrom('competenceBlock')
      .select(['id', 'code'])
      .where('id', '=', item.blockId)
      .forUpdate()
      .executeTakeFirst(),
  )
  const taken = await ctx.db.selectFrom('competence').select('place').where('blockId', '=', block.id).execute()
  const id = newId()
  const next = nextItem(
    block,
    taken.map(({ place }) => place),
  )
  await ctx.db
    .insertInto('competence')
    .values({ ...item, ...next, schoolId: ctx.school.id, id, edition: SCHOOL_EDITION })
    .execute()
  await record(ctx, 'CatalogueChanged', { competenceId: id, change: 'added' })
  return id
}
