import type { Context } from '../../platform/context.ts'
import { TextArea } from '../../ui/fields.tsx'
import { ActButton, Form } from '../../ui/form.tsx'
import { answerWords } from '../answers/answer-words.ts'

type Props = { ctx: Context; action: string }

/** Yes in one tap. */
export function Accept({ ctx, action, label, quiet }: Props & { label: string; quiet?: boolean }) {
  return (
    <ActButton
      ctx={ctx}
      action={action}
      fields={{ answer: 'accepted' }}
      label={label}
      class={quiet ? 'quiet-button' : ''}
    />
  )
}

/** No, with a reason if there is one to tell. */
export function Decline({ ctx, action }: Props) {
  const t = answerWords(ctx.language)
  return (
    <Form ctx={ctx} action={action}>
      <input type="hidden" name="answer" value="declined" />
      <TextArea name="reason" label={t.declineReason} hint={t.declineReasonHint} rows={2} />
      <button class="button danger" type="submit">
        {t.decline}
      </button>
    </Form>
  )
}

/** What was said in person, for the curator to record. */
export function RecordButtons({ ctx }: Pick<Props, 'ctx'>) {
  const t = answerWords(ctx.language)
  return (
    <div class="actions">
      <button class="button quiet-button" type="submit" name="answer" value="accepted">
        {t.recordAccept}
      </button>
      <button class="button danger" type="submit" name="answer" value="declined">
        {t.recordDecline}
      </button>
    </div>
  )
}
