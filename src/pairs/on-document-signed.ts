import type { Context } from '../platform/context.ts'
import type { EventCatalogue } from '../platform/events.ts'
import { record } from '../platform/events.ts'
import { Conflicting } from '../platform/refusals.ts'
import { lockPair } from './lock-pair.ts'
import { guardMove, movePair } from './move-pair.ts'
import { isOpenTo } from './pair.ts'
import { pairsById } from './pair-queries.ts'
import { pairRefusals } from './pair-refusals.ts'
import { namesOf } from './read-pairs.ts'
import { reportAgreed } from './report-agreed.ts'

/** The papers that put pairs to work are written from this template. */
const ORDER = 'order'

/** The order is signed: its pairs are ordered. An order that names a pair nobody agreed to cannot be signed. */
export async function onDocumentSigned(ctx: Context, signed: EventCatalogue['DocumentSigned']): Promise<void> {
  if (signed.template !== ORDER) return
  await refuseUnagreed(ctx, signed.pairIds)
  for (const pairId of [...signed.pairIds].sort()) {
    const pair = await lockPair(ctx, pairId)
    if (isOpenTo('cancel the order', pair.state)) continue
    await movePair(ctx, pair, guardMove(ctx, pair, 'order'), { orderId: signed.documentId })
    await record(ctx, 'PairOrdered', { pairId, documentId: signed.documentId })
  }
  await reportAgreed(ctx)
}

async function refuseUnagreed(ctx: Context, pairIds: string[]): Promise<void> {
  const t = pairRefusals(ctx.language)
  const pairs = await pairsById(ctx, pairIds)
  const unfit = pairs.filter((pair) => !isOpenTo('order', pair.state) && !isOpenTo('cancel the order', pair.state))
  if (unfit.length > 0) throw new Conflicting(t.notAgreedYet(unfit.map((pair) => namesOf(pair, t.and)).join('; ')))
}

/** The order is cancelled: the pairs that it had put to work are only agreed again. */
export async function onDocumentCancelled(ctx: Context, cancelled: EventCatalogue['DocumentCancelled']): Promise<void> {
  if (cancelled.template !== ORDER) return
  for (const pairId of [...cancelled.pairIds].sort()) {
    const pair = await lockPair(ctx, pairId)
    if (pair.orderId !== cancelled.documentId || !isOpenTo('cancel the order', pair.state)) continue
    await movePair(ctx, pair, guardMove(ctx, pair, 'cancel the order'), { orderId: null })
    await record(ctx, 'PairOrderCancelled', { pairId, documentId: cancelled.documentId })
  }
  await reportAgreed(ctx)
}
