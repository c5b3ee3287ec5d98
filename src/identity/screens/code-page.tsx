import type { VisitorContext } from '../../platform/context.ts'
import { TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { paths } from '../../ui/paths.ts'
import type { KeptForm } from '../sign-in/kept-form.ts'
import { signInWords } from '../sign-in/words.ts'
import { Gate } from './gate.tsx'
import { KeptField } from './kept-field.tsx'

type Props = { visitor: VisitorContext; to: string | null; kept?: KeptForm | null; wrong?: boolean }

/** The second step of signing in. */
export function CodePage({ visitor, to, kept, wrong }: Props) {
  const t = signInWords(visitor.language)
  const here = to ? `${paths.secondFactor}?to=${encodeURIComponent(to)}` : paths.secondFactor
  return (
    <Gate visitor={visitor} title={t.codeTitle} here={kept ? undefined : here}>
      <p>{t.codeLead}</p>
      <Form ctx={visitor} action={paths.secondFactor} problems={wrong ? { code: t.codeWrong } : undefined}>
        {to && <input type="hidden" name="to" value={to} />}
        <KeptField kept={kept} />
        <TextField name="code" label={t.code} hint={t.codeHint} autocomplete="one-time-code" short required />
        <div class="actions">
          <button class="button" type="submit">
            {t.signIn}
          </button>
          <a href={paths.signIn}>{t.otherAccount}</a>
        </div>
      </Form>
      <details class="more-help">
        <summary>{t.lostPhone}</summary>
        <p>{t.lostPhoneText}</p>
      </details>
    </Gate>
  )
}
