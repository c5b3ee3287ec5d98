import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../tests/school.ts'
import { addPerson } from './register/add-person.ts'
import { aTeacher } from './samples.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const invitations = `/${school.school.slug}/invitations`
afterAll(() => vzaimno.drop())

const nazarova = await school.as((ctx) =>
  addPerson(ctx, aTeacher('Назарова Бэлла Гавриловна', { email: 'nazarova@school.test' })),
)
await school.as((ctx) => addPerson(ctx, aTeacher('Аминова Алсу Ренатовна')))

const linksIn = (page: string) => [...new Set(page.match(/https?:\/\/[^"<\s]+\/i\/[\w-]+/g))]

test('a slip admits the person it names; a reissued one replaces it', async () => {
  const page = await (await school.curator.post(`${invitations}/slips`, { person: nazarova })).text()
  expect(page).toContain('Назарова Бэлла Гавриловна')
  const [link = ''] = linksIn(page)
  const path = new URL(link).pathname
  expect(await (await vzaimno.app.request(`http://school.test${path}`)).text()).toContain('Бэлла')
  await school.curator.post(`${invitations}/slips`, { person: nazarova })
  expect(await (await vzaimno.app.request(`http://school.test${path}`)).text()).not.toContain('Бэлла')
})

test('a lost slip is withdrawn from the list', async () => {
  const page = await (await school.curator.post(`${invitations}/slips`, { person: nazarova })).text()
  const path = new URL(linksIn(page)[0]!).pathname
  expect(await (await school.curator.get(invitations)).text()).toContain('Отозвать')
  const answer = await school.curator.post(`${invitations}/withdrawal`, { person: nazarova })
  expect(answer.headers.get('Location')).toContain('withdrawn=1')
  expect((await vzaimno.app.request(`http://school.test${path}`)).status).toBe(410)
  const after = await (await school.curator.get(`${invitations}?withdrawn=1`)).text()
  expect(after).not.toContain('Отозвать')
  expect(after).toContain('Отозвано: 1')
})

test('without a choice everybody not signed in yet gets one', async () => {
  expect(linksIn(await (await school.curator.post(`${invitations}/slips`)).text())).toHaveLength(2)
})

test('whoever has an address gets a letter, Russian however the curator reads', async () => {
  await school.curator.post('/account/language', { language: 'en', back: invitations })
  const answer = await school.curator.post(`${invitations}/letters`)
  expect(answer.headers.get('Location')).toContain('posted=1')
  const letter = await vzaimno.database.owner.selectFrom('letter').selectAll().executeTakeFirstOrThrow()
  expect(letter.toAddress).toBe('nazarova@school.test')
  expect(letter.body).toContain('Здравствуйте, Бэлла Гавриловна')
  expect(vzaimno.failures).toEqual([])
})
