import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, found, sameVersion } from '../../platform/refusals.ts'
import { uiWords } from '../../ui/words.ts'
import { mayEditCatalogue } from '../diagnosis-permissions.ts'
import { SCHOOL_EDITION } from './catalogue.ts'
import { catalogueWords } from './catalogue-words.ts'

export type CompetenceChange = { id: string; name: string; nameEn: string; isKey: boolean; version: number }

/** Renames an item and says whether it is key; a new name makes it the school's own edition. */
export async function changeCompetence(ctx: Context, change: CompetenceChange): Promise<void> {
  allow(mayEditCatalogue(ctx.actor))
  const item = found(
    await ctx.db.selectFrom('competence').selectAll().where('id', '=', change.id).forUpdate().executeTakeFirst(),
  )
  const t = catalogueWords(ctx.language)
  const ui = uiWords(ctx.language)
  const said = (isKey: boolean) => (isKey ? ui.yes : ui.no)
  sameVersion(item.version, change.version, () => [
    { label: t.name, saved: item.name, typed: change.name },
    { label: t.nameEn, saved: item.nameEn, typed: change.nameEn },
    { label: t.isKey, saved: said(item.isKey), typed: said(change.isKey) },
  ])
  const isRenamed = item.name !== change.name || item.nameEn !== change.nameEn
  await ctx.db
    .updateTable('competence')
    .set({
      name: change.name,
      nameEn: change.nameEn,
      isKey: change.isKey,
      edition: isRenamed ? SCHOOL_EDITION : item.edition,
      version: item.version + 1,
    })
    .where('id', '=', item.id)
    .execute()
  await record(ctx, 'CatalogueChanged', { competenceId: item.id, change: 'changed' })
}
