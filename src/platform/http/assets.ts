import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Hono } from 'hono'
import subsetFont from 'subset-font'
import { Missing } from '../refusals.ts'

const require = createRequire(import.meta.url)

/** The bundled fonts: the Russian and the Latin part of each, under names of our own. */
const FONTS: Record<string, string> = {
  'golos-cyrillic.woff2': '@fontsource-variable/golos-text/files/golos-text-cyrillic-wght-normal.woff2',
  'golos-cyrillic-ext.woff2': '@fontsource-variable/golos-text/files/golos-text-cyrillic-ext-wght-normal.woff2',
  'golos-latin.woff2': '@fontsource-variable/golos-text/files/golos-text-latin-wght-normal.woff2',
  'pt-serif-cyrillic.woff2': '@fontsource/pt-serif/files/pt-serif-cyrillic-400-normal.woff2',
  'pt-serif-cyrillic-ext.woff2': '@fontsource/pt-serif/files/pt-serif-cyrillic-ext-400-normal.woff2',
  'pt-serif-latin.woff2': '@fontsource/pt-serif/files/pt-serif-latin-400-normal.woff2',
}

/** What a Russian page takes from a Latin font: ASCII, quotation marks, dashes, arrows, signs. The rest would be 60 kB. */
const LATIN_SIGNS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, at) => 32 + at))}\u00a0«»·×‐‑–—‘’“”„…‰₽№←→⇄−✓`

const cut = new Map<string, Promise<Buffer>>()

/** A font as it is served: the Latin ones cut down to the signs in use, once a process. */
function fontNamed(name: string, file: string): Promise<Buffer> {
  const known = cut.get(name)
  if (known) return known
  const whole = readFile(require.resolve(file))
  const font = name.includes('latin')
    ? whole.then((bytes) => subsetFont(bytes, LATIN_SIGNS, { targetFormat: 'woff2' }))
    : whole
  cut.set(name, font)
  return font
}

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#fcfbf7"/><path d="M7 4v24" stroke="#c8372d" stroke-width="1.6"/><path d="M11 12h14m-4-4 4 4-4 4M25 21H11m4-4-4 4 4 4" fill="none" stroke="#2450b8" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg>`

const FOR_A_YEAR = 'public, max-age=31536000, immutable'

/** Fonts and the icon; nothing else is ever fetched by a page. */
export const assets = new Hono()
  .get('/icon.svg', (c) => c.body(ICON, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': FOR_A_YEAR }))
  .get('/fonts/:name', async (c) => {
    const file = FONTS[c.req.param('name')]
    if (!file) throw new Missing()
    return c.body(new Uint8Array(await fontNamed(c.req.param('name'), file)), 200, {
      'Content-Type': 'font/woff2',
      'Cache-Control': FOR_A_YEAR,
    })
  })
