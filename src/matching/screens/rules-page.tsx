import type { Context } from '../../platform/context.ts'
import { Page } from '../../ui/page.tsx'
import type { DeskRule } from '../desk/desk-rule.ts'
import type { Roster } from '../round/roster.ts'
import { isOpen, type Round } from '../round/round.ts'
import { matchingWords } from '../words.ts'
import { DeskTabs } from './desk-tabs.tsx'
import { RuleList } from './rule-list.tsx'

/** Everything the curator has done to this round by hand. */
export function RulesPage({ ctx, round, ...list }: { ctx: Context; round: Round; rules: DeskRule[]; roster: Roster }) {
  const t = matchingWords(ctx.language)
  return (
    <Page ctx={ctx} title={t.rulesTitle} section="matching" lead={t.title}>
      <DeskTabs ctx={ctx} roundId={round.id} tab="changes" />
      <RuleList ctx={ctx} roundId={round.id} {...list} isOpen={isOpen(round)} />
    </Page>
  )
}
