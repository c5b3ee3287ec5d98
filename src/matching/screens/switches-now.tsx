import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
import type { Round } from '../round/round.ts'
import { levelInWords } from '../round/settings-in-words.ts'
import { matchingWords } from '../words.ts'

/** By what pairs are chosen now, in one line, and where to change it. */
export function SwitchesNow({ ctx, round: { id, settings } }: { ctx: Context; round: Round }) {
  const t = matchingWords(ctx.language)
  const on = [
    settings.objective === 'coverage' ? t.coverageFirst : t.totalFirst,
    t.switchReciprocity(levelInWords(settings.reciprocity, ctx.language)),
    settings.circles && t.switchCircles,
    settings.fair && t.switchFair,
    settings.onlyExchanges && t.switchOnlyExchanges,
    settings.balance && t.switchBalance,
    settings.groups !== 'off' && t.switchGroups(settings.groupLeast, settings.groupMost),
    settings.groups !== 'off' && settings.twoLead && t.switchTwoLead,
  ].filter((one) => one !== false)
  const said = on.map((one) => `${one[0]?.toLowerCase()}${one.slice(1)}`).join('; ')
  return (
    <p class="quiet switches">
      {t.switchesNow} {said}. <a href={pathsOf(ctx.school).roundSettings(id)}>{t.changeSwitches}</a>
    </p>
  )
}
