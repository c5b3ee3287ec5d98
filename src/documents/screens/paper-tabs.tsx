import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { documentWords } from '../words.ts'

export type Tab = 'set' | 'journal' | 'templates' | 'forms' | 'terms'

/** The rooms of the papers. */
export function PaperTabs({ ctx, tab }: { ctx: Context; tab: Tab }) {
  const t = documentWords(ctx.language)
  const to = pathsOf(ctx.school)
  const places: [Tab, string][] = [
    ['set', to.documents],
    ['journal', to.documentJournal],
    ['templates', to.templates],
    ['forms', to.caseForms],
    ['terms', to.paperTerms],
  ]
  const tabs = places.map(([key, href]) => [key, t.tabs[key], href] as const)
  return <Tabs label={t.title} tabs={tabs} current={tab} />
}

/** What the last act has done. */
export function Said({ children }: { children?: string | undefined }) {
  if (!children) return null
  return (
    <div class="note good" role="status">
      <p>{children}</p>
    </div>
  )
}
