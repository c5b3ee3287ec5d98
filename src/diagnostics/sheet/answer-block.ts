import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, found } from '../../platform/refusals.ts'
import { mayAnswer } from '../diagnosis-permissions.ts'
import { reportNeeds } from '../results/report-needs.ts'
import { demandFresh, lockSheet, saveSheet } from './lock-sheet.ts'
import { type Answers, differingAnswers, saveAnswers } from './save-answers.ts'
import { answersOf, liveBlocks } from './sheet-queries.ts'

export type BlockAnswers = { diagnosisId: string; blockCode: string; answers: Answers; version: number }

/** A person's own answers to one block: saved as they go. */
export async function answerBlock(ctx: Context, block: BlockAnswers): Promise<void> {
  allow(mayAnswer(ctx.actor))
  const key = { diagnosisId: block.diagnosisId, personId: found(ctx.actor.personId) }
  const sheet = await lockSheet(ctx, key, 'screen')
  const blocks = liveBlocks(await answersOf(ctx, key.diagnosisId, key.personId))
  const { items } = found(blocks.find((one) => one.code === block.blockCode))
  demandFresh(ctx, sheet, block.version, () => differingAnswers(items, block.answers))
  const whole = items.map((item) => {
    const said = block.answers.get(item.id) ?? item.self
    return [item.id, { ...said, isForemost: item.self.isForemost && said.wishes }] as const
  })
  await saveAnswers(ctx, key, new Map(whole))
  await saveSheet(ctx, sheet, { source: 'screen' })
  await record(ctx, 'DiagnosisAnswered', { ...key, block: block.blockCode })
  if (sheet.submittedAt) await reportNeeds(ctx, key.diagnosisId)
}
