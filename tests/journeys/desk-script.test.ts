import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { manyTeachers, SMALL_SCHOOL } from '../../src/matching/sample-teachers.ts'
import { aDiagnosedSchool, aRound } from '../../src/matching/samples.ts'
import { islandPath } from '../../src/ui/islands.ts'
import { DESK, faultsOf, goBack, openSite } from '../browser.ts'
import { aSchool, testApp } from '../school.ts'

const vzaimno = await testApp()
const site = await openSite(vzaimno)
afterAll(async () => {
  await site.close()
  await vzaimno.drop()
})

const PATIENTLY = { timeout: 20_000 }

test('the script of the desk is small, and kept by the browser', async () => {
  const answer = await vzaimno.app.request(islandPath('desk'))
  expect(answer.headers.get('Content-Type')).toContain('text/javascript')
  expect(answer.headers.get('Cache-Control')).toContain('immutable')
  expect(gzipSync(await answer.text()).length).toBeLessThan(5000)
})

async function atDesk(slug: string, teachers: typeof SMALL_SCHOOL) {
  const { as, curator } = await aSchool(vzaimno, slug)
  const { diagnosisId } = await as((ctx) => aDiagnosedSchool(ctx, teachers))
  const desk = `/${slug}/matching/${await as((ctx) => aRound(ctx, diagnosisId))}`
  const page = await site.visit(curator, DESK)
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(desk)
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  return { page, desk, curator, complaints }
}

const isSamePage = (page: Page) => page.evaluate(() => 'isSamePage' in window)

test('with script the desk moves without a new page', { timeout: 120_000 }, async () => {
  const { page, complaints } = await atDesk('moving', manyTeachers(40))
  await page.getByRole('button', { name: 'Распределить' }).click()
  await page.locator('.pair-list').waitFor()
  const card = page.locator('.pair').nth(9)
  await card.scrollIntoViewIfNeeded()
  await card.locator('.pair-open').focus()
  const top = await page.evaluate(() => window.scrollY)
  expect(top).toBeGreaterThan(0)
  await page.keyboard.press('Enter')
  await page.locator('.why-margin').getByText('Если развести').waitFor()
  expect(await page.evaluate(() => window.scrollY)).toBe(top)
  expect(await card.locator('.pair-open').evaluate((link) => link === document.activeElement)).toBe(true)
  expect(page.url()).toContain('?pair=')
  expect(await faultsOf(page)).toEqual([])

  await page.keyboard.press('KeyL')
  await card.getByText('закреплена', { exact: true }).waitFor()
  await card.locator('.pair-open').focus()
  await page.keyboard.press('ArrowDown')
  const next = page.locator('.pair').nth(10).locator('.pair-open')
  expect(await next.evaluate((link) => link === document.activeElement)).toBe(true)
  await page.keyboard.press('KeyU')
  await expect.poll(() => page.locator('.tag.ink').count(), PATIENTLY).toBe(0)

  await page.locator('.pair-open').first().focus()
  await page.keyboard.press('Slash')
  const surname = (await page.locator('.who b').first().textContent())!.split(' ')[0]!
  await page.keyboard.type(surname)
  await expect.poll(() => page.locator('.pair').count(), PATIENTLY).toBeLessThan(10)
  expect(await page.locator('.pair-filter input').inputValue()).toBe(surname)
  await goBack(page)
  await expect.poll(() => page.locator('.pair').count(), PATIENTLY).toBeGreaterThan(10)
  expect(await isSamePage(page)).toBe(true)

  await page.locator('.pair-open').first().focus()
  await page.keyboard.press('KeyF')
  await page.getByRole('heading', { name: 'Развести эту пару?' }).waitFor()
  expect(complaints).toEqual([])
})

test('a refusal is shown as it is', { timeout: 60_000 }, async () => {
  const { page, desk, curator } = await atDesk('refused', SMALL_SCHOOL)
  await curator.post(`${desk}/drafts`)
  await page.reload()
  await curator.post(`${desk}/publication`, { draft: '1', changedAt: '0' })
  await page.getByRole('button', { name: 'Распределить заново' }).click()
  await page.getByText('Этот подбор уже опубликован').waitFor()
})

test('how far a long search is, is told without a new page', { timeout: 120_000 }, async () => {
  const large = [
    ...manyTeachers(250),
    ...manyTeachers(250, 2).map((one) => ({ ...one, name: one.name.replace(' ', '-Степная ') })),
  ]
  const { page, complaints } = await atDesk('searching', large)
  await page.getByRole('button', { name: 'Распределить' }).click()
  await page.getByRole('heading', { name: 'Идёт распределение' }).waitFor()
  await page.getByText('Можно подождать, можно взять его').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Остановить и взять лучшее' }).click()
  await page.getByRole('link', { name: /^Опубликовать/ }).waitFor()
  expect(await isSamePage(page)).toBe(true)
  expect(complaints).toEqual([])
})

test('nothing broke on the way', () => {
  expect(vzaimno.failures).toEqual([])
})
