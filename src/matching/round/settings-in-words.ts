import type { Language } from '../../platform/context.ts'
import { uiWords } from '../../ui/words.ts'
import { matchingWords } from '../words.ts'
import { CRITERIA, type RoundSettings, STRENGTHS } from './round.ts'

/** How much an exchange is worth, as the nearest of the strengths that are offered. */
export const levelInWords = (reciprocity: number, language: Language): string =>
  matchingWords(language).reciprocityLevels[STRENGTHS.findLastIndex((one) => one <= reciprocity)] ?? ''

/** The settings as lines of label and value: for two versions side by side. */
export function settingsInWords(settings: RoundSettings, language: Language): { label: string; value: string }[] {
  const t = matchingWords(language)
  const ui = uiWords(language)
  const said = { off: t.groupsOff, left: t.groupsLeft, all: t.groupsAll }
  const yes = (is: boolean) => (is ? ui.yes : ui.no)
  return [
    { label: t.kindsLabel, value: settings.kinds.map((kind) => t.kinds[kind]).join(', ') },
    { label: t.objective, value: settings.objective === 'coverage' ? t.coverageFirst : t.totalFirst },
    { label: t.reciprocity, value: levelInWords(settings.reciprocity, language) },
    { label: t.circles, value: yes(settings.circles) },
    { label: t.fair, value: yes(settings.fair) },
    { label: t.onlyExchanges, value: yes(settings.onlyExchanges) },
    { label: t.balance, value: yes(settings.balance) },
    { label: t.menteeLimit, value: String(settings.menteeLimit) },
    { label: t.levelsAbove, value: String(settings.levelsAbove) },
    { label: t.barsSubordination, value: yes(settings.barsSubordination) },
    { label: t.countsSilentGaps, value: yes(settings.countsSilentGaps) },
    { label: t.demands, value: settings.demands.map((one) => t.demandLabels[one]).join(', ') },
    { label: t.groupsSetting, value: said[settings.groups] },
    { label: t.groupSize, value: t.groupRange(settings.groupLeast, settings.groupMost) },
    { label: t.twoLead, value: yes(settings.twoLead) },
    ...CRITERIA.map((one) => ({ label: t.criteriaLong[one], value: String(settings.weights[one]) })),
  ]
}
