import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
import { answerWords } from '../answers/answer-words.ts'
import { mayNow } from '../pair-permissions.ts'
import { fromSideOf, type PairView, type Side } from '../read-pairs.ts'
import { Accept, Decline } from './answer-forms.tsx'
import { dayAt } from './pair-status.tsx'

/** Yes or no in one tap; given once, the answer folds away but stays changeable until the order. */
export function OwnAnswer({ ctx, pair }: { ctx: Context; pair: PairView }) {
  const t = answerWords(ctx.language)
  const { me } = fromSideOf(pair, ctx.actor.personId ?? '')
  if (!mayNow(ctx.actor, pair, 'answer')) return null
  const action = pathsOf(ctx.school).pairAnswer(pair.id)
  if (!me.answer)
    return (
      <section aria-labelledby="your-answer">
        <h2 id="your-answer">{t.yourAnswer}</h2>
        <div class="pair-answer">
          <Accept ctx={ctx} action={action} label={t.accept} />
          <Decline ctx={ctx} action={action} />
        </div>
      </section>
    )
  return (
    <section aria-labelledby="your-answer">
      <h2 id="your-answer">{t.yourAnswer}</h2>
      <p>{saidBy(ctx, me)}</p>
      {me.answer === 'declined' ? (
        <Accept ctx={ctx} action={action} label={t.acceptAfterAll} quiet />
      ) : (
        <details class="pair-more">
          <summary>{t.changeAnswer}</summary>
          <Decline ctx={ctx} action={action} />
        </details>
      )}
    </section>
  )
}

/** «Вы согласились 21 сентября.» */
export function saidBy(ctx: Context, me: Side): string {
  const t = answerWords(ctx.language)
  const day = me.answeredAt ? dayAt(ctx, me.answeredAt) : ''
  return me.answer === 'accepted' ? t.youAccepted(day) : t.youDeclined(day)
}
