import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, Conflicting, found } from '../../platform/refusals.ts'
import type { RegisteredPerson } from '../import/compare-with-register.ts'
import { mayKeepRegister } from '../person-permissions.ts'
import { reportRegister } from '../register/report-register.ts'
import { importScreenWords } from './import-screen-words.ts'
import { asRegistered } from './staff-import.ts'

/**
 * Takes a whole import back: who was added leaves the register, who was changed is as before. Not where work has been
 * built on it since: then nothing changes, and the people in the way are named.
 */
export async function undoImport(ctx: Context, id: string): Promise<{ removed: number; restored: number }> {
  allow(mayKeepRegister(ctx.actor))
  const t = importScreenWords(ctx.language)
  const head = found(
    await ctx.db.selectFrom('staffImport').select('state').where('id', '=', id).forUpdate().executeTakeFirst(),
  )
  if (head.state !== 'applied') throw new Conflicting(t.nothingToUndo)
  const inTheWay = await builtUpon(ctx, id)
  if (inTheWay.length > 0) throw new Conflicting(t.builtUpon(inTheWay.join(', ')))
  const restored = await restorePeople(ctx, id)
  await ctx.db
    .updateTable('staffImportRow')
    .set({ personId: null })
    .where('importId', '=', id)
    .where('choice', '=', 'take')
    .execute()
  const removed = await ctx.db
    .deleteFrom('person')
    .where('importId', '=', id)
    .executeTakeFirst()
    .catch(refuseWorkedWith(t.builtUponByWork))
  await ctx.db.updateTable('staffImport').set({ state: 'undone', undoneAt: ctx.now }).where('id', '=', id).execute()
  const outcome = { removed: Number(removed.numDeletedRows), restored }
  await record(ctx, 'StaffImportUndone', { importId: id, ...outcome })
  await reportRegister(ctx)
  return outcome
}

/** The database knows every table that speaks of a person, also those of later slices. */
const refuseWorkedWith = (said: string) => (error: { code?: string }) => {
  throw error.code === '23503' ? new Conflicting(said) : error
}

/** Added people who have been worked with since, and changed people whose card was changed again. */
async function builtUpon(ctx: Context, id: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select concat_ws(' ', surname, nullif(given, ''), nullif(patronymic, '')) as name from person p
    where (p.import_id = ${id} and (p.version > 1
        or exists (select from consent c where c.school_id = p.school_id and c.person_id = p.id)
        or exists (select from membership m where m.school_id = p.school_id and m.person_id = p.id)
        or exists (select from invitation i where i.school_id = p.school_id and i.person_id = p.id)
        or exists (select from person below where below.school_id = p.school_id and below.superior_id = p.id and below.import_id is distinct from ${id})))
      or exists (select from staff_import_row r where r.school_id = p.school_id and r.import_id = ${id} and r.person_id = p.id
        and r.before ? 'was' and (r.before->>'version')::int <> p.version)
    order by 1 limit 10`.execute(ctx.db)
  return rows.map(({ name }) => name)
}

async function restorePeople(ctx: Context, id: string): Promise<number> {
  const rows = await ctx.db
    .selectFrom('staffImportRow')
    .select(['personId', 'before'])
    .where('importId', '=', id)
    .where(sql<boolean>`before ? 'was'`)
    .execute()
  for (const { personId, before } of rows) {
    const { was, superiorId } = before as unknown as { was: RegisteredPerson; superiorId: string | null }
    await ctx.db
      .updateTable('person')
      .set((eb) => ({ ...asRegistered(was), superiorId, version: eb('version', '+', 1) }))
      .where('id', '=', personId!)
      .execute()
  }
  return rows.length
}
