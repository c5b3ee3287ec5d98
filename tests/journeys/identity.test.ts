import { generateSync } from 'otplib'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { issueInvitations } from '../../src/identity/invitation/issue-invitations.ts'
import { addPerson } from '../../src/people/register/add-person.ts'
import { aTeacher } from '../../src/people/samples.ts'
import { ensureInstallation, issueSetUpToken } from '../../src/platform/installation.ts'
import { DESK, faultsOf, openSite, PHONE } from '../browser.ts'
import { aSchool, testApp } from '../school.ts'

const PASSWORD = 'мокрый утренний трамвай'
const vzaimno = await testApp()
const { owner } = vzaimno.database
await ensureInstallation(owner)
const site = await openSite(vzaimno)

afterAll(async () => {
  await site.close()
  await vzaimno.drop()
})

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const isFaultless = async (page: Page) => expect(await faultsOf(page), page.url()).toEqual([])

/** At the width it is walked at, and at the other one. */
async function isFaultlessAtBothWidths(page: Page) {
  const own = page.viewportSize()!
  await isFaultless(page)
  await page.setViewportSize(own.width === PHONE.width ? DESK : PHONE)
  await isFaultless(page)
  await page.setViewportSize(own)
}

test('the link of the first start makes a school, whose curator is inside', async () => {
  const token = await issueSetUpToken(owner)
  const page = await site.visit(null, DESK)
  await page.goto('/')
  await page.getByRole('link', { name: 'Создать мою школу' }).click()
  await page.getByLabel('Ссылка или её конец').fill(`${site.address}/set-up?token=${token}`)
  await press(page, 'Продолжить')
  await press(page, 'Создать школу')
  expect(await page.getByRole('alert').textContent()).toContain('Не сохранено')
  await isFaultlessAtBothWidths(page)
  await page.getByLabel('Полное наименование').fill('Муниципальное общеобразовательное учреждение «Лицей № 9»')
  await page.getByLabel('Сокращённое наименование').fill('МОУ «Лицей № 9»')
  await page.getByLabel('Адрес').fill('456780, г. Озёрск, ул. Лесная, 1')
  await page.getByLabel('Место издания приказов').fill('г. Озёрск')
  await page.getByLabel('Фамилия, имя, отчество').fill('Орлова Вера Ильинична')
  await page.getByLabel('Имя для входа').fill('орлова')
  await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD)
  await page.getByLabel('Пароль ещё раз').fill(PASSWORD)
  await press(page, 'Создать школу')
  expect(await page.locator('.band').textContent()).toContain('МОУ «Лицей № 9»')
  expect(new URL(page.url()).pathname).toBe('/litsey-9')
})

test('a teacher opens her slip on the phone, stays, and later sets a password', async () => {
  const school = await aSchool(vzaimno)
  const link = await school.as(async (ctx) => {
    const id = await addPerson(ctx, aTeacher())
    return (await issueInvitations(ctx, [id]))[0]!.link
  })
  const page = await site.visit(null, PHONE)
  await page.goto(new URL(link).pathname)
  expect(await page.textContent('h1')).toContain('Здравствуйте, Бэлла Гавриловна!')
  await isFaultlessAtBothWidths(page)
  await press(page, 'Войти и остаться на этом устройстве')
  expect(new URL(page.url()).pathname).toBe(`/${school.school.slug}`)
  await page.goto('/account')
  await page.getByText('Задать пароль').first().click()
  await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD)
  await page.getByLabel('Пароль ещё раз').fill(PASSWORD)
  await press(page, 'Задать пароль')
  expect(await page.getByRole('status').textContent()).toContain('Пароль изменён')
  await isFaultlessAtBothWidths(page)
})

test('name, password, and a code of the telephone once the school demands it', async () => {
  const { school } = await aSchool(vzaimno, 'gymnasium-7')
  const page = await site.visit(null, PHONE)
  const signIn = async () => {
    await page.getByLabel('Имя для входа').fill('curator-gymnasium-7')
    await page.getByLabel('Пароль', { exact: true }).fill('осень-2026-сад')
    await press(page, 'Войти')
  }
  await page.goto(`/${school.slug}/settings`)
  await isFaultlessAtBothWidths(page)
  await signIn()
  expect(await page.textContent('h1')).toBe('Настройки школы')
  await isFaultless(page)
  await page.getByLabel('Требовать второй шаг входа').check()
  for (const name of ['ИНН', 'ОГРН']) await page.getByLabel(name, { exact: true }).fill('')
  await press(page, 'Сохранить')
  expect(await page.textContent('main')).toContain('Школа просит второй шаг входа')
  await isFaultless(page)
  const secret = (await page.locator('.secret').textContent())!.replaceAll(' ', '')
  await page
    .getByLabel('Код', { exact: true })
    .fill(generateSync({ secret, epoch: Math.floor(Date.now() / 1000) - 30 }))
  await press(page, 'Включить второй шаг')
  expect(await page.locator('.recovery-codes li').count()).toBe(10)
  await page.goto(`/${school.slug}/settings/roles`)
  await isFaultless(page)
  await page.locator('.me summary').click()
  await press(page, 'Выйти')
  expect(await page.getByRole('status').textContent()).toContain('Вы вышли')
  await signIn()
  await page.getByLabel('Код', { exact: true }).fill(generateSync({ secret }))
  await press(page, 'Войти')
  expect(new URL(page.url()).pathname).toBe(`/${school.slug}`)
})

test('everything speaks English too, without script', async () => {
  const page = await site.visit(null, PHONE, { script: false })
  await page.goto('/sign-in')
  await press(page, 'English')
  expect(await page.textContent('h1')).toBe('Sign in')
  await press(page, 'Русский')
  expect(await page.textContent('h1')).toBe('Вход')
  expect(vzaimno.failures).toEqual([])
})
