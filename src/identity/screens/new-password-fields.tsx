import type { Language } from '../../platform/context.ts'
import { TextField } from '../../ui/fields.tsx'
import type { Problems } from '../../ui/read-form.ts'
import { setUpWords } from '../set-up/words.ts'

/** A new password, twice; what makes it strong is said beforehand. */
export function NewPasswordFields({ language, problems }: { language: Language; problems?: Problems }) {
  const t = setUpWords(language)
  const isAgain = problems !== undefined && !problems.password && !problems.passwordAgain
  const field = { type: 'password', autocomplete: 'new-password', problems, required: true } as const
  return (
    <>
      {isAgain && (
        <p class="note soon" role="status">
          {t.typePasswordAgain}
        </p>
      )}
      <TextField {...field} name="password" label={t.password} hint={t.passwordHint} />
      <TextField {...field} name="passwordAgain" label={t.passwordAgain} />
    </>
  )
}
