import type { Context } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { asJson } from '../platform/json.ts'
import { allow, Conflicting, found } from '../platform/refusals.ts'
import { compareWithRegister } from './import/compare-with-register.ts'
import { type ReadOptions, readStaffList, readStaffText } from './import/read-staff-list.ts'
import type { StaffList } from './import/staff-list.ts'
import { registerToCompare } from './import-queries.ts'
import { importScreenWords } from './import-screen-words.ts'
import { mayKeepRegister } from './person-permissions.ts'
import { asListed, rowOf } from './staff-import.ts'

/** A staff list as it arrived: a file, or a table pasted from the clipboard. */
export type Source = { fileName: string; content: Buffer; isPasted: boolean }

const ROWS_AT_ONCE = 1000

/** Reads a staff list and lays it beside the register. Nothing of the register changes yet. */
export async function startImport(ctx: Context, source: Source): Promise<string> {
  allow(mayKeepRegister(ctx.actor))
  const list = await read(source, { today: ctx.today })
  const id = newId()
  await ctx.db
    .insertInto('staffImport')
    .values({
      schoolId: ctx.school.id,
      id,
      fileName: source.fileName.slice(0, 200),
      format: source.isPasted ? 'pasted' : list.format,
      columns: asJson({ found: list.columns, file: list.fileColumns }),
      problems: asJson(list.problems),
      source: source.content,
      createdBy: ctx.actor.membershipId,
      createdAt: ctx.now,
    })
    .execute()
  await writeRows(ctx, id, list)
  return id
}

/** Reads the same list again with the columns as the curator set them. */
export async function rereadImport(ctx: Context, id: string, columns: ReadOptions['columns']): Promise<void> {
  allow(mayKeepRegister(ctx.actor))
  const head = found(
    await ctx.db
      .selectFrom('staffImport')
      .select(['source', 'format', 'state', 'fileName'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (head.state !== 'preview' || !head.source) throw new Conflicting(importScreenWords(ctx.language).alreadyApplied)
  const list = await read(
    { fileName: head.fileName, content: head.source, isPasted: head.format === 'pasted' },
    { today: ctx.today, columns },
  )
  await ctx.db.deleteFrom('staffImportRow').where('importId', '=', id).execute()
  await ctx.db
    .updateTable('staffImport')
    .set((eb) => ({
      columns: asJson({ found: list.columns, file: list.fileColumns }),
      problems: asJson(list.problems),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  await writeRows(ctx, id, list)
}

async function read(source: Source, options: ReadOptions): Promise<StaffList> {
  return source.isPasted
    ? readStaffText(source.content.toString('utf8'), options)
    : readStaffList(source.content, options)
}

async function writeRows(ctx: Context, importId: string, list: StaffList): Promise<void> {
  const register = await registerToCompare(ctx)
  const rows = compareWithRegister(list.people, register.map(asListed)).map(rowOf)
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const values = rows.slice(at, at + ROWS_AT_ONCE).map(({ changes, candidates, recognised, ...row }) => ({
      ...row,
      schoolId: ctx.school.id,
      importId,
      recognised: asJson(recognised),
      before: asJson({ changes, candidates }),
    }))
    await ctx.db.insertInto('staffImportRow').values(values).execute()
  }
}
