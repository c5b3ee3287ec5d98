import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { PHONE } from '../../tests/browser.ts'

export type BenchBrowser = Browser

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A browser of its own process; CHROMIUM_PATH names another than the system's. */
export async function openBrowser(): Promise<BenchBrowser> {
  const executablePath = process.env.CHROMIUM_PATH ?? places.find((path) => existsSync(path))
  if (!executablePath) throw new Error('no Chromium: set CHROMIUM_PATH')
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: [...root, '--disable-gpu', '--disable-quic', '--no-first-run'] })
}

/** A telephone with an empty cache, signed in. */
export async function signedInContext(browser: BenchBrowser, address: string, token: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: address, viewport: PHONE, locale: 'ru-RU', deviceScaleFactor: 2 })
  await context.addCookies([{ name: 'vzaimno', value: token, url: address }])
  return context
}
