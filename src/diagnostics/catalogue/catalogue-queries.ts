import type { Context } from '../../platform/context.ts'
import type { CatalogueBlock } from './catalogue.ts'

/** The school's whole catalogue, what is retired included, in its own order. */
export async function readCatalogue({ db }: Pick<Context, 'db'>): Promise<CatalogueBlock[]> {
  const blocks = await db
    .selectFrom('competenceBlock')
    .select(['id', 'code', 'name', 'nameEn', 'standard', 'retiredAt', 'version'])
    .orderBy('place')
    .execute()
  const items = await db
    .selectFrom('competence')
    .select(['id', 'blockId', 'code', 'name', 'nameEn', 'edition', 'isKey', 'retiredAt', 'version'])
    .orderBy('place')
    .execute()
  return blocks.map((block) => ({ ...block, items: items.filter((item) => item.blockId === block.id) }))
}

export async function findBlock({ db }: Pick<Context, 'db'>, id: string) {
  return db.selectFrom('competenceBlock').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findCompetence({ db }: Pick<Context, 'db'>, id: string) {
  return db.selectFrom('competence').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Block codes that are taken, for a school that makes its own. */
export async function blockCodes({ db }: Pick<Context, 'db'>): Promise<string[]> {
  const rows = await db.selectFrom('competenceBlock').select('code').execute()
  return rows.map(({ code }) => code)
}
