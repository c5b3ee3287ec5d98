import type { Context } from '../../platform/context.ts'
import type { JournalTemplate } from './document.ts'
import { paperYear } from './paper-day.ts'

/** The numbers of this calendar year that papers of one kind already bear; cancelled ones are free again. */
export async function numbersGiven({ db, school, today }: Context, template: JournalTemplate): Promise<string[]> {
  const rows = await db
    .selectFrom('document')
    .select('number')
    .where('template', '=', template)
    .where('state', '<>', 'cancelled')
    .where('number', '<>', '')
    .where(paperYear(school), '=', Number(today.slice(0, 4)))
    .execute()
  return rows.map(({ number }) => number)
}
