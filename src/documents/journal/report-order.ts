import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusals.ts'
import { reportEvidence } from '../../programme/report-evidence.ts'

/** The signed order is what the fifth stage has to show in the end: «приказ № 131-лс». */
export async function reportOrder(ctx: Context): Promise<void> {
  const orders = await ctx.db
    .selectFrom('document')
    .select('number')
    .where('programmeId', '=', found(ctx.frame.programmeId))
    .where('template', '=', 'order')
    .where('state', '=', 'signed')
    .orderBy('datedOn', 'desc')
    .orderBy('id', 'desc')
    .execute()
  await reportEvidence(ctx, { stage: 5, kind: 'order', amount: orders.length, detail: orders[0]?.number })
}
