import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { allow, Conflicting, found } from '../../platform/refusals.ts'
import { mayKeepRegister } from '../person-permissions.ts'
import { genderOf } from '../register/person.ts'
import { reportRegister } from '../register/report-register.ts'
import { setSuperiors } from '../register/set-superiors.ts'
import { type Tell, tellNobody } from './import-progress.ts'
import { readImport } from './import-queries.ts'
import { importScreenWords } from './import-screen-words.ts'
import { asListed, asRegistered, type ImportRow, type RowChoice } from './staff-import.ts'

const ROWS_AT_ONCE = 500

type ChosenRow = ImportRow & { choice: RowChoice }
type Written = { row: number; personId: string; superior: string | null; before?: unknown }

/** Notes what is to become of each row, and closes the preview. Returns how many rows are to be written. */
export async function chooseRows(ctx: Context, id: string, choiceOf: (row: ImportRow) => RowChoice): Promise<number> {
  allow(mayKeepRegister(ctx.actor))
  const claimed = await ctx.db
    .updateTable('staffImport')
    .set({ state: 'applying', trouble: null, done: 0, total: 0 })
    .where('id', '=', id)
    .where('state', '=', 'preview')
    .executeTakeFirst()
  if (claimed.numUpdatedRows !== 1n) {
    found(await ctx.db.selectFrom('staffImport').select('id').where('id', '=', id).executeTakeFirst())
    throw new Conflicting(importScreenWords(ctx.language).alreadyApplied)
  }
  const { rows } = await readImport(ctx, id)
  const chosen = rows.map((row) => ({ row: row.row, choice: choiceOf(row) })).filter(({ choice }) => choice !== 'leave')
  await sql`
    update staff_import_row set choice = chosen.choice
    from unnest(${chosen.map(({ row }) => row)}::int[], ${chosen.map(({ choice }) => choice)}::text[]) as chosen (row, choice)
    where import_id = ${id} and staff_import_row.row = chosen.row`.execute(ctx.db)
  return chosen.length
}

/** Writes the chosen rows into the register; what each changed row was before is kept for undoing. */
export async function applyChosen(
  ctx: Context,
  id: string,
  tell: Tell = tellNobody,
): Promise<{ added: number; changed: number }> {
  allow(mayKeepRegister(ctx.actor))
  const { rows, state } = await readImport(ctx, id)
  if (state !== 'applying') return { added: 0, changed: 0 }
  const toAdd = rows.filter(({ choice, verdict }) => choice === 'take' && verdict !== 'changed')
  const toChange = rows.flatMap(changedPerson)
  const total = toAdd.length + toChange.length
  const added = await inPortions(
    toAdd,
    (some) => addPeople(ctx, id, some),
    (done) => tell(done, total),
  )
  const changed = await inPortions(
    toChange,
    (some) => changePeople(ctx, some),
    (done) => tell(added.length + done, total),
  )
  await keepOutcome(ctx, id, [...added, ...changed])
  await setSuperiors(ctx, [...added, ...changed])
  await record(ctx, 'StaffImported', { importId: id, added: added.length, changed: changed.length })
  await reportRegister(ctx)
  const written = await ctx.db
    .updateTable('staffImport')
    .set({ state: 'applied', appliedAt: ctx.now, source: null })
    .where('id', '=', id)
    .where('state', '=', 'applying')
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Conflicting(importScreenWords(ctx.language).alreadyApplied)
  return { added: added.length, changed: changed.length }
}

async function inPortions<R>(
  rows: R[],
  write: (some: R[]) => Promise<Written[]>,
  tell: (done: number) => Promise<void>,
): Promise<Written[]> {
  const written: Written[] = []
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await tell(at)
    written.push(...(await write(rows.slice(at, at + ROWS_AT_ONCE))))
  }
  return written
}

/** A changed row means its person; an unclear one means whom the curator chose. */
function changedPerson(row: ChosenRow): { row: ImportRow; personId: string }[] {
  if (row.verdict === 'changed' && row.choice === 'take') return [{ row, personId: row.personId! }]
  return row.candidates.includes(row.choice) ? [{ row, personId: row.choice }] : []
}

async function addPeople(ctx: Context, importId: string, rows: ImportRow[]): Promise<Written[]> {
  const people = rows.map(({ recognised }) => {
    const fields = asRegistered(recognised)
    return { ...fields, id: newId(), gender: genderOf(fields.patronymic) }
  })
  await ctx.db
    .insertInto('person')
    .values(people.map((person) => ({ ...person, schoolId: ctx.school.id, importId, createdAt: ctx.now })))
    .execute()
  return rows.map(({ row, recognised }, i) => ({ row, personId: people[i]!.id, superior: recognised.superior ?? null }))
}

async function changePeople(ctx: Context, changes: { row: ImportRow; personId: string }[]): Promise<Written[]> {
  const ids = changes.map(({ personId }) => personId)
  const rows = await ctx.db.selectFrom('person').selectAll().where('id', 'in', ids).orderBy('id').forUpdate().execute()
  const people = new Map(rows.map((row) => [row.id, row]))
  const written: Written[] = []
  for (const { row, personId } of changes) {
    const before = found(people.get(personId))
    const merged = { ...asListed(before), ...told(row.recognised) }
    await ctx.db
      .updateTable('person')
      .set((eb) => ({
        ...asRegistered(merged),
        gender: before.gender ?? genderOf(merged.patronymic ?? ''),
        version: eb('version', '+', 1),
      }))
      .where('id', '=', personId)
      .execute()
    const was = { was: asListed(before), superiorId: before.superiorId, version: before.version + 1 }
    written.push({ row: row.row, personId, superior: row.recognised.superior ?? null, before: was })
  }
  return written
}

/** What the list really says; its silences change nothing, and initials do not replace a name. */
function told({ row: _, ...person }: ImportRow['recognised']): Partial<ImportRow['recognised']> {
  const said = Object.entries(person).filter(([key, value]) => {
    if (value === null || (Array.isArray(value) && value.length === 0)) return false
    return !((key === 'given' || key === 'patronymic') && /^.\.?$/u.test(String(value)))
  })
  return Object.fromEntries(said)
}

/** Whose card each row became, and what a changed card was before. */
async function keepOutcome(ctx: Context, importId: string, written: Written[]): Promise<void> {
  const before = written.map(
    (one) => one.before && JSON.stringify({ changes: [], candidates: [], ...(one.before as object) }),
  )
  await sql`
    update staff_import_row as kept
    set person_id = written.person_id, before = coalesce(written.before, kept.before),
      choice = case when written.before is null then 'take' else written.person_id::text end
    from unnest(${written.map(({ row }) => row)}::int[], ${written.map(({ personId }) => personId)}::uuid[],
      ${before.map((each) => each ?? null)}::jsonb[]) as written (row, person_id, before)
    where kept.import_id = ${importId} and kept.row = written.row`.execute(ctx.db)
}
