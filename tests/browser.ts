import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import { serve } from '@hono/node-server'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { SESSION_COOKIES } from '../src/identity/session-cookie.ts'
import type { Client, TestApp } from './school.ts'

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The widths every journey is walked at: a teacher's phone and a curator's desk. */
export const PHONE = { width: 360, height: 740 }
export const DESK = { width: 1280, height: 900 }

/** The application behind a real port, and a real browser in front of it. */
export async function openSite(test: TestApp) {
  const executablePath = process.env.CHROMIUM_PATH ?? BROWSERS.find((path) => existsSync(path))
  if (!executablePath) throw new Error('No Chromium: set CHROMIUM_PATH')
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET
  const browser: Browser = await chromium.launch({ executablePath, args })
  const server = serve({ fetch: test.app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((listening) => server.once('listening', listening))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const contexts: BrowserContext[] = []
  return {
    address,
    /** A page of somebody who is signed in (or of a visitor), at a width; `script: false` switches JavaScript off. */
    async visit(client: Client | null, size = DESK, options: { script?: boolean } = {}): Promise<Page> {
      const context = await browser.newContext({
        baseURL: address,
        viewport: size,
        locale: 'ru-RU',
        javaScriptEnabled: options.script ?? true,
      })
      contexts.push(context)
      if (client) await context.addCookies([{ name: SESSION_COOKIES[1]!, value: client.token, url: address }])
      return context.newPage()
    },
    async close() {
      for (const context of contexts) await context.close()
      await browser.close()
      await new Promise((closed) => server.close(closed))
    },
  }
}

export type Site = Awaited<ReturnType<typeof openSite>>

/** The browser's Back, from a page that has come whole: between two pages Chromium knows of no history to go back in. */
export async function goBack(page: Page) {
  await page.waitForLoadState('load')
  await page.goBack()
}

/** What axe finds against WCAG 2.0–2.2 A and AA, one line a finding; and whether the page scrolls sideways. */
export async function faultsOf(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const faults = found.violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  return sideways ? [...faults, 'the page scrolls sideways'] : faults
}
