import { sql } from 'kysely'
import { inside } from '../installation.ts'
import type { Site } from './site.ts'
import type { Account } from './writers.ts'

export type Damage = { lost: number; duplicated: number; halfWritten: number; journalFaults: number }

/** Compares what the writers were told with what lies in the database. The product may run meanwhile. */
export async function countDamage(
  site: Site,
  { prefix, acknowledged, sent }: Pick<Account, 'prefix' | 'acknowledged' | 'sent'>,
): Promise<Damage> {
  const kept = await inside(site.place, async ({ database }) => {
    const { rows } = await sql<{ id: string; surname: string; told: number }>`
      select p.id, p.surname, (select count(*)::int from event e where e.school_id = p.school_id
        and e.type = 'PersonAdded' and e.payload ->> 'personId' = p.id::text) as told
      from person p where p.surname like ${`${prefix}%`}`.execute(database.owner)
    const { rows: strays } = await sql<{ number: number }>`
      select (select count(*) from event e where e.type = 'PersonAdded'
          and not exists (select from person p where p.id::text = e.payload ->> 'personId'))
        + (select count(*) from form_receipt where location = '') as number`.execute(database.owner)
    return { rows, strays: Number(strays[0]!.number) }
  })
  const bySurname = Map.groupBy(kept.rows, ({ surname }) => surname)
  const isThere = ([surname, location]: [string, string]) =>
    bySurname.get(surname)?.some(({ id }) => location.endsWith(id)) ?? false
  const verified = await site.place.command(['journal', 'verify', '--json'])
  const faults = JSON.parse(verified.out).flatMap((report: { faults: unknown[] }) => report.faults)
  return {
    lost: [...acknowledged].filter((entry) => !isThere(entry)).length,
    duplicated: kept.rows.length - bySurname.size + [...bySurname.keys()].filter((name) => !sent.has(name)).length,
    halfWritten: kept.rows.filter(({ told }) => told !== 1).length + kept.strays,
    journalFaults: faults.length,
  }
}

export const isUnharmed = (damage: Damage) => Object.values(damage).every((number) => number === 0)

export const told = ({ lost, duplicated, halfWritten, journalFaults }: Damage) =>
  `lost ${lost}, duplicated ${duplicated}, half-written ${halfWritten}, journal faults ${journalFaults}`
