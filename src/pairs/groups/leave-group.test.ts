import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import { fourTeachers } from '../../../tests/teachers.ts'
import { textOfPage } from '../../../tests/text-of-page.ts'
import { readEngagements } from '../../matching/engagement.ts'
import { aPair } from '../samples.ts'
import { readGroups } from './group-queries.ts'
import { aGroup } from './samples.ts'

const vzaimno = await testApp()
afterAll(() => vzaimno.drop())

/** Alsu leads Bella, who teaches her too, and Elena. */
async function aGroupWithExchange(slug: string) {
  const school = await aSchool(vzaimno, slug)
  const cast = await school.as(fourTeachers)
  const { alsu, bella, elena, skills } = cast
  const { groupId, pairIds } = await school.as((ctx) =>
    aGroup(ctx, {
      mentorId: alsu,
      memberIds: [bella, elena],
      giveBack: { [bella]: skills.meetings },
      competenceId: skills.video,
    }),
  )
  const exchange = pairIds[0]!
  const pairs = `/${slug}/pairs`
  const seats = async () => {
    const [group] = await school.as((ctx) => readGroups(ctx, [groupId]))
    return group!.members.map(({ mentee, pair }) => `${mentee.surname} ${pair.state}`).sort()
  }
  const heldInGroup = async () =>
    (await school.as(readEngagements)).filter((one) => one.menteeId === bella && one.groupId !== null)
  const tooSmall = () =>
    school.as(({ db }) => db.selectFrom('event').select('payload').where('type', '=', 'GroupTooSmall').execute())
  const lastLetterTo = async (personId: string) =>
    (
      await school.as(({ db }) =>
        db.selectFrom('letter').select('subject').where('personId', '=', personId).orderBy('id').execute(),
      )
    ).at(-1)?.subject
  return {
    ...{ school, ...cast, groupId, exchange, pairs, page: `${pairs}/groups/${groupId}` },
    ...{ seats, heldInGroup, tooSmall, lastLetterTo },
  }
}

type Client = { get: (path: string) => Promise<Response> | Response }
const read = async (client: Client, path: string) => textOfPage(await (await client.get(path)).text())

test('a pair may go on without the group it sits in, where its mentor has a place for that', async () => {
  const { school, alsu, bella, denis, skills, groupId, exchange, pairs, page, ...see } =
    await aGroupWithExchange('school-5')
  const asBella = await school.member('participant', bella)
  expect(await read(asBella, `${pairs}/${exchange}`)).toContain('Скажите куратору')
  const places = await school.as((ctx) =>
    Object.values(skills)
      .reduce((pair, skill) => pair.helping(alsu, denis, skill), aPair())
      .in(ctx),
  )
  const leave = () => school.curator.post(`${page}/departures`, { pairId: exchange })
  const refused = await leave()
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('не осталось свободных мест')])
  expect(await see.seats()).toEqual(['Назарова proposed', 'Петренко proposed'])

  await school.curator.post(`${pairs}/${places}/withdrawal`)
  expect(await read(school.curator, page)).toContain('Вдвоём, без группы')
  expect((await leave()).status).toBe(303)
  expect(await see.seats()).toEqual(['Петренко proposed'])
  expect(await see.heldInGroup()).toEqual([])
  expect((await see.tooSmall()).map(({ payload }) => payload)).toEqual([{ groupId, members: 1, least: 2 }])
  for (const [reader, mate] of [
    [alsu, 'Назарова Бэлла Гавриловна'],
    [bella, 'Аминова Алсу Ренатовна'],
  ] as const)
    expect(await see.lastLetterTo(reader)).toBe(`Вдвоём, без группы: ${mate}`)
  const own = await read(asBella, `${pairs}/${exchange}`)
  expect(own).toContain('Теперь вдвоём, без группы')
  expect(own).not.toContain('Вся группа')
  expect((await asBella.get(page)).status).toBe(404)
  expect((await leave()).status).toBe(404)
})

test('a group that is given up as a whole leaves its pairs as pairs', async () => {
  const { school, page, ...see } = await aGroupWithExchange('school-6')
  expect(await read(school.curator, page)).toContain('Пары, которые учатся в группе, останутся парами')
  expect((await school.curator.post(`${page}/withdrawal`)).status).toBe(303)
  expect(await see.seats()).toEqual(['Петренко withdrawn'])
  expect(await see.heldInGroup()).toEqual([])
  expect(await see.tooSmall()).toEqual([])
  expect(await see.lastLetterTo(see.bella)).toContain('Вдвоём, без группы')
  expect(await read(school.curator, page)).toContain('никого не осталось')
})

test('whoever declines to lead keeps the pair that sat in the group', async () => {
  const { school, alsu, exchange, pairs, page, ...see } = await aGroupWithExchange('school-7')
  const lead = await school.member('participant', alsu)
  expect((await lead.post(`${page}/answer`, { answer: 'declined' })).status).toBe(303)
  expect(await see.seats()).toEqual(['Петренко declined'])
  expect(await see.heldInGroup()).toEqual([])
  expect(await read(lead, page)).toContain('Вы отказались вести группу')
  expect(await read(lead, `${pairs}/${exchange}`)).toContain('Ваша пара: Назарова')
  expect(await see.lastLetterTo(see.bella)).toContain('Вдвоём, без группы')
})

test('a seat alone is taken out, and does not leave as a pair', async () => {
  const { school, page, ...see } = await aGroupWithExchange('school-8')
  const [group] = await school.as((ctx) => readGroups(ctx, [see.groupId]))
  const seat = group!.members.find(({ isSeat }) => isSeat)!
  expect((await school.curator.post(`${page}/departures`, { pairId: seat.pair.id })).status).toBe(404)
  expect(vzaimno.failures).toEqual([])
})
