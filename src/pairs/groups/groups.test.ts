import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import { fourTeachers } from '../../../tests/teachers.ts'
import { addPerson } from '../../people/register/add-person.ts'
import { aTeacher } from '../../people/samples.ts'
import { groupsOf, readGroups } from './group-queries.ts'
import { aGroup } from './samples.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const { alsu, bella, denis, elena, skills } = await school.as(fourTeachers)
const { groupId, pairIds } = await school.as((ctx) =>
  aGroup(ctx, { mentorId: alsu, memberIds: [bella, denis, elena], competenceId: skills.video, least: 3, most: 3 }),
)
const mentor = await school.member('participant', alsu)
const member = await school.member('participant', bella)
afterAll(() => vzaimno.drop())

const page = `/school-5/pairs/groups/${groupId}`
const theGroup = async () => (await school.as((ctx) => readGroups(ctx, [groupId])))[0]!
const answers = async () =>
  (await theGroup()).members
    .map((one) => `${one.mentee.surname} ${one.mentor.answer} ${one.mentee.answer} ${one.pair.state}`)
    .sort()
const lettersTo = (personId: string) =>
  school.as(({ db }) => db.selectFrom('letter').select('subject').where('personId', '=', personId).execute())

test('whoever leads is asked once for all, and every member for themselves', async () => {
  expect((await lettersTo(alsu)).map((one) => one.subject)).toEqual([expect.stringContaining('вести группу')])
  const mine = await (await mentor.get('/school-5/pairs')).text()
  expect(mine).toContain('Вы ведёте группу')
  expect(mine).toContain('Из участников пока никто не ответил')
  expect(mine.match(/Прочитать и ответить/g)).toHaveLength(1)
  expect((await mentor.post(`${page}/answer`, { answer: 'accepted' })).status).toBe(303)
  expect((await member.post(`/school-5/pairs/${await pairOf(bella)}/answer`, { answer: 'accepted' })).status).toBe(303)
  expect(await answers()).toEqual([
    'Ким accepted null proposed',
    'Назарова accepted accepted agreed',
    'Петренко accepted null proposed',
  ])
  expect((await member.post(`${page}/answer`, { answer: 'declined' })).status).toBe(404)
})

const pairOf = async (menteeId: string) => (await theGroup()).members.find((one) => one.mentee.id === menteeId)!.pair.id

test('too few left is said to the curator, and one more may be asked', async () => {
  const declined = { personId: elena, answer: 'declined' }
  await school.curator.post(`/school-5/pairs/${await pairOf(elena)}/recorded-answers`, declined)
  expect(await (await school.curator.get(page)).text()).toContain('а собирали не меньше 3')
  const events = await school.as(({ db }) =>
    db.selectFrom('event').select('payload').where('type', '=', 'GroupTooSmall').execute(),
  )
  expect(events.map((one) => one.payload)).toEqual([{ groupId, members: 2, least: 3 }])
  const newcomer = await school.as((ctx) => addPerson(ctx, aTeacher('Юсупова Гульнара Ильдаровна')))
  const adding = { menteeId: newcomer, mentorId: alsu }
  expect((await school.curator.post(`${page}/members`, adding)).status).toBe(422)
  expect((await school.curator.post(`${page}/members`, { ...adding, knowing: 'yes' })).status).toBe(303)
  expect((await school.curator.post(`${page}/members`, { ...adding, knowing: 'yes' })).status).toBe(422)
  expect(await (await school.curator.get(page)).text()).not.toContain('а собирали не меньше')
  expect(await (await mentor.get(page)).text()).toContain('Ответьте и за него')
  expect((await lettersTo(alsu)).map((one) => one.subject)).toContainEqual(
    expect.stringMatching(/^Ещё один участник вашей группы: Юсупова/),
  )
  const said = { personId: alsu, answer: 'accepted' }
  expect((await school.curator.post(`${page}/recorded-answers`, said)).status).toBe(303)
  expect((await answers()).filter((one) => one.includes('accepted null'))).toHaveLength(2)
})

test('the database holds one topic, the same mentors, and the size', async () => {
  const write = (set: object) =>
    school.as(({ db }) => db.updateTable('direction').set(set).where('pairId', '=', pairIds[0]!).execute())
  await expect(write({ competenceId: skills.tests })).rejects.toMatchObject({ constraint: 'direction_of_group_topic' })
  await expect(
    school.as(({ db }) => db.deleteFrom('groupMentor').where('groupId', '=', groupId).execute()),
  ).rejects.toMatchObject({ constraint: 'direction_of_group_mentor' })
  await expect(
    school.as((ctx) =>
      aGroup(ctx, { mentorId: denis, memberIds: [bella, elena], competenceId: skills.tests, least: 2, most: 1 }),
    ),
  ).rejects.toMatchObject({ constraint: 'group_sizes' })
  const again = `/school-5/pairs/${await pairOf(elena)}/recorded-answers`
  expect((await school.curator.post(again, { personId: elena, answer: 'accepted' })).status).toBe(409)
})

test('a group is one place of its mentor, and one decline gives all of it up', async () => {
  const { groups } = await school.as(({ db }) =>
    db
      .selectFrom('direction')
      .select((eb) => eb.fn.count('groupId').distinct().as('groups'))
      .where('mentorId', '=', alsu)
      .executeTakeFirstOrThrow(),
  )
  expect(Number(groups)).toBe(1)
  await mentor.post(`${page}/answer`, { answer: 'declined', reason: 'Много уроков' })
  expect(new Set((await theGroup()).members.map(({ pair }) => pair.state))).toEqual(new Set(['declined']))
  expect(await school.as((ctx) => groupsOf(ctx, alsu))).toHaveLength(1)
  expect(await (await school.curator.get(page)).text()).toContain('никого не осталось')
  expect(vzaimno.failures).toEqual([])
})
