import type { Context } from '../platform/context.ts'
import { isId } from '../platform/ids.ts'
import { allow, found } from '../platform/refusals.ts'
import type { Note } from './import/note.ts'
import type { FileColumn, StaffPerson } from './import/staff-list.ts'
import type { ImportRow } from './staff-import.ts'

/** Everybody of the staff as a list can tell them: what a file is compared with. */
export function registerToCompare({ db }: Pick<Context, 'db'>) {
  return db
    .selectFrom('person')
    .select(['id', 'surname', 'given', 'patronymic', 'position', 'subjects', 'category'])
    .select(['experienceYears', 'teachingExperienceYears', 'birthDate', 'birthYear', 'email', 'phone'])
    .where('kind', '=', 'staff')
    .execute()
}

/** The imports so far, the newest first. */
export function listImports({ db }: Pick<Context, 'db'>) {
  return db
    .selectFrom('staffImport')
    .select(['id', 'fileName', 'format', 'state', 'createdAt', 'appliedAt', 'undoneAt'])
    .select((eb) => [
      eb
        .selectFrom('staffImportRow as row')
        .whereRef('row.importId', '=', 'staffImport.id')
        .whereRef('row.schoolId', '=', 'staffImport.schoolId')
        .where('row.choice', '<>', 'leave')
        .where('row.choice', '<>', '')
        .select(eb.fn.countAll<number>().as('n'))
        .as('taken'),
    ])
    .orderBy('createdAt', 'desc')
    .limit(30)
    .execute()
}

export type ListedImport = Awaited<ReturnType<typeof listImports>>[number]

/** One import with its rows; missing if it is not of this school. */
export async function readImport({ db }: Pick<Context, 'db'>, id: string) {
  allow(isId(id))
  const head = found(
    await db
      .selectFrom('staffImport')
      .select(['id', 'fileName', 'format', 'state', 'columns', 'problems', 'createdAt', 'appliedAt', 'version'])
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  const rows = await db.selectFrom('staffImportRow').selectAll().where('importId', '=', id).orderBy('row').execute()
  const { columns, problems, ...rest } = head
  return {
    ...rest,
    columns: columns as unknown as { found: Record<string, string>; file: FileColumn[] },
    problems: problems as unknown as Note[],
    rows: rows.map((row): ImportRow & { choice: string } => ({
      row: row.row,
      recognised: row.recognised as unknown as StaffPerson,
      verdict: row.verdict as ImportRow['verdict'],
      reason: row.reason,
      personId: row.personId,
      choice: row.choice,
      ...((row.before ?? { changes: [], candidates: [] }) as Pick<ImportRow, 'changes' | 'candidates'>),
    })),
  }
}

export type ReadImport = Awaited<ReturnType<typeof readImport>>

/** Names of the people that unclear rows may mean. */
export function candidateNames({ db }: Pick<Context, 'db'>, ids: string[]) {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('person')
    .select(['id', 'surname', 'given', 'patronymic', 'position'])
    .where('id', 'in', ids)
    .execute()
}
