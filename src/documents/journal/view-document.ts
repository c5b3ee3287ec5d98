import type { Context } from '../../platform/context.ts'
import { allow } from '../../platform/refusals.ts'
import { type Pack, paperFor } from '../pack/mentoring.ts'
import { readPack, readSchool } from '../pack/pack-queries.ts'
import { packRows } from '../pack/pack-rows.ts'
import type { DocumentView } from '../screens/document-page.tsx'
import { mayKeepPapers } from './document-permissions.ts'
import { type DocumentRow, readDocument } from './document-queries.ts'
import { nextNumber } from './number-mask.ts'
import { numbersGiven } from './number-queries.ts'

/** A document as its page shows it to those who keep the papers. */
export async function viewDocument(ctx: Context, id: string): Promise<DocumentView> {
  allow(mayKeepPapers(ctx.actor))
  const document = await readDocument(ctx, id)
  if (document.template !== 'order' || document.state !== 'draft')
    return { document, suggestion: '', mask: '', pairs: [], unsigned: { consents: 0, agreements: 0 } }
  const { school } = await readSchool(ctx)
  const pack = await readPack(ctx)
  return {
    document,
    mask: school.personnelOrderMask,
    suggestion: nextNumber(school.personnelOrderMask, await numbersGiven(ctx, 'order')),
    pairs: packRows(pack).filter(({ state, order }) => state === 'agreed' && order?.state !== 'signed'),
    unsigned: unsignedOf(document, pack),
  }
}

/** How many papers that the order rests on are not signed yet. */
function unsignedOf({ pairIds }: DocumentRow, pack: Pack) {
  const own = pack.mentorings.filter(({ pairId }) => pairIds.includes(pairId))
  const without = (template: 'consent' | 'supplementary-agreement') => {
    const open = own.filter((mentoring) => paperFor(pack.papers, template, mentoring)?.state !== 'signed')
    return new Set(open.map(({ mentorId }) => mentorId)).size
  }
  return { consents: without('consent'), agreements: without('supplementary-agreement') }
}
