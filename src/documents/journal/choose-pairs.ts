import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { allow, Conflicting } from '../../platform/refusals.ts'
import type { Pack } from '../pack/mentoring.ts'
import { readPack } from '../pack/pack-queries.ts'
import { lockPapers, rewriteDrafts } from '../pack/write-drafts.ts'
import { dropDrafts, insertPapers, namePairs } from '../pack/write-pack.ts'
import type { Paper } from './document.ts'
import { mayKeepPapers } from './document-permissions.ts'
import { lockDocument } from './lock-document.ts'
import { journalWords } from './words.ts'

/** A new draft order of just these pairs; other draft orders give them up. */
export async function orderPairs(ctx: Context, pairIds: readonly string[]): Promise<string> {
  allow(mayKeepPapers(ctx.actor))
  await lockPapers(ctx)
  const pack = await readPack(ctx)
  const order: Paper = {
    id: newId(),
    template: 'order',
    personId: null,
    number: '',
    datedOn: null,
    state: 'draft',
    pairIds: orderable(ctx, pack, pairIds),
  }
  await takeFromOthers(ctx, pack, order)
  await insertPapers(ctx, { ...pack, papers: [...pack.papers, order] }, [order])
  await record(ctx, 'DocumentsWritten', { documentIds: [order.id] })
  return order.id
}

/** Makes a draft order name exactly these pairs. */
export async function chooseOrderPairs(ctx: Context, id: string, pairIds: readonly string[]): Promise<void> {
  allow(mayKeepPapers(ctx.actor))
  await lockPapers(ctx)
  const document = await lockDocument(ctx, id, 'choose pairs')
  allow(document.template === 'order')
  const pack = await readPack(ctx)
  const order: Paper = { ...document, pairIds: orderable(ctx, pack, pairIds) }
  await takeFromOthers(ctx, pack, order)
  await namePairs(ctx, [order])
  await rewriteDrafts(ctx, { ...pack, papers: pack.papers.map((one) => (one.id === id ? order : one)) }, [order])
}

/** Only pairs that both sides have agreed to and that no signed order names. */
function orderable(ctx: Context, pack: Pack, pairIds: readonly string[]): string[] {
  const signed = pack.papers.filter(({ template, state }) => template === 'order' && state === 'signed')
  const open = pack.mentorings.filter(
    ({ pairId, state }) => state === 'agreed' && !signed.some((order) => order.pairIds.includes(pairId)),
  )
  const chosen = [...new Set(pairIds)].filter((id) => open.some(({ pairId }) => pairId === id))
  if (chosen.length === 0) throw new Conflicting(journalWords(ctx.language).noPairsChosen)
  return chosen
}

async function takeFromOthers(ctx: Context, pack: Pack, order: Paper): Promise<void> {
  const others = pack.papers
    .filter(({ id, template, state }) => template === 'order' && state === 'draft' && id !== order.id)
    .filter(({ pairIds }) => pairIds.some((id) => order.pairIds.includes(id)))
    .map((paper) => ({ ...paper, pairIds: paper.pairIds.filter((id) => !order.pairIds.includes(id)) }))
  await namePairs(ctx, others)
  await rewriteDrafts(ctx, pack, others)
  await dropDrafts(
    ctx,
    others.filter(({ pairIds }) => pairIds.length === 0).map(({ id }) => id),
  )
}
