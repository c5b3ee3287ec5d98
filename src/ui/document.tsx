import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Language } from '../platform/context.ts'
import { STYLES } from './styles.ts'

type Props = { title: string; language: Language; nonce: string; script?: string; children: Child }

/** The outermost sheet of every page. `script` names an island; ordinary pages have none. */
export function HtmlDocument({ title, language, nonce, script, children }: Props) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="theme-color" content="#2450b8" />
          <title>{`${title} · Взаимно`}</title>
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
          <link
            rel="preload"
            href="/assets/fonts/golos-cyrillic.woff2"
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
          <style nonce={nonce}>{raw(STYLES)}</style>
          {script && <script nonce={nonce} type="module" src={`/assets/islands/${script}.js`} />}
        </head>
        <body>{children}</body>
      </html>
    </>
  )
}
