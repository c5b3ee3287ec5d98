import { afterAll, expect, test } from 'vitest'
import { aPair } from '../../src/pairs/samples.ts'
import { DESK, faultsOf, openSite, PHONE } from '../browser.ts'
import { aSchool, testApp } from '../school.ts'
import { fourTeachers } from '../teachers.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const { bella, alsu, denis, elena, skills } = await school.as(fourTeachers)
await school.as((ctx) =>
  aPair().helping(alsu, bella, skills.tests).helping(bella, alsu, skills.meetings, 0).acceptedBy(alsu).in(ctx),
)
await school.as((ctx) => aPair().helping(denis, elena, skills.video).in(ctx))
const asBella = await school.member('participant', bella)
const site = await openSite(vzaimno)
const pairs = `/${school.school.slug}/pairs`

afterAll(async () => {
  await site.close()
  await vzaimno.drop()
})

test('a teacher answers on her phone in one tap, with script off, and may change her mind', async () => {
  const page = await site.visit(asBella, PHONE, { script: false })
  await page.goto(pairs)
  await page.getByRole('link', { name: 'Прочитать и ответить' }).click()
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('Аминова Алсу Ренатовна')
  await page.getByRole('button', { name: 'Согласиться' }).click()
  expect(await page.textContent('main')).toContain('Обе стороны согласны')
  await page.getByText('Изменить ответ').click()
  await page.getByLabel('Если отказываетесь').fill('Всё же не успею')
  await page.getByRole('button', { name: 'Отказаться' }).click()
  expect(await page.textContent('main')).toContain('Вы отказались')
  await page.getByRole('button', { name: 'Всё-таки согласиться' }).click()
  expect(await page.textContent('main')).toContain('Обе стороны согласны')
})

test('the curator reminds, records what was said in person, and adds a pair by hand', async () => {
  const page = await site.visit(school.curator, DESK, { script: false })
  await page.goto(pairs)
  await page.getByLabel('Выбрать: Ким').check()
  await page.getByRole('button', { name: 'Напомнить выбранным' }).click()
  expect(await page.textContent('main')).toContain('Написано: 2\u00a0письма')
  await page.getByRole('link', { name: 'Записать ответы' }).click()
  await page.getByRole('group', { name: /^Ким/ }).getByLabel('согласие').check()
  await page
    .getByRole('group', { name: /^Петренко/ })
    .getByLabel('отказ')
    .check()
  await page.getByRole('button', { name: 'Сохранить' }).click()
  expect(await page.textContent('main')).toContain('Записано: 2\u00a0ответа')
  await page.getByRole('link', { name: 'Добавить пару' }).click()
  await page.getByLabel('Кто помогает').selectOption({ label: 'Петренко Елена Фёдоровна, учитель математики' })
  await page.getByLabel('Кому помогают').selectOption({ label: 'Ким Денис Сергеевич, учитель английского языка' })
  await page.getByLabel('Чему', { exact: true }).selectOption(skills.olympiads)
  await page.getByRole('button', { name: 'Предложить пару' }).click()
  expect(await page.textContent('main')).toContain('уже были в паре или отказались от неё')
  await page.getByLabel('предложить всё равно').check()
  await page.getByRole('button', { name: 'Предложить пару' }).click()
  expect(await page.textContent('h1')).toContain('Петренко')
  expect(await page.textContent('main')).toContain('Ждём ответа')
})

test.each([
  ['desk', DESK],
  ['narrow phone', { width: 320, height: 640 }],
] as const)(
  'every page of pairs is accessible: %s',
  async (_, size) => {
    const [exchange] = await school.as(({ db }) => db.selectFrom('pair').select('id').orderBy('createdAt').execute())
    const walks = [
      [school.curator, [pairs, `${pairs}/${exchange?.id}`, `${pairs}/new`, `${pairs}/answers`]],
      [asBella, [pairs, `${pairs}/${exchange?.id}`]],
    ] as const
    for (const [client, paths] of walks) {
      const page = await site.visit(client, size)
      for (const path of paths) {
        await page.goto(path)
        expect(await faultsOf(page), path).toEqual([])
      }
    }
    expect(vzaimno.failures).toEqual([])
  },
  120_000,
)
