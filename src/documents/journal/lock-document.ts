import type { Context } from '../../platform/context.ts'
import { Conflicting, sameVersion } from '../../platform/refusals.ts'
import { type DocumentAct, isOpenTo } from './document.ts'
import { type DocumentRow, readDocument } from './document-queries.ts'
import { journalWords } from './words.ts'
import { writtenDay } from './written-day.ts'

export type Details = { readonly number: string; readonly datedOn: string | null }

/** The document, held until the end of the transaction, if this may be done with it as it stands. */
export async function lockDocument(ctx: Context, id: string, act: DocumentAct): Promise<DocumentRow> {
  await ctx.db.selectFrom('document').select('id').where('id', '=', id).forUpdate().execute()
  const document = await readDocument(ctx, id)
  if (!isOpenTo(act, document.state)) throw new Conflicting(journalWords(ctx.language).closed[document.state])
  return document
}

/** Refuses details typed over details that somebody has changed meanwhile. */
export function sameDetails(ctx: Context, document: DocumentRow, typed: Details, version: number): void {
  const t = journalWords(ctx.language)
  sameVersion(document.version, version, () => [
    { label: t.number, saved: document.number, typed: typed.number },
    { label: t.datedOn, saved: writtenDay(document.datedOn, ctx), typed: writtenDay(typed.datedOn, ctx) },
  ])
}
