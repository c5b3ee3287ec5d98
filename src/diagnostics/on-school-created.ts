import type { Context } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { CATALOGUE_EDITION, SHIPPED_BLOCKS } from './catalogue/catalogue-edition.ts'

/** A new school receives its own copy of the shipped catalogue. */
export async function onSchoolCreated({ db, school }: Context): Promise<void> {
  const blocks = SHIPPED_BLOCKS.map((block, index) => ({ ...block, id: newId(), place: index + 1 }))
  await db
    .insertInto('competenceBlock')
    .values(blocks.map(({ items: _, ...block }) => ({ ...block, schoolId: school.id })))
    .execute()
  const items = blocks.flatMap((block) =>
    block.items.map(([name, nameEn], index) => ({
      schoolId: school.id,
      id: newId(),
      blockId: block.id,
      code: `${block.code}${index + 1}`,
      name,
      nameEn,
      place: index + 1,
      edition: CATALOGUE_EDITION,
    })),
  )
  await db.insertInto('competence').values(items).execute()
}
