import type { Context } from '../platform/context.ts'
import { record } from '../platform/events.ts'
import { newId } from '../platform/ids.ts'
import { allow, Conflicting, found } from '../platform/refusals.ts'
import { readImport } from './import-queries.ts'
import { importScreenWords } from './import-screen-words.ts'
import { genderOf } from './person.ts'
import { mayKeepRegister } from './person-permissions.ts'
import { reportRegister } from './report-register.ts'
import { asListed, asRegistered, type ImportRow, type RowChoice } from './staff-import.ts'

const ROWS_AT_ONCE = 500

/** Writes the chosen rows into the register; what each changed row was before is kept for undoing. */
export async function applyImport(
  ctx: Context,
  id: string,
  choiceOf: (row: ImportRow) => RowChoice,
): Promise<{ added: number; changed: number }> {
  allow(mayKeepRegister(ctx.actor))
  const claimed = await ctx.db
    .updateTable('staffImport')
    .set({ state: 'applied', appliedAt: ctx.now, source: null })
    .where('id', '=', id)
    .where('state', '=', 'preview')
    .executeTakeFirst()
  if (claimed.numUpdatedRows !== 1n) {
    found(await ctx.db.selectFrom('staffImport').select('id').where('id', '=', id).executeTakeFirst())
    throw new Conflicting(importScreenWords(ctx.language).alreadyApplied)
  }
  const { rows } = await readImport(ctx, id)
  const decided = rows.map((row) => ({ row, choice: choiceOf(row) }))
  const added = await addPeople(
    ctx,
    id,
    decided.filter(({ row, choice }) => choice === 'take' && row.verdict !== 'changed').map(({ row }) => row),
  )
  const changed = await changePeople(
    ctx,
    id,
    decided.flatMap(({ row, choice }) => changedPerson(row, choice)),
  )
  await record(ctx, 'StaffImported', { importId: id, added, changed })
  await reportRegister(ctx)
  return { added, changed }
}

/** A changed row means its person; an unclear one means whom the curator chose. */
function changedPerson(row: ImportRow, choice: RowChoice): { row: ImportRow; personId: string }[] {
  if (row.verdict === 'changed' && choice === 'take') return [{ row, personId: row.personId! }]
  return row.candidates.includes(choice) ? [{ row, personId: choice }] : []
}

async function addPeople(ctx: Context, importId: string, rows: ImportRow[]): Promise<number> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const people = rows.slice(at, at + ROWS_AT_ONCE).map((row) => {
      const fields = asRegistered(row.recognised)
      return { ...fields, row: row.row, id: newId(), gender: genderOf(fields.patronymic) }
    })
    await ctx.db
      .insertInto('person')
      .values(
        people.map(({ row: _, ...person }) => ({ ...person, schoolId: ctx.school.id, importId, createdAt: ctx.now })),
      )
      .execute()
    for (const { row, id } of people) await keepChoice(ctx, importId, row, { choice: 'take', personId: id })
  }
  return rows.length
}

async function changePeople(
  ctx: Context,
  importId: string,
  changes: { row: ImportRow; personId: string }[],
): Promise<number> {
  for (const { row, personId } of changes) {
    const before = await ctx.db
      .selectFrom('person')
      .selectAll()
      .where('id', '=', personId)
      .forUpdate()
      .executeTakeFirstOrThrow()
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
    await keepChoice(ctx, importId, row.row, {
      choice: personId,
      personId,
      was: asListed(before),
      version: before.version + 1,
    })
  }
  return changes.length
}

/** What the list really says; its silences change nothing, and initials do not replace a name. */
function told({ row: _, ...person }: ImportRow['recognised']): Partial<ImportRow['recognised']> {
  const said = Object.entries(person).filter(([key, value]) => {
    if (value === null || (Array.isArray(value) && value.length === 0)) return false
    return !((key === 'given' || key === 'patronymic') && /^.\.?$/u.test(String(value)))
  })
  return Object.fromEntries(said)
}

type Kept = { choice: string; personId: string; was?: unknown; version?: number }

async function keepChoice(
  ctx: Context,
  importId: string,
  row: number,
  { choice, personId, ...undoing }: Kept,
): Promise<void> {
  await ctx.db
    .updateTable('staffImportRow')
    .set({
      choice,
      personId,
      ...(undoing.was !== undefined && { before: JSON.stringify({ changes: [], candidates: [], ...undoing }) }),
    })
    .where('importId', '=', importId)
    .where('row', '=', row)
    .execute()
}
