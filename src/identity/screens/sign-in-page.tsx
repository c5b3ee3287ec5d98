import type { VisitorContext } from '../../platform/context.ts'
import { CheckField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { paths } from '../../ui/paths.ts'
import type { KeptForm } from '../sign-in/kept-form.ts'
import { signInWords } from '../sign-in/words.ts'
import { Gate } from './gate.tsx'
import { KeptField } from './kept-field.tsx'

type Props = {
  visitor: VisitorContext
  openLine: boolean
  to: string | null
  userName?: string
  wrong?: boolean
  signedOut?: boolean
  /** A link of the first set-up led here. */
  alreadySetUp?: boolean
  /** A form was sent after its session had ended: it comes along, or has to be filled anew. */
  ended?: 'kept' | 'lost'
  kept?: KeptForm | null
}

/** Name and password; and what to do when they are forgotten. */
export function SignInPage({ visitor, openLine, to, userName, wrong, signedOut, alreadySetUp, ended, kept }: Props) {
  const t = signInWords(visitor.language)
  const here = to ? `${paths.signIn}?to=${encodeURIComponent(to)}` : paths.signIn
  return (
    <Gate visitor={visitor} title={ended ? t.ended : t.title} here={kept ? undefined : here} openLine={openLine}>
      {signedOut && (
        <p class="note good" role="status">
          {t.signedOut}
        </p>
      )}
      {alreadySetUp && (
        <p class="note soon" role="status">
          {t.alreadySetUp}
        </p>
      )}
      {ended && (
        <p class="note soon" role="status">
          {ended === 'kept' ? t.endedKept : t.endedLost}
        </p>
      )}
      <Form ctx={visitor} action={paths.signIn} problems={wrong ? { userName: t.wrong } : undefined}>
        {to && <input type="hidden" name="to" value={to} />}
        <KeptField kept={kept} />
        <TextField name="userName" label={t.userName} value={userName} autocomplete="username" required />
        <TextField name="password" type="password" label={t.password} autocomplete="current-password" required />
        <CheckField name="ownDevice" label={t.ownDevice} note={t.ownDeviceNote} checked={false} />
        <div class="actions">
          <button class="button" type="submit">
            {t.signIn}
          </button>
        </div>
      </Form>
      <details class="more-help">
        <summary>{t.help}</summary>
        <p>{t.helpText}</p>
      </details>
    </Gate>
  )
}
