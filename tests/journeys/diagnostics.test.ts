import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openDiagnosis } from '../../src/diagnostics/diagnosis/open-diagnosis.ts'
import { autumnDiagnosis } from '../../src/diagnostics/samples.ts'
import { recordConsents } from '../../src/people/consents/record-consent.ts'
import { addPerson } from '../../src/people/register/add-person.ts'
import { aTeacher } from '../../src/people/samples.ts'
import { DESK, faultsOf, goBack, openSite, PHONE } from '../browser.ts'
import { aSchool, testApp } from '../school.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const base = `/${school.school.slug}/diagnosis`
const { bella, kim } = await school.as(async (ctx) => {
  const ids = {
    bella: await addPerson(ctx, aTeacher('Назарова Бэлла Гавриловна')),
    kim: await addPerson(ctx, aTeacher('Ким Денис Сергеевич')),
  }
  await recordConsents(ctx, [ids.bella, ids.kim], { kind: 'personal-data', signedOn: ctx.today })
  return ids
})
const diagnosis = await school.as((ctx) => openDiagnosis(ctx, autumnDiagnosis()))
const site = await openSite(vzaimno)
afterAll(async () => {
  await site.close()
  await vzaimno.drop()
})

/** The same address in a browser with script, for axe has to run in the page. */
async function expectNoFaults(page: Page, eye: Page) {
  await eye.goto(page.url())
  expect(await faultsOf(eye), page.url()).toEqual([])
}

test('a teacher answers everything on a phone without script, one tap a question', { timeout: 240_000 }, async () => {
  const teacher = await school.member('participant', bella)
  const page = await site.visit(teacher, PHONE, { script: false })
  const eye = await site.visit(teacher, PHONE)
  await page.goto(`${base}/mine`)
  await expectNoFaults(page, eye)
  await page.click('main a.button')
  for (let step = 1; step <= 7; step += 1) {
    expect(await page.textContent('.sheet-steps')).toContain(`Страница ${step} из 8`)
    const rows = await page.locator('fieldset.answer').all()
    for (const [place, row] of rows.entries())
      await row
        .locator('.step-square')
        .nth((place + step) % 5)
        .click()
    if (step === 1) {
      await page.getByText('Хочу развивать').first().click()
      await expectNoFaults(page, eye)
      await page.click('main button[type=submit]')
      await goBack(page)
      expect(await page.locator('input[type=radio]:checked').count()).toBe(rows.length)
    }
    await page.click('main button[type=submit]')
  }
  expect(await page.textContent('h1')).toBe('Последняя страница')
  await page.getByText('Ц1 Электронный журнал').click()
  await page.fill('textarea', 'Вести журнал быстрее')
  await page.getByLabel('пятница, после уроков').check()
  await page.click('.pick-list summary')
  await page.click('.pick-list label')
  await expectNoFaults(page, eye)
  await page.click('main button[type=submit]')
  expect(await page.textContent('h1')).toBe('Спасибо, Бэлла Гавриловна!')
  expect(await page.textContent('.own-words')).toBe('Вести журнал быстрее')
  expect(await page.getByText('прежде всего').count()).toBe(1)
  await expectNoFaults(page, eye)
})

test('the curator types a sheet in from paper by the keyboard alone', { timeout: 240_000 }, async () => {
  const page = await site.visit(school.curator, DESK, { script: false })
  const eye = await site.visit(school.curator, DESK)
  await page.goto(`${base}/${diagnosis}`)
  await expectNoFaults(page, eye)
  await page.getByLabel('Ввести с бумаги: Ким').click()
  await page.focus('.code-row input')
  for (const code of ['3', '3х', '4п', '2хп', '1!', '9']) {
    await page.keyboard.type(code)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  expect(await page.textContent('.problem-list')).toContain('Ц6: «9»')
  await page.fill('.code-row.has-problem input', '0')
  await page.keyboard.press('Enter')
  expect(await page.textContent('h1')).toBe('Ким Денис Сергеевич')
  expect(await page.textContent('.facts')).toContain('внесено с бумаги')
  await expectNoFaults(page, eye)
  await page.goto(`${base}/coverage`)
  await expectNoFaults(page, eye)
  await page.goto(`${base}/${diagnosis}/blanks?person=${kim}`)
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)
  expect(sheets).toHaveLength(2)
  expect(vzaimno.failures).toEqual([])
})
