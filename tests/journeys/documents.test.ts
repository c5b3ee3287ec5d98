import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { agreeTerms } from '../../src/documents/pack/samples.ts'
import { threeAgreedPairs } from '../agreed-pairs.ts'
import { DESK, faultsOf, openSite, PHONE } from '../browser.ts'
import { aSchool, testApp } from '../school.ts'
import { textOfDocx } from '../text-of-docx.ts'

const vzaimno = await testApp()
const site = await openSite(vzaimno)
afterAll(async () => {
  await site.close()
  await vzaimno.drop()
})

test.each([
  ['desk', DESK],
  ['phone', PHONE],
])('from agreed pairs to a signed order, without script: %s', async (slug, size) => {
  const { school, curator, as } = await aSchool(vzaimno, `school-${slug}`)
  await as(threeAgreedPairs)
  await as((ctx) => agreeTerms(ctx))
  const page = await site.visit(curator, size, { script: false })
  await page.goto(`/${school.slug}/documents`)
  await page.getByRole('button', { name: 'Собрать весь пакет' }).click()
  await page.getByText('Готово: 9').waitFor()
  const [archive] = await Promise.all([page.waitForEvent('download'), page.getByText('Скачать всё (zip)').click()])
  expect(archive.suggestedFilename()).toBe('Бумаги наставничества 2026-09-21.zip')

  await page.fill('#signedOn', '2026-09-19')
  await page.getByRole('button', { name: 'Подписаны все согласия и соглашения' }).click()
  await page.getByText('Отмечено подписанными: 8').waitFor()

  await page.goto(`/${school.slug}/documents/journal?template=order`)
  await page.getByRole('link', { name: 'Приказ о поручении работы' }).click()
  await page.fill('#number', '131-лс')
  await page.fill('#datedOn', '2026-09-18')
  await page.getByRole('button', { name: 'Отметить подписанным' }).click()
  await page.getByText('а датированы 19.09.2026 и 18.09.2026').first().waitFor()
  await page.fill('#datedOn', '2026-09-21')
  await page.getByRole('button', { name: 'Отметить подписанным' }).click()
  await page.getByText('Подпись отмечена по ошибке').waitFor()
  const [order] = await Promise.all([page.waitForEvent('download'), page.getByText('Скачать .docx').click()])
  expect(textOfDocx(readFileSync(await order.path()))).toContain('21.09.2026\t№ 131-лс')
  expect(vzaimno.failures).toEqual([])
})

test.each([
  ['desk', DESK],
  ['phone', PHONE],
])(
  'every page of the papers is open to everybody: %s',
  async (slug, size) => {
    const { school, curator, member, as } = await aSchool(vzaimno, `open-${slug}`)
    const documents = `/${school.slug}/documents`
    const page = await site.visit(curator, size)
    const faults: string[] = []
    const look = async (path: string) => {
      await page.goto(path)
      faults.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`))
    }
    await look(documents)
    const cast = await as(threeAgreedPairs)
    await curator.post(`${documents}/pack`)
    const papers = await (await curator.get(`${documents}/journal`)).text()
    const ids = [...papers.matchAll(/documents\/([0-9a-f-]{36})"/g)].map(([, id]) => id!)
    for (const path of [
      '',
      '/journal',
      '/templates',
      '/templates/consent',
      '/forms',
      '/terms',
      `/${ids[0]}`,
      `/${ids.at(-1)}`,
    ])
      await look(`${documents}${path}`)
    await look(`${documents}/forms/people/${cast.mamedov}`)
    const teacher = await site.visit(await member('participant', cast.mamedov), size)
    await teacher.goto(`${documents}/mine`)
    expect([...faults, ...(await faultsOf(teacher))]).toEqual([])
  },
  180_000,
)
