import type { Context } from '../../platform/context.ts'
import { allow } from '../../platform/refusals.ts'
import { readPack, readSchool } from '../pack/pack-queries.ts'
import { packRows } from '../pack/pack-rows.ts'
import type { DocumentView } from '../screens/document-page.tsx'
import { isOpenTo } from './document.ts'
import { mayKeepPapers } from './document-permissions.ts'
import { type DocumentRow, readDocument } from './document-queries.ts'
import { nextNumber } from './number-mask.ts'
import { numbersGiven } from './number-queries.ts'
import { groundsLacking } from './order-grounds.ts'
import { orderRestingOn } from './order-resting-on.ts'

/** A document as its page shows it to those who keep the papers. */
export async function viewDocument(ctx: Context, id: string): Promise<DocumentView> {
  allow(mayKeepPapers(ctx.actor))
  const document = await readDocument(ctx, id)
  if (document.template !== 'order' || document.state !== 'draft')
    return { document, suggestion: '', mask: '', pairs: [], lacking: [], heldBy: await heldBy(ctx, document) }
  const { school } = await readSchool(ctx)
  const pack = await readPack(ctx)
  return {
    document,
    mask: school.personnelOrderMask,
    suggestion: nextNumber(school.personnelOrderMask, await numbersGiven(ctx, 'order')),
    pairs: packRows(pack).filter(({ state, order }) => state === 'agreed' && order?.state !== 'signed'),
    lacking: groundsLacking(pack, document),
    heldBy: undefined,
  }
}

const heldBy = (ctx: Context, document: DocumentRow) =>
  isOpenTo('undo signing', document.state) ? orderRestingOn(ctx, document) : undefined
