import { standingConsent } from '../../people/consents/consent-queries.ts'
import { withdrawConsent } from '../../people/consents/withdraw-consent.ts'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, Conflicting } from '../../platform/refusals.ts'
import { lockPapers } from '../pack/write-drafts.ts'
import { shortDay } from '../paper-blanks.ts'
import { mayKeepPapers } from './document-permissions.ts'
import type { DocumentRow } from './document-queries.ts'
import { lockDocument } from './lock-document.ts'
import { orderRestingOn } from './order-resting-on.ts'
import { reportOrder } from './report-order.ts'
import { journalWords } from './words.ts'

/** The mark was a mistake: the paper is a draft again, and what its signature had set going is taken back. */
export async function undoSigning(ctx: Context, id: string): Promise<void> {
  allow(mayKeepPapers(ctx.actor))
  await lockPapers(ctx)
  const document = await lockDocument(ctx, id, 'undo signing')
  const order = await orderRestingOn(ctx, document)
  if (order) throw new Conflicting(journalWords(ctx.language).orderRests(order.number, shortDay(order.datedOn)))
  await ctx.db
    .updateTable('document')
    .set({ state: 'draft', signedAt: null, fileId: null, scanId: null, earlyWhy: '', version: document.version + 1 })
    .where('id', '=', id)
    .execute()
  await afterTakingBack(ctx, document, 'DocumentUnsigned')
}

/** The paper is void; the journal keeps it with the reason, and its number is free again. */
export async function cancelDocument(ctx: Context, id: string, why: string): Promise<void> {
  allow(mayKeepPapers(ctx.actor))
  await lockPapers(ctx)
  const document = await lockDocument(ctx, id, 'cancel')
  await ctx.db
    .updateTable('document')
    .set({ state: 'cancelled', cancelledAt: ctx.now, cancelledWhy: why, version: document.version + 1 })
    .where('id', '=', id)
    .execute()
  await afterTakingBack(ctx, document, 'DocumentCancelled')
}

type TakenBack = 'DocumentUnsigned' | 'DocumentCancelled'

async function afterTakingBack(ctx: Context, document: DocumentRow, type: TakenBack): Promise<void> {
  const { id: documentId, template, personId, pairIds, state } = document
  if (state === 'signed' && template === 'consent' && personId) await withdrawUncovered(ctx, personId)
  await record(ctx, type, { documentId, template, pairIds: [...pairIds] })
  if (state === 'signed' && template === 'order') await reportOrder(ctx)
}

/** The recorded consent to mentoring stands as long as any signed consent of this person does. */
async function withdrawUncovered(ctx: Context, personId: string): Promise<void> {
  const other = await ctx.db
    .selectFrom('document')
    .select('id')
    .where('personId', '=', personId)
    .where('template', '=', 'consent')
    .where('state', '=', 'signed')
    .executeTakeFirst()
  const standing = other ? undefined : await standingConsent(ctx, personId, 'mentoring')
  if (standing) await withdrawConsent(ctx, personId, 'mentoring')
}
