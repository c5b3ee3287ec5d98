import type { Context } from '../../platform/context.ts'
import { ActButton } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Draft } from '../draft/draft.ts'
import { explainLacking } from '../explanations/explain-lacking.ts'
import type { Roster } from '../round/roster.ts'
import { matchingWords } from '../words.ts'

type Props = { ctx: Context; roundId: string; draft: Draft; roster: Roster; isOpen: boolean }

/** What one more mentor or place would change for those who stay without: counted when asked for. */
export function LackingSection({ ctx, roundId, draft, roster, isOpen }: Props) {
  const t = matchingWords(ctx.language)
  if (draft.outcome.without.length === 0 || (!draft.lacking && !isOpen)) return null
  return (
    <section class="lacking" aria-labelledby="lacking">
      <h3 id="lacking">{t.lackingTitle}</h3>
      {draft.lacking && (
        <ul>
          {explainLacking(draft.lacking, roster, ctx.language).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      )}
      {isOpen && (
        <ActButton
          ctx={ctx}
          action={pathsOf(ctx.school).lacking(roundId)}
          label={draft.lacking ? t.countLackingAgain : t.countLacking}
          class="quiet-button small-button"
        />
      )}
    </section>
  )
}
