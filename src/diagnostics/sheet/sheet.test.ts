import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import { recordConsents } from '../../people/consents/record-consent.ts'
import { addPerson } from '../../people/register/add-person.ts'
import { aTeacher } from '../../people/samples.ts'
import { openDiagnosis } from '../diagnosis/open-diagnosis.ts'
import { needsAndOffers } from '../results/needs-and-offers.ts'
import { autumnDiagnosis } from '../samples.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const [bella, kim, silent, unsigned] = await school.as(async (ctx) => {
  const names = ['Назарова Бэлла Гавриловна', 'Ким Денис Сергеевич', 'Лоза Галина Петровна', 'Фомин Марк Ильич']
  const ids: string[] = []
  for (const name of names) ids.push(await addPerson(ctx, aTeacher(name)))
  const signed = { kind: 'personal-data', signedOn: ctx.today, fileId: null } as const
  await recordConsents(ctx, ids.slice(0, 3), signed)
  return ids as [string, string, string, string]
})
const diagnosisId = await school.as((ctx) => openDiagnosis(ctx, autumnDiagnosis()))
const teacher = await school.member('participant', bella)
afterAll(() => vzaimno.drop())

const mine = `/${school.school.slug}/diagnosis/mine`
const block = (code: string) => `${mine}/blocks/${encodeURIComponent(code)}`
const idOf = (code: string) =>
  school.as(async ({ db }) => {
    const row = await db.selectFrom('competence').select('id').where('code', '=', code).executeTakeFirstOrThrow()
    return row.id
  })

