import { afterAll, describe, expect, test } from 'vitest'
import { aSchool, type Client, testApp } from '../../tests/school.ts'
import { fourTeachers } from '../../tests/teachers.ts'
import { newId } from '../platform/ids.ts'
import { isOver, PAIR_STATES, type PairState } from './pair.ts'
import { aPair } from './samples.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const { bella, alsu, denis, skills } = await school.as(fourTeachers)
afterAll(() => vzaimno.drop())

const cast: Record<string, Client> = {
  side: await school.member('participant', bella),
  'another teacher': await school.member('participant', denis),
  curator: school.curator,
  coordinator: await school.member('coordinator'),
  director: await school.member('director'),
}

/** One pair, put into each state in turn: what is tested here is the door, not the way to it. */
const pairId = await school.as((ctx) => aPair().helping(alsu, bella, skills.tests).in(ctx))

async function putInto(state: PairState) {
  await vzaimno.database.owner
    .updateTable('pair')
    .set({ state, startsOn: '2026-10-01', endsOn: '2027-05-31', orderId: isOver(state) ? null : newId(), version: 1 })
    .execute()
  await vzaimno.database.owner
    .updateTable('direction')
    .set({ endedAt: isOver(state) ? new Date() : null })
    .execute()
  await vzaimno.database.owner.deleteFrom('pairAnswer').execute()
}

const ACTS = {
  answer: { answer: 'accepted' },
  'recorded-answers': { personId: alsu, answer: 'accepted' },
  dates: { startsOn: '2026-11-01', endsOn: '2027-05-31', version: '1' },
  withdrawal: {},
}

/** Where each act is open; elsewhere whoever may do it is told why not. */
const OPEN: Record<keyof typeof ACTS, PairState[]> = {
  answer: ['proposed', 'agreed', 'declined'],
  'recorded-answers': ['proposed', 'agreed', 'declined'],
  dates: ['proposed', 'agreed'],
  withdrawal: ['proposed', 'agreed'],
}
const STEERING = ['curator', 'coordinator', 'director']
const MAY: Record<keyof typeof ACTS, string[]> = {
  answer: ['side'],
  'recorded-answers': STEERING,
  dates: STEERING,
  withdrawal: STEERING,
}

describe('every role × every state × every act', () => {
  for (const state of PAIR_STATES)
    test(state, async () => {
      for (const [who, client] of Object.entries(cast)) {
        const sees = who !== 'another teacher'
        await putInto(state)
        expect((await client.get(`/${school.school.slug}/pairs/${pairId}`)).status, `${who} sees`).toBe(
          sees ? 200 : 404,
        )
        for (const [act, fields] of Object.entries(ACTS) as [keyof typeof ACTS, Record<string, string>][]) {
          await putInto(state)
          const { status } = await client.post(`/${school.school.slug}/pairs/${pairId}/${act}`, fields)
          const expected = !MAY[act].includes(who) ? 404 : OPEN[act].includes(state) ? 303 : 409
          expect(status, `${who}: ${act}`).toBe(expected)
        }
      }
      expect(vzaimno.failures).toEqual([])
    }, 120_000)
})

test('an unknown, malformed or foreign pair looks the same', async () => {
  const other = await aSchool(vzaimno, 'lyceum-2')
  for (const id of [newId(), 'nonsense'])
    expect((await school.curator.get(`/${school.school.slug}/pairs/${id}`)).status).toBe(404)
  expect((await other.curator.get(`/lyceum-2/pairs/${pairId}`)).status).toBe(404)
})
