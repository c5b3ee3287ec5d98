import type { Context } from '../platform/context.ts'
import { reportEvidence } from '../programme/report-evidence.ts'
import { pairCounts } from './pair-queries.ts'

/** Shows on the stage ruler how many pairs both sides have agreed to. */
export async function reportAgreed(ctx: Context): Promise<void> {
  const { agreedOrFurther: amount } = await pairCounts(ctx)
  await reportEvidence(ctx, { stage: 5, kind: 'agreed-pairs', amount })
}
