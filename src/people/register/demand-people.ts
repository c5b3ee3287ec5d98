import type { Context } from '../../platform/context.ts'
import { allow } from '../../platform/refusals.ts'

/** Ids that are nobody of this school were not chosen from a list: there is no such page. */
export async function demandPeople({ db }: Pick<Context, 'db'>, ids: readonly string[]): Promise<void> {
  const asked = [...new Set(ids)]
  if (asked.length === 0) return
  const known = await db.selectFrom('person').select('id').where('id', 'in', asked).execute()
  allow(known.length === asked.length)
}
