import { afterAll, beforeAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../tests/school.ts'
import { fourTeachers } from '../../tests/teachers.ts'
import { aDeskWithDraft } from '../matching/samples.ts'
import type { Context } from '../platform/context.ts'
import { record } from '../platform/events.ts'
import { newId } from '../platform/ids.ts'
import { asJson } from '../platform/json.ts'
import { readPairs } from './read-pairs.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const { bella, alsu, denis, elena, skills } = await school.as(fourTeachers)
const [roundId, diagnosisId] = [newId(), newId()]
afterAll(() => vzaimno.drop())

beforeAll(() =>
  school.as(async ({ db, frame, now, school }) => {
    const shared = { schoolId: school.id, createdAt: now }
    const programmeId = frame.programmeId as string
    await db
      .insertInto('diagnosis')
      .values({ ...shared, id: diagnosisId, programmeId, name: 'Осень', opensOn: '2026-09-01', closesOn: '2026-09-20' })
      .execute()
    await db
      .insertInto('matchingRound')
      .values({ ...shared, id: roundId, programmeId, diagnosisId, settings: asJson({}) })
      .execute()
    for (const [personId, colleagueLimit] of [
      [bella, 1],
      [alsu, 1],
      [denis, 1],
    ] as const)
      await db
        .insertInto('diagnosisSheet')
        .values({ schoolId: school.id, diagnosisId, personId, colleagueLimit, submittedAt: now })
        .execute()
  }),
)

type Line = [mentor: string, mentee: string, competence: string, kind: string, utility: number]

const publish = (number: number, lines: Line[]) =>
  school.as(async (ctx: Context) => {
    const draftId = newId()
    await ctx.db
      .insertInto('draft')
      .values({
        schoolId: ctx.school.id,
        id: draftId,
        roundId,
        number,
        outcome: asJson({}),
        certificate: asJson({}),
        basis: '',
        madeAt: ctx.now,
        journalSeq: 0,
      })
      .execute()
    await ctx.db
      .insertInto('draftDirection')
      .values(
        lines.map(([mentorId, menteeId, competenceId, kind, utility]) => ({
          ...{ schoolId: ctx.school.id, draftId, mentorId, menteeId, competenceId, kind, utility },
          ...{ score: asJson({}), levelBefore: 1, levelTarget: 3 },
        })),
      )
      .execute()
    await record(ctx, 'ProposalsPublished', { roundId, draftId, pairs: lines.length })
  })

const skipped = () =>
  school.as(async ({ db }) => {
    const events = await db
      .selectFrom('event')
      .select('payload')
      .where('type', '=', 'ProposalSkipped')
      .orderBy('seq')
      .execute()
    return events.map((event) => (event.payload as { why: string }).why)
  })

test('directions between the same two make one pair, with the levels of the draft and the usual dates', async () => {
  await publish(1, [
    [alsu, bella, skills.tests, 'reverse', 900],
    [bella, alsu, skills.meetings, 'traditional', 700],
    [denis, elena, skills.video, 'reverse', 500],
  ])
  const pairs = await school.as((ctx) => readPairs(ctx))
  expect(pairs.map((pair) => [pair.kind, pair.state, pair.directions.length])).toEqual(
    expect.arrayContaining([
      ['reciprocal', 'proposed', 2],
      ['reverse', 'proposed', 1],
    ]),
  )
  const exchange = pairs.find((pair) => pair.kind === 'reciprocal')
  expect(exchange).toMatchObject({ roundId, startsOn: '2026-09-28', endsOn: '2027-05-31' })
  expect(exchange?.directions.map((one) => [one.levelBefore, one.levelTarget])).toEqual([
    [1, 3],
    [1, 3],
  ])
})

test('what stands already, is served already, or has no place left is passed over and noted', async () => {
  await publish(2, [
    [alsu, bella, skills.tests, 'reverse', 900],
    [elena, alsu, skills.meetings, 'peer', 800],
    [bella, denis, skills.meetings, 'peer', 700],
    [elena, denis, skills.olympiads, 'peer', 600],
  ])
  expect(await skipped()).toEqual(['pair-stands', 'need-served', 'no-place', 'pair-stands'])
  expect(await school.as((ctx) => readPairs(ctx))).toHaveLength(2)
})

test('a draft that asks more of a mentor than there are places gives the best of it', async () => {
  await school.as(({ db }) =>
    db.updateTable('diagnosisSheet').set({ colleagueLimit: 2 }).where('personId', '=', denis).execute(),
  )
  await publish(3, [
    [denis, alsu, skills.olympiads, 'peer', 300],
    [denis, bella, skills.video, 'peer', 800],
  ])
  const names = (await school.as((ctx) => readPairs(ctx))).map((pair) => pair.sides.map((side) => side.surname).sort())
  expect(names).toContainEqual(['Ким', 'Назарова'])
  expect(names).not.toContainEqual(['Аминова', 'Ким'])
  expect((await skipped()).at(-1)).toBe('no-place')
  expect(vzaimno.failures).toEqual([])
})

test('from the desk itself: every pair of the published draft is proposed, and a declined one comes back', async () => {
  const lyceum = await aSchool(vzaimno, 'lyceum-2')
  const { roundId } = await lyceum.as(aDeskWithDraft)
  const asked = { draft: '1', changedAt: '0' }
  const published = await lyceum.curator.post(`/lyceum-2/matching/${roundId}/publication`, asked)
  expect(published.status).toBe(303)
  const pairs = await lyceum.as((ctx) => readPairs(ctx))
  expect(pairs.map((pair) => pair.state)).toEqual(Array(4).fill('proposed'))
  const [pair] = pairs
  const decline = { personId: pair!.oneId, answer: 'declined' }
  expect((await lyceum.curator.post(`/lyceum-2/pairs/${pair!.id}/recorded-answers`, decline)).status).toBe(303)
  const reopenedAt = () =>
    lyceum.as(({ db }) =>
      db.selectFrom('matchingRound').select('reopenedAt').where('id', '=', roundId).executeTakeFirst(),
    )
  expect((await reopenedAt())?.reopenedAt).not.toBeNull()
  const engaged = (pairId: string) =>
    lyceum.as(({ db }) => db.selectFrom('engagement').select('state').where('pairId', '=', pairId).execute())
  for (const one of pairs) {
    const state = one.id === pair!.id ? 'over' : 'standing'
    expect(await engaged(one.id)).toEqual(one.directions.map(() => ({ state })))
  }
  await lyceum.curator.post(`/lyceum-2/pairs/${pair!.id}/recorded-answers`, { ...decline, answer: 'accepted' })
  expect(new Set((await engaged(pair!.id)).map(({ state }) => state))).toEqual(new Set(['standing']))
  expect(vzaimno.failures).toEqual([])
})
