import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
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
  return (
    <nav aria-label={t.tabs}>
      <ul class="tabs desk-tabs">
        {tabs.map(([key, label, href]) => (
          <li>
            <a href={href} aria-current={key === tab ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
