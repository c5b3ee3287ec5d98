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
const [one, other, last, beside] = await school.as(async (ctx) => [
  await aPair().ofKind('reverse').helping(alsu, bella, skills.tests).in(ctx),
  await aPair().ofKind('unknown').helping(bella, denis, skills.meetings).in(ctx),
  await aPair().ofKind('traditional').helping(denis, alsu, skills.meetings).in(ctx),
  await aPair().helping(elena, alsu, skills.tests).in(ctx),
])
const letters = () =>
  school.as(({ db }) =>
    db
      .selectFrom('letter')
      .innerJoin('person', 'person.id', 'letter.personId')
      .select(['person.surname', 'letter.subject', 'letter.body'])
      .orderBy('letter.id')
      .execute(),
  )
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

test('once one of its pairs is declined, those of the two others read and are written that theirs go on, but not why', async () => {
  const [before, declined] = [(await letters()).length, { personId: alsu, answer: 'declined', reason: 'нет времени' }]
  await school.curator.post(`${pairs}/${one}/recorded-answers`, declined)
  expect(await page(school.curator, pairs)).not.toContain('тройка')
  expect(await page(asBella, pairs)).not.toContain('Тройка')
  const ofOther = await page(asBella, `${pairs}/${other}`)
  expect(ofOther).toContain('Тройка распалась. Не сложилось: Аминова А. Р. → Назарова Б. Г. Между вами двоими всё')
  expect(ofOther).toContain('как есть, помощь в одну сторону. Если так вам не подходит, можно отказаться')
  expect(ofOther).not.toContain('нет времени')
  expect(await page(school.curator, `${pairs}/${other}`)).toContain('Пока нет приказа, каждый может отказаться')
  for (const apart of [one, beside])
    expect(await page(school.curator, `${pairs}/${apart}`)).not.toContain('Тройка распалась')
  const written = (await letters()).slice(before)
  const told = written.filter(({ subject }) => subject.startsWith('Теперь без тройки'))
  expect(told.map(({ surname }) => surname).sort()).toEqual(['Ким', 'Ким', 'Назарова'])
  expect(told[0]!.body).toContain('не сложилось: Аминова Алсу Ренатовна → Назарова Бэлла Гавриловна.')
  for (const { body } of written) expect(body).not.toContain('нет времени')
})

test('once the answer is changed it is one again, and what falls away later is told of once', async () => {
  await school.curator.post(`${pairs}/${one}/recorded-answers`, { personId: alsu, answer: 'accepted' })
  expect(await page(asBella, `${pairs}/${other}`)).toMatch(/Тройка : /)
  expect(await page(asBella, `${pairs}/${other}`)).not.toContain('распалась')
  const before = (await letters()).length
  for (const gone of [one, last]) await school.curator.post(`${pairs}/${gone}/withdrawal`)
  const told = (await letters()).slice(before).filter(({ subject }) => subject.startsWith('Теперь без тройки'))
  expect(told.map(({ surname }) => surname).sort()).toEqual(['Аминова', 'Ким', 'Ким', 'Назарова'])
  expect(await page(asBella, `${pairs}/${other}`)).toMatch(/Не сложилось: .* → .*; .* → /)
})

test('nothing broke on the way', () => {
  expect(vzaimno.failures).toEqual([])
})
