import type { Child } from 'hono/jsx'
import type { Language } from '../platform/context.ts'
import { HtmlDocument } from './document.tsx'
import { paths } from './paths.ts'
import { uiWords } from './words.ts'

type Props = { title: string; language: Language; nonce: string; styles?: string; children: Child }

/** A page outside any school: signing in, setting up, an invitation, an error. */
export function Cover({ title, language, nonce, styles, children }: Props) {
  const t = uiWords(language)
  return (
    <HtmlDocument title={title} language={language} nonce={nonce} styles={styles}>
      <header class="band">
        <div class="band-inner">
          <div class="band-top">
            <a class="brand" href={paths.home}>
              {t.product}
            </a>
          </div>
        </div>
      </header>
      <main class="cover" id="content">
        <div class="cover-sheet">
          <h1>{title}</h1>
          {children}
        </div>
      </main>
    </HtmlDocument>
  )
}
