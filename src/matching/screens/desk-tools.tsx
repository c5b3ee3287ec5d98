import type { Context } from '../../platform/context.ts'
import { ActButton } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { DeskRule } from '../desk/desk-rule.ts'
import type { Draft, DraftPair } from '../draft/draft.ts'
import type { Roster } from '../round/roster.ts'
import type { Round } from '../round/round.ts'
import { matchingWords } from '../words.ts'
import { ruleInWords } from './rule-list.tsx'

type Props = { ctx: Context; round: Round; draft: Draft; pairs: DraftPair[]; rules: DeskRule[]; roster: Roster }

/** Publish, run again, ask of two people, undo the last act. */
export function DeskTools({ ctx, round, draft, pairs, rules, roster }: Props) {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  const fresh = pairs.filter((pair) => pair.directions.some((one) => !one.isStanding)).length
  const last = rules.findLast((rule) => rule.cause === 'hand')
  return (
    <div class="actions desk-tools">
      {fresh > 0 && (
        <a class="button" href={`${to.publication(round.id)}?draft=${draft.number}`}>
          {t.publish(fresh)}
        </a>
      )}
      <ActButton ctx={ctx} action={to.drafts(round.id)} label={t.runAgain} />
      <a class="button quiet-button" href={to.pairByHand(round.id)}>
        {t.askWhyNot}
      </a>
      {last && (
        <ActButton
          ctx={ctx}
          action={to.deskRuleUndoing(round.id, last.id)}
          label={t.undoLast(ruleInWords(last, roster, ctx))}
          class="link-button undo-last"
          fields={{ back: 'desk' }}
        />
      )}
    </div>
  )
}
