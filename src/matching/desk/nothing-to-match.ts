import { maySeeAvoidances } from '../../diagnostics/diagnosis-permissions.ts'
import type { Context } from '../../platform/context.ts'
import { Conflicting } from '../../platform/refusals.ts'
import { pathsOf } from '../../ui/paths.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import type { Hindrance } from '../candidates/hard-rules.ts'
import { hindranceInWords } from '../explanations/explain-without.ts'
import { whyNobodyCanHelp } from '../explanations/nobody-can-help.ts'
import { matchingWords } from '../words.ts'

/** What the settings of a round always may lift; free hours only where they are demanded. */
export const BY_SETTING: readonly Hindrance[] = ['subordination', 'level', 'kind', 'kind-unknown', 'subject']

/** Refused because nobody can help anybody: the rule that stands in the way by its name, and where it is changed. */
export function nothingToMatch(ctx: Context, { round, exchange }: Desk): Conflicting {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  const toDesk = { href: to.round(round.id), label: t.toDesk }
  const why = whyNobodyCanHelp(exchange)
  if (why.kind === 'no-offers') return new Conflicting(t.nobodyOffers, [toDesk])
  const reader = { language: ctx.language, knowsAvoidances: maySeeAvoidances(ctx.actor) }
  const rules = why.by.map((one) => hindranceInWords(one.hindrance, reader)).join('; ')
  const isBySetting = why.by.some(
    ({ hindrance }) =>
      BY_SETTING.includes(hindrance) || (hindrance === 'hours' && round.settings.demands.includes('hours')),
  )
  const ways = isBySetting
    ? [{ href: to.roundSettings(round.id), label: t.nextStep.settings }]
    : [{ href: to.deskPeople(round.id), label: t.people }]
  return new Conflicting(isBySetting ? `${t.allHindered(rules)} ${t.settingsMayHelp}` : t.allHindered(rules), [
    ...ways,
    toDesk,
  ])
}
