import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import { aTeacher } from '../samples.ts'
import { addPerson } from './add-person.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const { curator } = school
const people = `/${school.school.slug}/people`
afterAll(() => vzaimno.drop())

const names = Array.from({ length: 60 }, (_, nth) => `Б${'абвгдежзик'[nth % 10]}${'абвгде'[Math.floor(nth / 10)]}ов`)
const ids: string[] = []
for (const name of names) ids.push(await school.as((ctx) => addPerson(ctx, aTeacher(`${name} Иван Петрович`))))
const [head = '', one = '', two = ''] = ids

const text = async (path: string) => (await (await curator.get(path)).text()).replaceAll('\u00a0', ' ')
const cards = () =>
  vzaimno.database.owner
    .selectFrom('person')
    .selectAll()
    .where('id', 'in', [head, one, two])
    .orderBy('surname')
    .execute()

test('everybody who fits the filter is ticked by a link, also those of other pages', async () => {
  expect(await text(people)).toContain('Выбрать всех по этому отбору: 60')
  const all = await text(`${people}?page=all&ticked=all`)
  expect(all.match(/name="person"[^>]*checked/g)).toHaveLength(60)
  expect(all).toContain('Выбраны все по этому отбору: 60.')
  expect(await text(`${people}?page=all`)).not.toMatch(/name="person"[^>]*checked/)
})

test('several people get one superior, who does not become their own', async () => {
  const answer = await curator.post(`${people}/superior`, { person: [head, one, two], superiorId: head })
  expect(answer.headers.get('Location')).toContain('changed=2')
  expect((await cards()).map(({ superiorId }) => superiorId).sort()).toEqual([head, head, null].sort())
  const again = await curator.post(`${people}/superior`, { person: [one], superiorId: head })
  expect(again.headers.get('Location'), 'what is so already is no change').toContain('changed=0')
  expect((await curator.post(`${people}/superior`, { person: [one], superiorId: school.school.id })).status).toBe(404)
})

test('several people get one pay; a senseless one changes nothing', async () => {
  const pay = { person: [one, two], mentoringPay: '2500', mentoringPayUnit: 'roubles', mentoringPayFor: 'mentee' }
  await curator.post(`${people}/pay`, pay)
  expect((await cards()).map(({ mentoringPay }) => mentoringPay).sort()).toEqual(['2500.00', '2500.00', null].sort())
  for (const wrong of [{ mentoringPay: 'много' }, { mentoringPay: '250', mentoringPayUnit: 'percent' }]) {
    const answer = await curator.post(`${people}/pay`, { ...pay, ...wrong })
    expect(await text(answer.headers.get('Location') ?? '')).toContain('Выплата не поставлена')
  }
  const nobody = await curator.post(`${people}/pay`, { ...pay, person: [] })
  expect(await text(nobody.headers.get('Location') ?? '')).toContain('Отметьте в списке хотя бы одного человека')
  expect((await cards()).filter(({ mentoringPay }) => mentoringPay === '2500.00')).toHaveLength(2)
  await curator.post(`${people}/pay`, { ...pay, mentoringPay: '' })
  expect((await cards()).every(({ mentoringPay }) => mentoringPay === null)).toBe(true)
})

test('«Это я» is offered on the first screen until the curator has a card', async () => {
  const home = `/${school.school.slug}`
  expect(await text(home)).toContain('Кто вы в списке')
  await curator.post(`${people}/own-card`, { person: head })
  expect(await text(home)).not.toContain('Кто вы в списке')
  expect(await text(home)).toContain('Иван Петрович')
  expect(vzaimno.failures).toEqual([])
})
