import type { Context } from '../../platform/context.ts'
import { ActButton } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { DeskOfDraft } from '../desk/read-desk-view.ts'
import { wasSent } from '../round/publication.ts'
import { matchingWords } from '../words.ts'
import { actOf, lastAct, ruleInWords } from './rule-list.tsx'

type Props = { ctx: Context; view: DeskOfDraft }

/** Publish, run again, ask of two people, undo the last act. */
export function DeskTools({ ctx, view }: Props) {
  const { round, draft, figures, rules, roster } = view
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  const last = lastAct(rules)
  return (
    <div class="actions desk-tools">
      {figures.fresh > 0 && !wasSent(round, draft) && (
        <a class="button" href={`${to.publication(round.id)}?draft=${draft.number}`}>
          {t.publish(figures.fresh)}
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
          label={t.undoShort[actOf(last)]}
          title={t.undoLast(ruleInWords(last, rules, roster, ctx))}
          class="link-button undo-last"
          fields={{ back: 'desk' }}
        />
      )}
    </div>
  )
}
