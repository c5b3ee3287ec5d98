import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { isId } from '../../platform/ids.ts'
import { allow, found } from '../../platform/refusals.ts'
import type { Note, NoteKey } from '../import/note.ts'
import type { FileColumn, StaffList, StaffPerson } from '../import/staff-list.ts'
import type { ImportRow } from './staff-import.ts'

/** Everybody of the staff as a list can tell them: what a file is compared with. */
export function registerToCompare({ db }: Pick<Context, 'db'>) {
  return db
    .selectFrom('person')
    .select(['id', 'surname', 'given', 'patronymic', 'position', 'subjects', 'category'])
    .select(['experienceYears', 'teachingExperienceYears', 'birthDate', 'birthYear', 'email', 'phone'])
    .select(['contractNumber', 'contractOn', 'mentoringPay', 'mentoringPayUnit'])
    .select((eb) =>
      eb
        .selectFrom('person as superior')
        .whereRef('superior.id', '=', 'person.superiorId')
        .whereRef('superior.schoolId', '=', 'person.schoolId')
        .select(sql<string>`concat_ws(' ', superior.surname, superior.given, superior.patronymic)`.as('name'))
        .as('superiorName'),
    )
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

type ImportState = 'reading' | 'failed' | 'preview' | 'applying' | 'applied' | 'undone'

type ReadColumns = Pick<StaffList, 'sheet' | 'otherSheets'> & { found: Record<string, string>; file: FileColumn[] }

/** One import with its rows; missing if it is not of this school. */
export async function readImport({ db }: Pick<Context, 'db'>, id: string) {
  allow(isId(id))
  const head = found(
    await db
      .selectFrom('staffImport')
      .select(['id', 'fileName', 'format', 'state', 'columns', 'problems', 'createdAt', 'appliedAt', 'version'])
      .select(['done', 'total', 'trouble'])
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  const rows = await db.selectFrom('staffImportRow').selectAll().where('importId', '=', id).orderBy('row').execute()
  const { columns, problems, trouble, ...rest } = head
  return {
    ...rest,
    state: head.state as ImportState,
    trouble: trouble as unknown as { key: NoteKey | 'broke'; details: string[] } | null,
    columns: { file: [], found: {}, sheet: null, otherSheets: [], ...(columns as object) } as ReadColumns,
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
