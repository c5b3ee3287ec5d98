import type { Context } from '../../platform/context.ts'
import { TextArea } from '../../ui/fields.tsx'
import { ActButton, Form } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { answerWords } from '../answers/answer-words.ts'
import { mayNow } from '../pair-permissions.ts'
import { fromSideOf, type PairView, type Side } from '../read-pairs.ts'
import { dayAt } from './pair-status.tsx'

/** Yes or no in one tap; given once, the answer folds away but stays changeable until the order. */
export function OwnAnswer({ ctx, pair }: { ctx: Context; pair: PairView }) {
  const t = answerWords(ctx.language)
  const { me } = fromSideOf(pair, ctx.actor.personId ?? '')
  if (!mayNow(ctx.actor, pair, 'answer')) return null
  if (!me.answer)
    return (
      <section aria-labelledby="your-answer">
        <h2 id="your-answer">{t.yourAnswer}</h2>
        <div class="pair-answer">
          <Accept ctx={ctx} pair={pair} label={t.accept} />
          <Decline ctx={ctx} pair={pair} />
        </div>
      </section>
    )
  return (
    <section aria-labelledby="your-answer">
      <h2 id="your-answer">{t.yourAnswer}</h2>
      <p>{said(ctx, me)}</p>
      {me.answer === 'declined' ? (
        <Accept ctx={ctx} pair={pair} label={t.acceptAfterAll} quiet />
      ) : (
        <details class="pair-more">
          <summary>{t.changeAnswer}</summary>
          <Decline ctx={ctx} pair={pair} />
        </details>
      )}
    </section>
  )
}

function said(ctx: Context, me: Side): string {
  const t = answerWords(ctx.language)
  const day = me.answeredAt ? dayAt(ctx, me.answeredAt) : ''
  return me.answer === 'accepted' ? t.youAccepted(day) : t.youDeclined(day)
}

function Accept({ ctx, pair, label, quiet }: { ctx: Context; pair: PairView; label: string; quiet?: boolean }) {
  return (
    <ActButton
      ctx={ctx}
      action={pathsOf(ctx.school).pairAnswer(pair.id)}
      fields={{ answer: 'accepted' }}
      label={label}
      class={quiet ? 'quiet-button' : ''}
    />
  )
}

function Decline({ ctx, pair }: { ctx: Context; pair: PairView }) {
  const t = answerWords(ctx.language)
  return (
    <Form ctx={ctx} action={pathsOf(ctx.school).pairAnswer(pair.id)}>
      <input type="hidden" name="answer" value="declined" />
      <TextArea name="reason" label={t.declineReason} hint={t.declineReasonHint} rows={2} />
      <button class="button danger" type="submit">
        {t.decline}
      </button>
    </Form>
  )
}
