import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../tests/school.ts'
import { fourTeachers } from '../../tests/teachers.ts'
import { textOfPage } from '../../tests/text-of-page.ts'
import { aPair } from './samples.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const { bella, alsu, denis, elena, skills } = await school.as(fourTeachers)
const asBella = await school.member('participant', bella)
afterAll(() => vzaimno.drop())

const pairs = `/${school.school.slug}/pairs`
const [one, , , beside] = await school.as(async (ctx) => [
  await aPair().ofKind('reverse').helping(alsu, bella, skills.tests).in(ctx),
  await aPair().ofKind('unknown').helping(bella, denis, skills.meetings).in(ctx),
  await aPair().ofKind('traditional').helping(denis, alsu, skills.meetings).in(ctx),
  await aPair().helping(elena, alsu, skills.tests).in(ctx),
])
const page = async (client: typeof asBella, path: string) => textOfPage(await (await client.get(path)).text())

test('a circle of three is seen where its pairs are: by the curator what hangs on it, by its people who helps whom', async () => {
  const list = await page(school.curator, pairs)
  expect(list.match(/тройка/g)).toHaveLength(3)
  expect(list).toContain('реверсивная, тройка')
  const ofPair = await page(school.curator, `${pairs}/${one}`)
  expect(ofPair).toMatch(/Тройка : (\S+ \S+ \S+ → ){3}/)
  expect(ofPair).toContain('Если одна из этих пар не сложится')
  expect(await page(school.curator, `${pairs}/${beside}`)).not.toContain('Тройка')
  for (const own of [pairs, `${pairs}/${one}`])
    expect(await page(asBella, own)).toContain('Трое помогают друг другу по кругу')
})

test('it is one no more once one of its pairs has not come about', async () => {
  await school.curator.post(`${pairs}/${one}/withdrawal`)
  expect(await page(school.curator, pairs)).not.toContain('тройка')
  expect(await page(asBella, pairs)).not.toContain('Тройка')
})

test('nothing broke on the way', () => {
  expect(vzaimno.failures).toEqual([])
})
