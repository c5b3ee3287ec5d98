import { afterAll, expect, test } from 'vitest'
import { openDemoIn } from '../../tests/demo.ts'
import { signedIn, testApp } from '../../tests/school.ts'

const vzaimno = await testApp()
afterAll(() => vzaimno.drop())

const open = () => openDemoIn(vzaimno)

test('the demo school is made once and every page of it opens', async () => {
  const demo = await open()
  expect(await open()).toEqual(demo)
  const curator = await signedIn(vzaimno, demo.accountId)
  for (const path of [
    '',
    '/programme',
    '/people',
    '/consents',
    '/diagnosis',
    '/diagnosis/coverage',
    '/diagnosis/catalogue',
  ])
    expect((await curator.get(`/${demo.slug}${path}`)).status, path).toBe(200)
  const home = await (await curator.get(`/${demo.slug}`)).text()
  expect(home).toContain('Светлана Львовна')
  expect(vzaimno.failures).toEqual([])
})

test('its home shows a living programme: something late, something this week', async () => {
  const demo = await open()
  const curator = await signedIn(vzaimno, demo.accountId)
  const home = (await (await curator.get(`/${demo.slug}`)).text()).replaceAll('\u00a0', ' ')
  expect(home).toContain('нет ответа на предложение')
  expect(home).toContain('согласились, но приказа нет')
  expect(home).toContain('закрывается диагностика')
  expect(home).toMatch(/начинают работать: \d+.пар/)
  expect(home).toContain('срок этапа')
})

test('it has groups; of those who sign in one has a proposal to answer and one leads a group', async () => {
  const demo = await open()
  const curator = await signedIn(vzaimno, demo.accountId)
  const groups = await (await curator.get(`/${demo.slug}/pairs/groups`)).text()
  expect(groups.match(/group-listed/g)?.length).toBeGreaterThan(1)
  const { owner } = vzaimno.database
  const pairsOf = async (userName: string) => {
    const { id } = await owner
      .selectFrom('account')
      .select('id')
      .where('userName', '=', userName)
      .executeTakeFirstOrThrow()
    return (await (await signedIn(vzaimno, id)).get(`/${demo.slug}/pairs`)).text()
  }
  expect(await pairsOf('аминова')).toContain('Прочитать и ответить')
  expect(await pairsOf('белова')).toContain('Вы ведёте группу')
})