test('the first page says what it is for, and every block has its own page', async () => {
  const page = await (await teacher.get(mine)).text()
  expect(page).toContain('46\u00a0вопросов, около пяти минут, до 30 сентября')
  expect(page).toContain('Начать')
  const first = await (await teacher.get(block('Ц'))).text()
  expect(first).toContain('Страница 1 из 8')
  expect(first.match(/type="radio"/g)).toHaveLength(60)
  expect(first).not.toMatch(/" checked/)
})

test('answers are saved page by page, and one goes on where one stopped', async () => {
  const answer = await teacher.post(block('Ц'), {
    version: '1',
    'level-Ц1': '4',
    'ready-Ц1': 'yes',
    'level-Ц5': '0',
    'wish-Ц5': 'yes',
    'level-Ц6': '1',
    'wish-Ц6': 'yes',
  })
  expect(answer.status).toBe(303)
  expect(decodeURIComponent(answer.headers.get('Location') ?? '')).toContain('/blocks/М')
  const page = await (await teacher.get(mine)).text()
  expect(page).toContain('Продолжить')
  expect(page).toContain(encodeURIComponent('М'))
  expect(page).toContain('3 из 12')
  expect(await (await teacher.get(block('Ц'))).text()).toMatch(/name="level-Ц1" value="4" checked/)
})

test('a wish without a level is named, and nothing of the page is saved', async () => {
  const answer = await teacher.post(block('М'), { version: '2', 'level-М1': '3', 'wish-М2': 'yes' })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('М2: выберите уровень')
  expect(page).toMatch(/name="level-М1" value="3" checked/)
  expect(await (await teacher.get(block('М'))).text()).not.toMatch(/" checked/)
})

test('going back to a page of one’s own saves again: neither the old token nor the old version is in the way', async () => {
  const _form = teacher.newFormToken()
  const first = await teacher.post(block('П'), { _form, version: '1', 'level-П1': '2' })
  expect(first.status).toBe(303)
  const second = await teacher.post(block('П'), { _form, version: '1', 'level-П1': '3' })
  expect(second.status).toBe(303)
  expect(await (await teacher.get(block('П'))).text()).toMatch(/name="level-П1" value="3" checked/)
})

test('the last page takes up to three foremost wishes, the conditions, and ends it', async () => {
  const [c1, c5, c6] = await Promise.all([idOf('Ц1'), idOf('Ц5'), idOf('Ц6')])
  const rest = { version: '4', colleagueLimit: '2', hoursPerWeek: '1,5', hardNoTimes: ['mon-1', 'fri-3'], avoided: kim }
  const wrong = await teacher.post(`${mine}/submission`, { ...rest, foremost: [c1] })
  expect(wrong.status).toBe(422)
  const answer = await teacher.post(`${mine}/submission`, { ...rest, foremost: [c5], ownWords: 'Тесты' })
  expect(answer.status).toBe(303)
  const thanks = await (await teacher.get(mine)).text()
  expect(thanks).toContain('Спасибо, Бэлла Гавриловна!')
  expect(thanks).toContain('прежде всего')

  const found = await school.as((ctx) => needsAndOffers(ctx, diagnosisId))
  expect(found).toEqual({
    people: [{ personId: bella, colleagueLimit: 2, hoursPerWeek: 1.5, hardNoTimes: ['mon-1', 'fri-3'] }],
    needs: [
      { personId: bella, competenceId: c5, levelNow: 0, levelWanted: 2, priorityClass: 1 },
      { personId: bella, competenceId: c6, levelNow: 1, levelWanted: 3, priorityClass: 2 },
    ],
    offers: [{ personId: bella, competenceId: c1, level: 4, readiness: 1 }],
    avoidances: [[bella, kim]],
  })
  const programme = await (await school.curator.get(`/${school.school.slug}/programme`)).text()
  expect(programme).toContain('1\u00a0человек с запросами')
  expect(programme).toContain('1\u00a0готов помочь')
})

test('a wish taken back takes «прежде всего» with it; the answers stay submitted', async () => {
  const answer = await teacher.post(block('Ц'), { version: '5', 'level-Ц1': '4', 'ready-Ц1': 'yes', 'level-Ц5': '1' })
  expect(answer.status).toBe(303)
  const { needs } = await school.as((ctx) => needsAndOffers(ctx, diagnosisId))
  expect(needs).toEqual([])
})

test('nobody answers without consent, without a person, or for an empty sheet', async () => {
  const without = await school.member('participant', unsigned)
  const page = await without.get(mine)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Сначала согласие')
  expect((await without.post(block('Ц'), { version: '1', 'level-Ц1': '2' })).status).toBe(409)

  const nobody = await school.member('participant')
  expect(await (await nobody.get(mine)).text()).toContain('не связан с человеком')
  expect((await nobody.post(block('Ц'), { version: '1' })).status).toBe(404)

  const idle = await school.member('participant', silent)
  const empty = await idle.post(`${mine}/submission`, { version: '1', colleagueLimit: '1' })
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('Пока нет ни одного ответа')
  expect(vzaimno.failures).toEqual([])
})

/** What a browser window holds of a page: its hidden fields, to be sent with whatever is answered in it. */
async function windowOn(client: typeof teacher, path: string) {
  const page = await (await client.get(path)).text()
  const hidden = (name: string) =>
    page.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1]?.replaceAll('&quot;', '"')
  const held = { version: hidden('version')!, page: hidden('page')!, shown: hidden('shown')! }
  return (typed: Record<string, string | string[]>) => client.post(path, { ...held, ...typed })
}
const checked = async (client: typeof teacher, path: string) =>
  [...(await (await client.get(path)).text()).matchAll(/name="([^"]+)" value="([^"]+)" checked/g)].map(
    ([, name, value]) => `${name}=${value}`,
  )

test('two windows of one person: what a window did not touch stays, and a clash shows both', async () => {
  const [one, other] = [await windowOn(teacher, block('М')), await windowOn(teacher, block('М'))]
  expect((await one({ 'level-М2': '4', 'ready-М2': 'yes' })).status).toBe(303)
  expect((await other({ 'level-М1': '1' })).status).toBe(303)
  expect(await checked(teacher, block('М'))).toEqual(['level-М1=1', 'level-М2=4', 'ready-М2=yes'])

  const clash = await other({ 'level-М1': '1', 'level-М2': '0', 'level-М3': '2' })
  expect(clash.status).toBe(409)
  const page = await clash.text()
  expect(page).toContain('М2: в другом окне вы ответили иначе – 4')
  expect(page, 'what was typed stands in the form').toMatch(/name="level-М3" value="2" checked/)
  expect(await checked(teacher, block('М')), 'nothing of it is saved yet').toHaveLength(3)

  expect((await one({ 'level-М2': '3' })).status, 'a window goes on with what it said itself').toBe(303)
  expect(await checked(teacher, block('М'))).toEqual(['level-М1=1', 'level-М2=3'])
})

test('the last page in two windows keeps what each has written', async () => {
  const path = `${mine}/submission`
  const rest = {
    colleagueLimit: '2',
    hoursPerWeek: '1,5',
    hardNoTimes: ['fri-3', 'mon-1'],
    avoided: kim,
    ownWords: 'Тесты',
  }
  const [one, other] = [await windowOn(teacher, path), await windowOn(teacher, path)]
  expect((await one({ ...rest, ownWords: 'Тесты и опросы' })).status).toBe(303)
  expect((await other({ ...rest, colleagueLimit: '3' })).status).toBe(303)
  const sheet = await vzaimno.database.owner
    .selectFrom('diagnosisSheet')
    .select(['ownWords', 'colleagueLimit'])
    .where('personId', '=', bella)
    .executeTakeFirstOrThrow()
  expect(sheet).toEqual({ ownWords: 'Тесты и опросы', colleagueLimit: 3 })
  const clash = await other({ ...rest, colleagueLimit: '3', ownWords: 'Карты' })
  expect(clash.status).toBe(409)
  const page = await clash.text()
  expect(page).toContain('В другом окне вы написали иначе: Тесты и опросы.')
  expect(page).toContain('>Карты</textarea>')
})

test('a paper sheet typed in two windows is refused in the second, with both versions', async () => {
  const path = `/${school.school.slug}/diagnosis/${diagnosisId}/people/${silent}/paper`
  const [one, other] = [await windowOn(school.curator, path), await windowOn(school.curator, path)]
  expect((await one({ 'code-Ц1': '4п', colleagueLimit: '1' })).status).toBe(303)
  const late = await other({ 'code-Ц2': '1', colleagueLimit: '1' })
  expect(late.status).toBe(409)
  expect((await one({ 'code-Ц1': '3п', colleagueLimit: '1' })).status, 'back, and once more').toBe(303)
})
