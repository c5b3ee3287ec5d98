import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, found, sameVersion } from '../../platform/refusals.ts'
import { mayEditCatalogue } from '../diagnosis-permissions.ts'
import { catalogueWords } from './catalogue-words.ts'

export type BlockChange = { id: string; name: string; nameEn: string; version: number }

/** Renames a block. Its code stays: answers and papers speak of it. */
export async function changeBlock(ctx: Context, change: BlockChange): Promise<void> {
  allow(mayEditCatalogue(ctx.actor))
  const block = found(
    await ctx.db.selectFrom('competenceBlock').selectAll().where('id', '=', change.id).forUpdate().executeTakeFirst(),
  )
  const t = catalogueWords(ctx.language)
  sameVersion(block.version, change.version, () => [
    { label: t.name, saved: block.name, typed: change.name },
    { label: t.nameEn, saved: block.nameEn, typed: change.nameEn },
  ])
  await ctx.db
    .updateTable('competenceBlock')
    .set({ name: change.name, nameEn: change.nameEn, version: block.version + 1 })
    .where('id', '=', block.id)
    .execute()
  await record(ctx, 'CatalogueChanged', { blockId: block.id, change: 'changed' })
}
