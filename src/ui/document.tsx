import type { Child } from 'hono/jsx'
import type { Language } from '../platform/context.ts'
import { type Island, islandPath } from './islands.ts'
import { raw } from './jsx.ts'
import { STYLES, STYLES_NAME } from './styles.ts'

type Props = {
  title: string
  language: Language
  nonce: string
  /** Which styles the browser keeps, as its cookie says. */
  styles?: string
  script?: Island
  /** Seconds after which a browser without script asks again: for a page that shows how far something is. */
  refresh?: number
  children: Child
}

/** The outermost sheet of every page. `script` names an island; ordinary pages have none. */
export function HtmlDocument({ title, language, nonce, styles, script, refresh, children }: Props) {
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
          <Styles nonce={nonce} areKept={styles === STYLES_NAME} />
          {refresh && (
            <noscript>
              <meta http-equiv="refresh" content={String(refresh)} />
            </noscript>
          )}
          {script && <script nonce={nonce} type="module" src={islandPath(script)} />}
        </head>
        <body>{children}</body>
      </html>
    </>
  )
}

/** The first page carries the styles, and has them fetched for the pages after it without waiting for them. */
function Styles({ nonce, areKept }: { nonce: string; areKept: boolean }) {
  const href = `/assets/styles/${STYLES_NAME}.css`
  if (areKept) return <link rel="stylesheet" href={href} nonce={nonce} />
  return (
    <>
      <style nonce={nonce}>{raw(STYLES)}</style>
      <link rel="stylesheet" href={href} nonce={nonce} media="not all" />
    </>
  )
}
