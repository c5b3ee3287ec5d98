import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { addPerson } from '../../src/people/register/add-person.ts'
import { aTeacher } from '../../src/people/samples.ts'
import { DESK, faultsOf, goBack, openSite, PHONE } from '../browser.ts'
import { aSchool, testApp } from '../school.ts'

const NARROW = { width: 320, height: 640 }

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const people = `/${school.school.slug}/people`
await school.as((ctx) => addPerson(ctx, aTeacher('Ким Денис Сергеевич', { position: 'учитель английского языка' })))
const site = await openSite(vzaimno)
afterAll(async () => {
  await site.close()
  await vzaimno.drop()
})

const LIST = `МБОУ «СОШ № 5»
№;ФИО;Должность;Категория;Общий стаж;Паспорт;Кабинет
1;Назарова Бэлла Гавриловна;учитель русского яз. и лит-ры;высшая;31 год;7501 123456;12
2;Ким Денис Сергеевич;старший методист;;4;7501 654321;7
3;Лоза Г. П.;учитель географии;;6;;3
Итого;3;;;;;`

async function expectNoFaults(page: Page) {
  expect(await faultsOf(page), page.url()).toEqual([])
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  expect(sideways, `${page.url()} is wider than its window`).toBe(false)
}

for (const [where, size] of [
  ['desk', DESK],
  ['phone', PHONE],
  ['narrow phone', NARROW],
] as const)
  test(`a staff list is chosen, looked through, loaded and undone: ${where}`, { timeout: 120_000 }, async () => {
    const page = await site.visit(school.curator, size)
    await page.goto(people)
    await page.click('text=Загрузить список')
    await expectNoFaults(page)
    await page.setInputFiles('input[type=file]', {
      name: 'тарификация.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(LIST),
    })
    await page.locator('main form:has(input[type=file]) button[type=submit]').click()
    expect(await page.textContent('h1')).toBe('Проверьте, что распозналось')
    const preview = (await page.textContent('main')) ?? ''
    for (const said of ['Новые — 2', 'Изменятся — 1', 'Что из файла не взято', 'Паспорт', 'Кабинет'])
      expect(preview).toContain(said)
    expect(preview).not.toContain('7501')
    await expectNoFaults(page)

    await page.click('text=Загрузить отмеченных')
    const address = page.url()
    expect(await page.textContent('main')).toContain('старший методист')
    await expectNoFaults(page)
    await goBack(page)
    await page.goto(people)
    expect(await page.textContent('main')).toContain('Назарова')
    await expectNoFaults(page)

    await page.goto(address)
    await page.click('text=Отменить всю загрузку')
    await page.goto(people)
    expect(await page.textContent('main')).not.toContain('Назарова')
  })

test('a wrong file is refused with a reason, and nothing is loaded', async () => {
  const page = await site.visit(school.curator, PHONE)
  await page.goto(`${people}/imports`)
  await page.setInputFiles('input[type=file]', {
    name: 'приказ.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PK\u0003\u0004 no list at all'),
  })
  await page.locator('main form:has(input[type=file]) button[type=submit]').click()
  expect(await page.locator('[role=alert]').first().textContent()).toContain('Файл повреждён')
  await expectNoFaults(page)
})
