import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import { fourTeachers } from '../../../tests/teachers.ts'
import { addPerson } from '../../people/register/add-person.ts'
import { aTeacher } from '../../people/samples.ts'
import { newId } from '../../platform/ids.ts'
import { onDocumentSigned } from '../on-document-signed.ts'
import { readGroups } from './group-queries.ts'
import { aGroup } from './samples.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const { alsu, bella, denis, elena, skills } = await school.as(fourTeachers)
const rustam = await school.as((ctx) => addPerson(ctx, aTeacher('Сафин Рустам Маратович')))
const { groupId, pairIds } = await school.as((ctx) =>
  aGroup(ctx, {
    mentorId: alsu,
    memberIds: [bella, elena],
    beside: { mentorId: denis, memberIds: [rustam] },
    competenceId: skills.video,
    least: 2,
    most: 4,
  }),
)
const lead = await school.member('participant', alsu)
const coLead = await school.member('participant', denis)
const member = await school.member('participant', bella)
afterAll(() => vzaimno.drop())

const home = '/school-5'
const page = `${home}/pairs/groups/${groupId}`
type Reader = typeof lead

/** What a person reads in the work of a page, without its marks. */
async function read(reader: Reader, path: string): Promise<string> {
  const [, main = ''] = (await (await reader.get(path)).text()).split(/<main|<aside|<nav class="bottom-bar/)
  return main
    .replace(/<[^>]+>/g, ' ')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
}
const lettersTo = async (personId: string) =>
  (
    await school.as(({ db }) =>
      db.selectFrom('letter').select(['subject', 'body']).where('personId', '=', personId).orderBy('id').execute(),
    )
  ).map(({ subject, body }) => ({ subject, body: body.replace(/\u00a0/g, ' ') }))
const seats = async () => (await school.as((ctx) => readGroups(ctx, [groupId])))[0]!.members
const stateOf = async (menteeId: string) => (await seats()).find(({ mentee }) => mentee.id === menteeId)!.pair.state

test('a member is spoken to as one of a group, everywhere', async () => {
  for (const path of [home, `${home}/pairs`, `${home}/pairs/${pairIds[0]}`]) {
    const said = await read(member, path)
    expect(said, path).toContain('Видеоурок, запись экрана')
    expect(said, path).toMatch(/Группу ведут .+ ваш наставник – Аминова А. Р./)
    expect(said, path).toContain('Вас в группе трое: вы, Петренко Е. Ф., Сафин Р. М.')
    expect(said, path).not.toMatch(/вдвоём|Ваша пара|Вам предложили пару/)
  }
  expect(await read(member, home)).toContain('Вам предложили группу')
  const [letter] = await lettersTo(bella)
  expect(letter!.subject).toBe('Вам предлагают группу: Видеоурок, запись экрана')
  expect(letter!.body).toContain('Вас в группе трое')
  expect(letter!.body).not.toMatch(/вдвоём|пару:/)
})

test('members read names, and neither answers nor seats', async () => {
  const said = await read(member, page)
  expect(said).toContain('Петренко Е. Ф.')
  expect(said).toMatch(/с 28 сентября 2026 г. по 31 мая 2027 г./)
  expect(said).not.toMatch(/Ответ|ответа нет|—|мест |Состояние/)
})

test('two who lead see each other and all members, and each answers for their own', async () => {
  const said = await read(lead, page)
  expect(said).toContain('Вместе с вами группу ведёт Ким Денис')
  expect(said).toMatch(/Ваши участники .*Назарова Б. Г..*Петренко Е. Ф..*С наставником: Ким Д. С. .*Сафин Р. М./)
  expect(said.match(/ответа нет/g)).toHaveLength(2)
  expect(await read(lead, home)).toMatch(/Вам предложили вести группу .* 2 участника: Назарова Б. Г., Петренко Е. Ф./)
  await coLead.post(`${page}/answer`, { answer: 'accepted' })
  expect(await stateOf(bella)).toBe('proposed')
  expect((await seats()).filter(({ mentor }) => mentor.answer).map(({ mentee }) => mentee.id)).toEqual([rustam])
  expect(await read(coLead, page)).toContain('Ещё не ответили: Сафин Р. М.')
  expect((await (await aSchool(vzaimno, 'school-6')).curator.get(`/school-6/pairs/groups/${groupId}`)).status).toBe(404)
})

test('whoever leads hears once that all have agreed, and who will not come', async () => {
  await lead.post(`${page}/answer`, { answer: 'accepted' })
  await member.post(`${home}/pairs/${pairIds[0]}/answer`, { answer: 'accepted' })
  expect(await read(member, `${home}/pairs/${pairIds[0]}`)).toContain('Вы и наставник согласны')
  const elenas = (await seats()).find(({ mentee }) => mentee.id === elena)!.pair.id
  await school.curator.post(`${home}/pairs/${elenas}/recorded-answers`, { personId: elena, answer: 'declined' })
  const told = await lettersTo(alsu)
  expect(told.map(({ subject }) => subject)).toEqual([
    'Вам предлагают вести группу: Видеоурок, запись экрана',
    'Участник отказался: Петренко Елена Фёдоровна',
  ])
  expect(told[1]!.body).toContain('В группе 2 участника: Назарова Б. Г., Сафин Р. М. Остальные ответы в силе.')
  expect(await read(lead, page)).toContain('Отказались: Петренко Е. Ф.')
  await school.curator.post(`${home}/pairs/${elenas}/recorded-answers`, { personId: elena, answer: 'accepted' })
  expect((await lettersTo(alsu)).at(-1)!.subject).toBe('Все участники согласны: Видеоурок, запись экрана')
})

test('the curator reminds a whole group and comes back to it', async () => {
  const fields = { group: groupId, pair: pairIds[2]! }
  const answer = await school.curator.post(`${home}/pairs/reminders`, fields)
  expect(answer.headers.get('location')).toBe(`${page}?reminded=1`)
  expect(await read(school.curator, `${page}?reminded=1`)).toContain('Написано: 1 письмо')
  expect((await lettersTo(rustam)).at(-1)!.subject).toBe('Ждём вашего ответа: группа, Видеоурок, запись экрана')
})

test('where one of two declines, the other goes on and is told, and their page says so', async () => {
  await coLead.post(`${page}/answer`, { answer: 'declined' })
  expect((await lettersTo(alsu)).at(-1)).toMatchObject({
    subject: 'Изменилась ваша группа: Видеоурок, запись экрана',
    body: expect.stringContaining('Не будет вести группу вместе с вами: Ким Денис Сергеевич'),
  })
  expect((await lettersTo(rustam)).at(-1)!.subject).toMatch(/^Занятий не будет/)
  expect(await read(coLead, page)).toMatch(/Вы отказались вести группу.*Всё-таки согласиться/)
  expect(await read(coLead, page)).not.toContain('Петренко')
  expect(await read(lead, page)).not.toContain('Вместе с вами')
  await coLead.post(`${page}/answer`, { answer: 'accepted' })
  expect(await read(coLead, page)).toContain('Ещё не ответили: Сафин Р. М.')
})

test('a group has one time for all: whoever changes it changes it for every seat', async () => {
  const { version } = (await seats())[0]!.pair
  const dates = { startsOn: '2026-10-05', endsOn: '2027-04-30', version: String(version) }
  expect((await school.curator.post(`${home}/pairs/${(await seats())[0]!.pair.id}/dates`, dates)).status).toBe(303)
  expect(new Set((await seats()).map(({ pair }) => pair.startsOn))).toEqual(new Set(['2026-10-05']))
  expect((await lettersTo(alsu)).filter(({ subject }) => subject.startsWith('Новый срок группы'))).toHaveLength(1)
})

test('the curator takes back a whole group at once; each hears of it once', async () => {
  expect((await school.curator.post(`${page}/withdrawal`)).status).toBe(303)
  expect(new Set((await seats()).map(({ pair }) => pair.state))).toEqual(new Set(['withdrawn']))
  expect((await school.curator.post(`${page}/withdrawal`)).status).toBe(303)
  expect((await lettersTo(alsu)).at(-1)!.subject).toBe('Занятий не будет: группа, Видеоурок, запись экрана')
  expect((await lettersTo(bella)).at(-1)!.subject).toMatch(/^Приглашение отозвано: группа/)
  const small = await school.as(({ db }) =>
    db.selectFrom('event').select('payload').where('type', '=', 'GroupTooSmall').execute(),
  )
  expect(small).toEqual([])
  expect((await member.get(page)).status).toBe(404)
  expect(await read(member, `${home}/pairs/${pairIds[0]}`)).toContain('Школа отозвала это приглашение')
  expect(await read(lead, page)).toContain('никого не осталось')
})

test('an ordered group is spoken of as such, and the freedom to answer is over', async () => {
  const again = await school.as((ctx) =>
    aGroup(ctx, { mentorId: alsu, memberIds: [bella, elena], competenceId: skills.video }),
  )
  const there = `${home}/pairs/groups/${again.groupId}`
  await lead.post(`${there}/answer`, { answer: 'accepted' })
  for (const [at, personId] of [bella, elena].entries())
    await school.curator.post(`${home}/pairs/${again.pairIds[at]}/recorded-answers`, { personId, answer: 'accepted' })
  await school.as((ctx) => onDocumentSigned(ctx, { documentId: newId(), template: 'order', pairIds: again.pairIds }))
  const whole = await (await lead.get(there)).text()
  expect(whole).not.toContain('Ответ свободный')
  expect(await read(lead, there)).toContain('Группа закреплена приказом, занятия начнутся 28 сентября')
  expect(await read(member, `${home}/pairs/${again.pairIds[0]}`)).toContain('Вы в группе по приказу')
  expect((await school.curator.post(`${there}/withdrawal`)).status).toBe(409)
  expect(vzaimno.failures).toEqual([])
})
