import type { Context } from '../../platform/context.ts'
import { enterSchool } from '../../platform/context.ts'

/** A file larger than this is read in the background (512 kB: about 4,000 rows of a workbook). */
export const READ_AT_ONCE_BYTES = 512 * 1024

/** More people than this are written in the background. */
export const WRITE_AT_ONCE = 1500

/** Told after each portion of rows. */
export type Tell = (done: number, total: number) => Promise<void>

export const tellNobody: Tell = async () => {}

/**
 * Keeps the count beside the work: the work is one transaction that nobody sees into until it ends, so the count is
 * written in others. The work must not lock the row of the import before its last statement.
 */
export function countOf({ installation, school }: Context, importId: string): Tell {
  return (done, total) =>
    installation.db.transaction().execute(async (tx) => {
      await enterSchool(tx, school.id, null)
      await tx.updateTable('staffImport').set({ done, total }).where('id', '=', importId).execute()
    })
}
