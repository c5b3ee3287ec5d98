import type { VisitorContext } from '../../platform/context.ts'
import { paths } from '../../ui/paths.ts'
import { uiWords } from '../../ui/words.ts'
import { type KeptForm, typedWords } from '../sign-in/kept-form.ts'
import { signInWords } from '../sign-in/words.ts'
import { Gate } from './gate.tsx'

type Props = {
  visitor: VisitorContext
  /** Null where somebody else had typed it: it is neither shown nor sent. */
  kept: KeptForm | null
}

/** Signed in again: what had been typed is sent by one tap, with the token that the form had. */
export function SendAgainPage({ visitor, kept }: Props) {
  const t = signInWords(visitor.language)
  if (!kept)
    return (
      <Gate visitor={visitor} title={t.otherTyped}>
        <p>{t.otherTypedText}</p>
        <p class="actions">
          <a class="button" href={paths.home}>
            {uiWords(visitor.language).errors.toStart}
          </a>
        </p>
      </Gate>
    )
  const words = typedWords(kept)
  return (
    <Gate visitor={visitor} title={t.again}>
      <p>{t.againText}</p>
      {words.length > 0 && (
        <ul>
          {words.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      )}
      <form method="post" action={kept.action}>
        {kept.fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="actions">
          <button class="button" type="submit">
            {t.send}
          </button>
          <a href={paths.home}>{t.doNotSend}</a>
        </div>
      </form>
    </Gate>
  )
}
