import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
import { namesSuperiors, type Roster } from '../round/roster.ts'
import type { Round } from '../round/round.ts'
import { matchingWords } from '../words.ts'

/** The rule on superiors is on, and nobody's superior is known. */
export function NoSuperiors({ ctx, round, roster }: { ctx: Context; round: Round; roster: Roster }) {
  if (!round.settings.barsSubordination || namesSuperiors(roster)) return null
  const t = matchingWords(ctx.language)
  return (
    <p class="quiet">
      {t.noSuperiors} <a href={pathsOf(ctx.school).people}>{t.toSuperiors}</a>
    </p>
  )
}
