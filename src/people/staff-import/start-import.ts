import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { asJson } from '../../platform/json.ts'
import { allow, Conflicting, found } from '../../platform/refusals.ts'
import { compareWithRegister } from '../import/compare-with-register.ts'
import { type ReadOptions, readStaffList, readStaffText } from '../import/read-staff-list.ts'
import type { StaffList } from '../import/staff-list.ts'
import { mayKeepRegister } from '../person-permissions.ts'
import { superiorsUnknown } from '../register/set-superiors.ts'
import { type Tell, tellNobody } from './import-progress.ts'
import { registerToCompare } from './import-queries.ts'
import { importScreenWords } from './import-screen-words.ts'
import { asListed, rowOf } from './staff-import.ts'

/** A staff list as it arrived: a file, or a table pasted from the clipboard. */
export type Source = { fileName: string; content: Buffer; isPasted: boolean }

const ROWS_AT_ONCE = 1000

/** Reads a staff list and lays it beside the register. Nothing of the register changes yet. */
export async function startImport(ctx: Context, source: Source): Promise<string> {
  allow(mayKeepRegister(ctx.actor))
  const list = await read(source, { today: ctx.today })
  const id = await insertImport(ctx, source, 'preview')
  await layBeside(ctx, id, list)
  return id
}

/** Takes in a long list that is to be read in the background. */
export function receiveImport(ctx: Context, source: Source): Promise<string> {
  allow(mayKeepRegister(ctx.actor))
  return insertImport(ctx, source, 'reading')
}

/** Reads a list that waits; `tell` is told how many people have been laid beside the register. */
export async function readWaiting(ctx: Context, id: string, tell: Tell): Promise<void> {
  const head = await ctx.db
    .selectFrom('staffImport')
    .select(['source', 'format', 'fileName'])
    .where('id', '=', id)
    .where('state', '=', 'reading')
    .executeTakeFirst()
  if (!head?.source) return
  await layBeside(ctx, id, await read(sourceOf({ ...head, source: head.source }), { today: ctx.today }), tell)
}

/** Reads the same list again with the columns and the sheet as the curator set them. */
export async function rereadImport(
  ctx: Context,
  id: string,
  { columns, sheet }: Pick<ReadOptions, 'columns' | 'sheet'>,
): Promise<void> {
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
  const list = await read(sourceOf({ ...head, source: head.source }), { today: ctx.today, columns, sheet })
  await ctx.db.deleteFrom('staffImportRow').where('importId', '=', id).execute()
  await layBeside(ctx, id, list)
}

const sourceOf = (head: { fileName: string; format: string; source: Buffer }): Source => ({
  fileName: head.fileName,
  content: head.source,
  isPasted: head.format === 'pasted',
})

async function insertImport(ctx: Context, source: Source, state: 'preview' | 'reading'): Promise<string> {
  const id = newId()
  await ctx.db
    .insertInto('staffImport')
    .values({
      schoolId: ctx.school.id,
      id,
      fileName: source.fileName.slice(0, 200),
      format: source.isPasted ? 'pasted' : '',
      state,
      source: source.content,
      createdBy: ctx.actor.membershipId,
      createdAt: ctx.now,
    })
    .execute()
  return id
}

async function read(source: Source, options: ReadOptions): Promise<StaffList> {
  return source.isPasted
    ? readStaffText(source.content.toString('utf8'), options)
    : readStaffList(source.content, options)
}

/** Writes the rows with their verdicts, and at the end what the preview tells of the file as a whole. */
async function layBeside(ctx: Context, importId: string, list: StaffList, tell = tellNobody): Promise<void> {
  const register = (await registerToCompare(ctx)).map(asListed)
  const rows = compareWithRegister(list.people, register).map(rowOf)
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await tell(at, rows.length)
    const values = rows.slice(at, at + ROWS_AT_ONCE).map(({ changes, candidates, recognised, ...row }) => ({
      ...row,
      schoolId: ctx.school.id,
      importId,
      recognised: asJson(recognised),
      before: asJson({ changes, candidates }),
    }))
    await ctx.db.insertInto('staffImportRow').values(values).execute()
  }
  const { columns: found, fileColumns: file, sheet, otherSheets } = list
  await ctx.db
    .updateTable('staffImport')
    .set((eb) => ({
      state: 'preview',
      format: eb.case().when('format', '=', 'pasted').then('pasted').else(list.format).end(),
      columns: asJson({ found, file, sheet, otherSheets }),
      problems: asJson([...list.problems, ...superiorsUnknown(list.people, register)]),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', importId)
    .execute()
}
