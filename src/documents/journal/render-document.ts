import type { Context } from '../../platform/context.ts'
import { readStoredFile } from '../../platform/files.ts'
import { templatesInUse } from '../own-templates/templates-in-use.ts'
import { readPack } from '../pack/pack-queries.ts'
import { rewriteDrafts } from '../pack/write-drafts.ts'
import { writePaper } from '../thread/ask-paper-thread.ts'
import { type DocumentRow, readDocument } from './document-queries.ts'
import { documentFileName } from './file-name.ts'

/**
 * The document as a Word file. A signed one is the very file it was signed as; a draft is written anew from the
 * present data first, and what was handed out is what its signing will keep.
 */
export async function renderDocument(ctx: Context, id: string): Promise<{ name: string; content: Uint8Array }> {
  const document = await readDocument(ctx, id)
  if (document.fileId) return kept(ctx, document, document.fileId)
  const current = document.state === 'draft' ? await renewDraft(ctx, document) : document
  const template = await templatesInUse(ctx)
  const content = await writePaper(ctx, template(current.template).content, current.values)
  return { name: documentFileName(current), content }
}

async function kept(ctx: Context, document: DocumentRow, fileId: string) {
  const { content } = await readStoredFile(ctx, fileId)
  return { name: documentFileName(document), content }
}

/** Brings a draft up to the present data. */
export async function renewDraft(ctx: Context, draft: DocumentRow): Promise<DocumentRow> {
  if (draft.programmeId !== ctx.frame.programmeId) return draft
  const written = await rewriteDrafts(ctx, await readPack(ctx), [draft])
  return { ...draft, values: written.get(draft.id) ?? draft.values }
}
