import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { matchingWords } from '../words.ts'

export type DeskTab = 'pairs' | 'people' | 'picture' | 'compare' | 'changes' | 'settings'

/** The sheets of one round. */
export function DeskTabs({ ctx, roundId, tab }: { ctx: Context; roundId: string; tab: DeskTab }) {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  const tabs: [DeskTab, string, string][] = [
    ['pairs', t.pairs, to.round(roundId)],
    ['people', t.people, to.deskPeople(roundId)],
    ['picture', t.picture, to.exchangePicture(roundId)],
    ['compare', t.compare, to.draftComparison(roundId)],
    ['changes', t.changes, to.deskRules(roundId)],
    ['settings', t.settings, to.roundSettings(roundId)],
  ]
  return <Tabs label={t.tabs} tabs={tabs} current={tab} class="desk-tabs" />
}
