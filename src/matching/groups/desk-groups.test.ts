import { afterAll, beforeAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import { readGroups } from '../../pairs/groups/group-queries.ts'
import { readPairs } from '../../pairs/read-pairs.ts'
import { newId } from '../../platform/ids.ts'
import { defaultSettings, type RoundSettings } from '../round/round.ts'
import { readDirections, readDraft } from '../round/round-queries.ts'
import { solveRoundWhole } from '../round/solve-round.ts'
import { startRound } from '../round/start-round.ts'
import { SCHOOL_OF_ONE_EXPERT } from '../sample-teachers.ts'
import { aDiagnosedSchool, type DiagnosedSchool } from '../samples.ts'
import { groupsOf } from './draft-group.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
let diagnosed: DiagnosedSchool
let round: string
afterAll(() => vzaimno.drop())

const opened = (settings: Partial<RoundSettings>) =>
  school.as(async (ctx) => {
    const roundId = await startRound(ctx, diagnosed.diagnosisId, { ...defaultSettings, ...settings })
    await solveRoundWhole(ctx, roundId)
    return roundId
  })

const outcome = () => school.as(async (ctx) => (await readDraft(ctx, round))!.outcome)
const groups = () => school.as(async (ctx) => groupsOf(await readDirections(ctx, (await readDraft(ctx, round))!.id)))
const names = async () => {
  const of = new Map(SCHOOL_OF_ONE_EXPERT.map(({ name }) => [diagnosed.personId(name), name.split(' ')[0]!]))
  return (await groups()).map(({ members }) => members.map((one) => of.get(one.menteeId)!).sort())
}
const desk = () => `/school-5/matching/${round}`
const act = (fields: Record<string, string>) => school.curator.post(`${desk()}/rules`, fields)

beforeAll(async () => {
  diagnosed = await school.as((ctx) => aDiagnosedSchool(ctx, SCHOOL_OF_ONE_EXPERT))
  round = await opened({ groups: 'left' })
})

test('whoever stays without a pair sits down beside the pair that learns the same', async () => {
  expect(await names()).toEqual([['Лоза', 'Ооржак', 'Седых', 'Фомин']])
  const { asking, coveredPeople, without, groups: formed } = await outcome()
  expect([asking, coveredPeople, without.length]).toEqual([6, 3, 0])
  expect(formed).toMatchObject({ status: 'optimal', formed: 1, joined: 3, peopleBound: 3 })
  const [group] = await groups()
  const page = await (await school.curator.get(`${desk()}?group=${group!.id}`)).text()
  for (const said of ['Группы — 1', 'Лучше собрать группы вокруг этих пар нельзя: доказано', 'Почему эта группа'])
    expect(page).toContain(said)
  expect(page).toMatch(/Без наставника останутся: .*Лоза/)
})

test('with all wishes, whoever has a pair joins too; too small a group says how small', async () => {
  const first = round
  round = await opened({ groups: 'all' })
  expect(await names()).toEqual([['Аминова', 'Лоза', 'Ооржак', 'Седых', 'Фомин']])
  round = await opened({ groups: 'left', groupLeast: 5 })
  expect(await names()).toEqual([])
  expect((await outcome()).without.map((one) => one.wouldSit)).toEqual([4, 4, 4])
  expect(await (await school.curator.get(desk())).text()).toContain(
    'вместе было бы 4\u00a0человека, а нужно не меньше 5',
  )
  round = first
})

test('a seat is given up, a group is given up, and both come back under the name that the group had', async () => {
  const [group] = await groups()
  const loza = diagnosed.personId('Лоза')
  const unseat = { kind: 'unseat', groupId: group!.id, menteeId: loza }
  const price = await (await school.curator.get(`${desk()}/change?${new URLSearchParams(unseat)}`)).text()
  expect(price).toMatch(/Без наставника останется: Лоза/)
  expect((await act(unseat)).status).toBe(303)
  expect(await names()).toEqual([['Ооржак', 'Седых', 'Фомин']])
  const [smaller] = await groups()
  expect((await act({ kind: 'ungroup', groupId: smaller!.id })).status).toBe(303)
  expect(await names()).toEqual([])
  expect((await outcome()).without).toHaveLength(3)
  for (let undone = 0; undone < 2; undone++) {
    const rules = await (await school.curator.get(`${desk()}/rules`)).text()
    await school.curator.post(rules.match(/action="([^"]+undoing)"/)![1]!)
  }
  expect(await names()).toEqual([['Лоза', 'Ооржак', 'Седых', 'Фомин']])
  expect((await groups()).map((one) => one.id)).toEqual([group!.id])
  expect((await act({ kind: 'unseat', groupId: newId(), menteeId: loza })).status).toBe(409)
})

test('without the one whose pair it was formed round, a group that is large enough stays, and a place that is offered helps', async () => {
  const [group] = await groups()
  const { mentorId, menteeId } = group!.members.find((one) => !one.joins)!
  expect((await act({ kind: 'unseat', groupId: group!.id, menteeId })).status).toBe(303)
  expect((await groups()).map((one) => [one.id, one.members.length])).toEqual([[group!.id, 3]])
  const { without, groups: formed } = await outcome()
  expect(formed?.isForGroups).toBe(true)
  expect(without).toMatchObject([{ personId: menteeId, takenOutBy: [mentorId], placeThatHelps: mentorId }])
  const page = await (await school.curator.get(desk())).text()
  for (const said of ['Пары выбраны ради групп', 'вы этого человека вывели', 'Добавить место: Петренко'])
    expect(page).toContain(said)
  expect((await act({ kind: 'capacity', mentorId, capacity: '2' })).status).toBe(303)
  expect((await outcome()).without).toEqual([])
  for (let undone = 0; undone < 2; undone++) {
    const rules = await (await school.curator.get(`${desk()}/rules`)).text()
    await school.curator.post(rules.match(/action="([^"]+undoing)"/)![1]!)
  }
  expect((await outcome()).without).toEqual([])
})

test('a locked group stays as it is, whatever else changes, and is let go again', async () => {
  const [group] = await groups()
  expect((await act({ kind: 'keep-group', groupId: group!.id })).status).toBe(303)
  const mentorId = diagnosed.personId('Петренко')
  expect((await act({ kind: 'capacity', mentorId, capacity: '2' })).status).toBe(303)
  expect((await groups()).map((one) => one.id)).toEqual([group!.id])
  expect((await outcome()).without).toHaveLength(0)
  expect((await act({ kind: 'release-group', groupId: group!.id })).status).toBe(303)
  expect(await (await school.curator.get(`${desk()}/rules`)).text()).not.toContain('Закреплена группа')
})

test('those who avoid each other do not sit together', async () => {
  const avoidance = { personId: diagnosed.personId('Лоза'), otherId: diagnosed.personId('Седых') }
  await school.as(({ db, school: { id: schoolId }, now }) =>
    db
      .insertInto('avoidance')
      .values({ schoolId, ...avoidance, statedAt: now })
      .execute(),
  )
  await school.curator.post(`${desk()}/drafts`)
  for (const members of await names()) expect(members).not.toEqual(expect.arrayContaining(['Лоза', 'Седых']))
  expect((await outcome()).groups!.peopleBound).toBeGreaterThanOrEqual((await outcome()).groups!.joined)
})

test('published, a group is proposed under the name it had, and stays on the desk', async () => {
  const [group] = await groups()
  const { number } = (await school.as((ctx) => readDraft(ctx, round)))!
  const published = await school.curator.post(`${desk()}/publication`, { draft: String(number), changedAt: '0' })
  expect(published.status).toBe(303)
  const [standing] = await school.as((ctx) => readGroups(ctx))
  expect([standing!.id, standing!.members.length]).toEqual([group!.id, group!.members.length])
  expect(standing!.members.every(({ isSeat }) => isSeat)).toBe(true)
  const people = await (await school.curator.get(`${desk()}/people`)).text()
  expect(people).toContain('в группе: ведёт Петренко')
  expect(people).toContain('ведёт группу: ')
  const [seat] = standing!.members
  const declining = { personId: seat!.mentee.id, answer: 'declined' }
  await school.curator.post(`/school-5/pairs/${seat!.pair.id}/recorded-answers`, declining)
  expect((await school.curator.post(`${desk()}/drafts`)).status).toBe(303)
  const kept = (await groups()).find((one) => one.id === group!.id)
  expect([kept?.isStanding, kept?.members.length]).toEqual([true, group!.members.length - 1])
  const reopened = async () => (await school.curator.get(desk())).text()
  expect(await reopened()).toContain('или ждёт ответа, останется на месте')
  for (const { id } of await school.as((ctx) => readPairs(ctx)))
    await school.curator.post(`/school-5/pairs/${id}/withdrawal`)
  const allGone = await reopened()
  expect(allGone).toContain('не осталось ни одного')
  expect(allGone).not.toMatch(/останется на месте|кому напомнить/)
  expect(vzaimno.failures).toEqual([])
})
