import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { diagnosisWords } from '../diagnosis/diagnosis-words.ts'
import { maySteerDiagnosis } from '../diagnosis-permissions.ts'

type Tab = 'diagnoses' | 'coverage' | 'catalogue'

/** The three rooms of the section, for those who may enter all of them. */
export function DiagnosisTabs({ ctx, tab }: { ctx: Context; tab: Tab }) {
  if (!maySteerDiagnosis(ctx.actor)) return null
  const t = diagnosisWords(ctx.language)
  const to = pathsOf(ctx.school)
  const tabs: [Tab, string, string][] = [
    ['diagnoses', t.tabDiagnoses, to.diagnosis],
    ['coverage', t.tabCoverage, to.coverage],
    ['catalogue', t.tabCatalogue, to.catalogue],
  ]
  return <Tabs label={t.tabs} tabs={tabs} current={tab} />
}
