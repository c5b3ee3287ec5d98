import type { Context } from '../../platform/context.ts'
import { allow } from '../../platform/refusals.ts'
import { lockPapers } from '../pack/write-drafts.ts'
import { mayKeepPapers } from './document-permissions.ts'
import { lockDocument } from './lock-document.ts'
import { renewDraft } from './render-document.ts'

/** The curator brings a draft up to the present data, one hand at a time. */
export async function renewDocument(ctx: Context, id: string): Promise<void> {
  allow(mayKeepPapers(ctx.actor))
  await lockPapers(ctx)
  await renewDraft(ctx, await lockDocument(ctx, id, 'renew'))
}
