import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressesOf } from './authorization/operations.ts'
import { buildWorld } from './authorization/world.ts'
import { DESK, openSite, type Site } from './browser.ts'
import { fillForms, type Sent } from './form-robot.ts'
import { XSS_PAYLOADS } from './payloads.ts'
import { type Client, testApp } from './school.ts'

/** Each field gets one payload a round, and the next one in the next: with as many rounds as payloads, every one of them. */
const rounds = Number(process.env.XSS_ROUNDS ?? 1)

const vzaimno = await testApp()
const world = await buildWorld(vzaimno)
let site: Site
beforeAll(async () => {
  site = await openSite(vzaimno)
})
afterAll(async () => {
  await site.close()
  await vzaimno.drop()
})

const pages = addressesOf(world, 'GET').map(({ path }) => path)
const accountPages = ['/account', '/account/second-factor']

/** A page that writes down every foreign script that ran and everything the policy stopped. */
async function watchedPage(client: Client) {
  const page = await site.visit(client, DESK)
  const seen: string[] = []
  await page.exposeFunction('xss', () => seen.push('a script ran'))
  page.on('dialog', (dialog) => {
    seen.push('a dialog opened')
    return dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith('data:'))
      seen.push(`asked ${request.url()}`)
  })
  await page.exposeFunction('violation', (text: string) => seen.push(`the policy stopped ${text}`))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      Reflect.get(window, 'violation')(`${violatedDirective} ${blockedURI} ${sample}`),
    )
  })
  return { page, seen }
}

const planted =
  'x-x, [data-x], [onerror], [onload], [onfocus], [ontoggle], base, iframe, [href^="javascript:" i], [action*="evil"]'

async function traces(page: Page): Promise<string[]> {
  return page.evaluate(
    (selector) => [...document.querySelectorAll(selector)].map((one) => one.outerHTML.slice(0, 200)),
    planted,
  )
}

test('texts stay texts on every page, whatever was typed into whatever field', async () => {
  let turn = 0
  const faults: string[] = []
  const reach = { fields: 0, obeyed: 0, shown: 0 }
  const typed = () => {
    reach.fields += 1
    turn += 1
    return XSS_PAYLOADS[turn % XSS_PAYLOADS.length]!
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const client of [world.clients.curator, world.clients.participant]) {
      turn = round
      const { page, seen } = await watchedPage(client)
      const look = async (path: string) => {
        reach.shown += 1
        await page.goto(path, { waitUntil: 'load' })
        for (const fault of [...seen.splice(0), ...(await traces(page))]) faults.push(`${path}: ${fault}`)
      }
      for (const path of [...pages, ...accountPages]) {
        for (const sent of await fillForms(vzaimno, client, path, typed)) {
          if (sent.status === 303) reach.obeyed += 1
          if (sent.status >= 500) faults.push(`${sent.to} answered ${sent.status}`)
          if (sent.status === 422) await showAgain(page, sent, look)
          else if (sent.to.includes('?')) await look(sent.to)
        }
      }
      for (const path of await htmlPages(client)) await look(path)
    }
  }
  expect(faults).toEqual([])
  expect(vzaimno.failures).toEqual([])
  expect(reach.fields).toBeGreaterThan(60)
  expect(reach.obeyed).toBeGreaterThan(8)
  expect(reach.shown).toBeGreaterThan(50)
}, 900_000)

/** A form that came back with what was typed: shown at its own address, under its own headers. */
async function showAgain(page: Page, { to, answer }: Sent, look: (path: string) => Promise<void>): Promise<void> {
  const body = await answer.text()
  await page.route(`**${to}`, (route) =>
    route.fulfill({ status: 200, headers: Object.fromEntries(answer.headers), body }),
  )
  await look(to)
  await page.unrouteAll()
}

async function htmlPages(client: Client): Promise<string[]> {
  const all: string[] = []
  for (const path of [...pages, ...accountPages]) {
    const { status, headers } = await client.get(path)
    if (status === 200 && headers.get('Content-Type')?.startsWith('text/html')) all.push(path)
  }
  return all
}
