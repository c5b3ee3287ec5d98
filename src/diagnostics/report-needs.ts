import type { Context } from '../platform/context.ts'
import { reportEvidence } from '../programme/report-evidence.ts'
import { diagnosisWords } from './diagnosis-words.ts'
import { needsAndOffers } from './needs-and-offers.ts'

/** Shows the programme how many have requests (stage 2) and how many are ready to help (stage 3). */
export async function reportNeeds(ctx: Context, diagnosisId: string): Promise<void> {
  const { needs, offers } = await needsAndOffers(ctx, diagnosisId)
  const wishing = new Set(needs.filter((need) => need.priorityClass < 3).map(({ personId }) => personId)).size
  const ready = new Set(offers.map(({ personId }) => personId)).size
  const t = diagnosisWords('ru')
  await reportEvidence(ctx, { stage: 2, kind: 'requests', amount: wishing, label: t.wishing(wishing) })
  await reportEvidence(ctx, { stage: 3, kind: 'ready', amount: ready, label: t.ready(ready) })
}
