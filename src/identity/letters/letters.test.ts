import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import { readConfig } from '../../platform/config.ts'
import { newId } from '../../platform/ids.ts'
import { postLetters } from '../../platform/letters.ts'

const vzaimno = await testApp()
const { as, curator, school } = await aSchool(vzaimno)
const { owner } = vzaimno.database
afterAll(() => vzaimno.drop())

const here = `/${school.slug}/letters`
const person = newId()
await owner
  .insertInto('person')
  .values({
    schoolId: school.id,
    id: person,
    surname: 'Назарова',
    given: 'Бэлла',
    patronymic: 'Гавриловна',
    createdAt: new Date(),
  })
  .execute()
const text = { subject: 'Диагностика', body: 'Здравствуйте, <Бэлла Гавриловна>!\nОткройте программу.' }
await as((ctx) =>
  postLetters(ctx, [
    { personId: person, toAddress: '', ...text },
    { personId: person, toAddress: 'bella@school5.test', ...text, subject: 'Напоминание' },
  ]),
)
const letters = await owner.selectFrom('letter').select(['id', 'subject']).orderBy('subject').execute()
const [first, second] = letters.map(({ id }) => id) as [string, string]

const states = async () =>
  Object.fromEntries(
    (await owner.selectFrom('letter').select(['subject', 'state']).execute()).map((row) => [row.subject, row.state]),
  )
const jobs = async () => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from graphile_worker.jobs`.execute(owner)
  return rows[0]!.count
}

test('without a mail server the outbox says so, and letters are read and printed', async () => {
  const page = await (await curator.get(here)).text()
  expect(page).toContain('Почтовый сервер не подключён')
  expect(page).toContain('Ждут (2)')
  expect(page).toContain('адреса почты нет')
  expect(page).not.toContain('Отправить все ждущие')
  const letter = await (await curator.get(`${here}/${first}`)).text()
  expect(letter).toContain('Здравствуйте, &lt;Бэлла Гавриловна&gt;!')
  expect(
    (await (await curator.get(`${here}/print`)).text()).match(/<article class="letter[^"]*one-sheet/g),
  ).toHaveLength(2)
  expect(await jobs()).toBe(0)
})

test('a letter handed over no longer waits', async () => {
  expect((await curator.post(`${here}/${first}/handing`)).status).toBe(303)
  expect(await states()).toEqual({ Диагностика: 'handed', Напоминание: 'waiting' })
  expect(await (await curator.get(`${here}?state=handed`)).text()).toContain('Вручены (1)')
})

test('with a mail server a letter is sent again, and all that wait at once', async () => {
  vzaimno.installation.config = readConfig({ SMTP_URL: 'smtp://mail.test', MAIL_FROM: 'school@school5.test' })
  expect(await (await curator.get(here)).text()).toContain('school@school5.test')
  await owner.updateTable('letter').set({ state: 'failed', failure: '550 no' }).where('id', '=', second).execute()
  expect(await (await curator.get(`${here}/${second}`)).text()).toContain('550 no')
  await curator.post(`${here}/${second}/sending`)
  expect(await states()).toEqual({ Диагностика: 'handed', Напоминание: 'waiting' })
  expect(await jobs()).toBe(1)
  await curator.post(`${here}/sending`)
  expect(await jobs()).toBe(2)
  await owner
    .insertInto('installation')
    .values({ secret: Buffer.alloc(32), mailPaused: true })
    .execute()
  expect(await (await curator.get(here)).text()).toContain('письма приостановлены')
})

test('all that were printed are handed over in one act; strangers’ letters are missing', async () => {
  expect((await curator.post(`${here}/handing`, { letter: [first, second] })).status).toBe(303)
  expect(await states()).toEqual({ Диагностика: 'handed', Напоминание: 'handed' })
  expect((await curator.post(`${here}/handing`, { letter: newId() })).status).toBe(404)
  expect((await curator.get(`${here}/${newId()}`)).status).toBe(404)
  expect((await curator.get(`${here}/nonsense`)).status).toBe(404)
  expect(vzaimno.failures).toEqual([])
})
