import type { VisitorContext } from '../../platform/context.ts'
import { CheckField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { paths } from '../../ui/paths.ts'
import { signInWords } from '../sign-in/words.ts'
import { Gate } from './gate.tsx'

type Props = {
  visitor: VisitorContext
  openLine: boolean
  to: string | null
  userName?: string
  wrong?: boolean
  signedOut?: boolean
}

/** Name and password; and what to do when they are forgotten. */
export function SignInPage({ visitor, openLine, to, userName, wrong, signedOut }: Props) {
  const t = signInWords(visitor.language)
  const here = to ? `${paths.signIn}?to=${encodeURIComponent(to)}` : paths.signIn
  return (
    <Gate visitor={visitor} title={t.title} here={here} openLine={openLine}>
      {signedOut && (
        <p class="note good" role="status">
          {t.signedOut}
        </p>
      )}
      <Form ctx={visitor} action={paths.signIn} problems={wrong ? { userName: t.wrong } : undefined}>
        {to && <input type="hidden" name="to" value={to} />}
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
