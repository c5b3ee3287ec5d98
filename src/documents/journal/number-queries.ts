import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { JournalTemplate } from './document.ts'

/** The numbers of this calendar year that papers of one kind already bear; cancelled ones are free again. */
export async function numbersGiven({ db, today }: Context, template: JournalTemplate): Promise<string[]> {
  const rows = await db
    .selectFrom('document')
    .select('number')
    .where('template', '=', template)
    .where('state', '<>', 'cancelled')
    .where('number', '<>', '')
    .where(sql<number>`date_part('year', coalesce(dated_on, created_at::date))`, '=', Number(today.slice(0, 4)))
    .execute()
  return rows.map(({ number }) => number)
}
