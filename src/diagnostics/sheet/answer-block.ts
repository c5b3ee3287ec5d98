import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, found } from '../../platform/refusals.ts'
import { mayAnswer } from '../diagnosis-permissions.ts'
import { reportNeeds } from '../results/report-needs.ts'
import { demandFresh, lockSheet, saveSheet } from './lock-sheet.ts'
import { type OpenedPage, whoseWord } from './opened-page.ts'
import { type Answers, differingAnswers, markOf, saveAnswers } from './save-answers.ts'
import { type AnsweredItem, answersOf, liveBlocks } from './sheet-queries.ts'

export type BlockAnswers = {
  diagnosisId: string
  blockCode: string
  answers: Answers
  version: number
  opened?: OpenedPage
}

/** Where another page of the same person has said something else since; with what the page would say of everything. */
export type Clash = { items: AnsweredItem[]; clashing: AnsweredItem[]; answers: Answers }

/** A person's own answers to one block: saved as they go. A clash saves nothing and is handed back. */
export async function answerBlock(ctx: Context, block: BlockAnswers): Promise<Clash | null> {
  allow(mayAnswer(ctx.actor))
  const key = { diagnosisId: block.diagnosisId, personId: found(ctx.actor.personId) }
  const sheet = await lockSheet(ctx, key, 'screen')
  const blocks = liveBlocks(await answersOf(ctx, key.diagnosisId, key.personId))
  const { items } = found(blocks.find((one) => one.code === block.blockCode))
  demandFresh(ctx, sheet, block.version, () => differingAnswers(items, block.answers))
  const { answers, clashing } = joinAnswers(items, block)
  if (clashing.length > 0) return { items, clashing, answers }
  const changed = items.filter((item) => !item.isSeen || markOf(answers.get(item.id)!) !== markOf(item.self))
  const whole = changed.map((item) => {
    const said = answers.get(item.id)!
    return [item.id, { ...said, isForemost: item.self.isForemost && said.wishes }] as const
  })
  await saveAnswers(ctx, key, new Map(whole), block.opened?.page)
  await saveSheet(ctx, sheet, { source: 'screen' })
  await record(ctx, 'DiagnosisAnswered', { ...key, block: block.blockCode })
  if (sheet.submittedAt) await reportNeeds(ctx, key.diagnosisId)
  return null
}

/** What a page leaves as it was shown stays as another page has saved it. */
function joinAnswers(items: readonly AnsweredItem[], { answers, opened }: BlockAnswers) {
  const clashing: AnsweredItem[] = []
  const joined = items.map((item) => {
    const said = answers.get(item.id) ?? item.self
    const saved = { mark: markOf(item.self), page: item.page }
    const word = opened ? whoseWord(opened, item.code, saved, markOf(said)) : 'typed'
    if (word === 'clash') clashing.push(item)
    return [item.id, word === 'saved' ? item.self : said] as const
  })
  return { answers: new Map(joined), clashing }
}
