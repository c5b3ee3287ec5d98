import type { Child } from 'hono/jsx'
import type { VisitorContext } from '../../platform/context.ts'
import { Cover } from '../../ui/cover.tsx'
import { FormToken } from '../../ui/form.tsx'
import { paths } from '../../ui/paths.ts'
import { uiWords } from '../../ui/words.ts'

type Props = {
  visitor: VisitorContext
  title: string
  /** Where the page is, for coming back in the other language; absent on a page that is shown only once. */
  here?: string
  /** Passwords typed here could be overheard. */
  openLine?: boolean
  children: Child
}

/** A page outside any school, in either language. */
export function Gate({ visitor, title, here, openLine, children }: Props) {
  const t = uiWords(visitor.language)
  const other = visitor.language === 'ru' ? 'en' : 'ru'
  return (
    <Cover title={title} language={visitor.language} nonce={visitor.nonce} styles={visitor.styles}>
      {visitor.installation.isReadOnly() && <p class="note bad">{t.readOnly}</p>}
      {openLine && <p class="note soon">{t.plainHttp}</p>}
      {children}
      {here && (
        <form method="post" action={paths.language} class="other-language no-print">
          <FormToken ctx={visitor} />
          <input type="hidden" name="language" value={other} />
          <input type="hidden" name="back" value={here} />
          <button class="link-button" type="submit" lang={other}>
            {t.otherLanguage}
          </button>
        </form>
      )}
    </Cover>
  )
}
