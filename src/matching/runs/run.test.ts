import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import { addPerson } from '../../people/register/add-person.ts'
import { aTeacher } from '../../people/samples.ts'
import { draftNumbers, readDraft, readRound } from '../round/round-queries.ts'
import { manyTeachers } from '../sample-teachers.ts'
import { aDiagnosedSchool, aRound } from '../samples.ts'
import { RUN_STATES, stateOf } from './run.ts'

test('a run that is silent for long was interrupted, and only a running one', () => {
  const seenAt = new Date('2026-10-01T10:00:00Z')
  const after = (seconds: number) => new Date(seenAt.getTime() + seconds * 1000)
  for (const state of RUN_STATES) {
    expect(stateOf({ state, seenAt }, after(2))).toBe(state)
    expect(stateOf({ state, seenAt }, after(20))).toBe(state === 'running' ? 'interrupted' : state)
  }
})

const LARGE_SCHOOL = [
  ...manyTeachers(250),
  ...manyTeachers(250, 2).map((one) => ({ ...one, name: one.name.replace(' ', '-Степная ') })),
]

describe('a search that takes longer than a request waits', async () => {
  const vzaimno = await testApp()
  afterAll(() => vzaimno.drop())
  const { as, curator, member } = await aSchool(vzaimno)
  const { diagnosisId } = await as((ctx) => aDiagnosedSchool(ctx, LARGE_SCHOOL))
  const roundId = await as((ctx) => aRound(ctx, diagnosisId))
  const desk = `/school-5/matching/${roundId}`
  const round = async () => (await as((ctx) => readRound(ctx, roundId)))!
  const page = async () => (await curator.get(desk)).text()
  const until = async (state: string) => {
    for (let tries = 0; tries < 300; tries += 1) {
      if ((await round()).run?.state === state) return
      await pause(100)
    }
    throw new Error(`the run never was ${state}: it is ${(await round()).run?.state}`)
  }

  test('leads to the desk with its progress; others see it too; there is one at a time', async () => {
    expect((await curator.post(`${desk}/drafts`)).status).toBe(303)
    expect(await page()).toContain('Идёт распределение')
    expect(await page()).toContain('<noscript><meta http-equiv="refresh" content="2"></noscript>')
    const director = await member('director')
    expect(await (await director.get(desk)).text()).toContain('Остановить и взять лучшее')
    const again = await curator.post(`${desk}/drafts`)
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('Распределение ещё идёт')
    expect((await curator.post(`${desk}/publication`, { draft: '1' })).status).toBe(409)
  })

  test('leaves other requests answered while it goes on', async () => {
    for (let asked = 0; asked < 6; asked += 1) {
      expect((await curator.get('/school-5/programme')).status).toBe(200)
      expect((await round()).run?.state).toBe('running')
    }
  })

  test('stopped, it gives the best so far, checked, and says what has changed since it began', async () => {
    await as((ctx) => addPerson(ctx, aTeacher('Сафин Рустам Маратович')))
    expect((await curator.post(`${desk}/run/ending`, { wish: 'stop' })).status).toBe(303)
    await until('finished')
    const draft = (await as((ctx) => readDraft(ctx, roundId)))!
    expect(draft.number).toBe(1)
    expect(draft.outcome.coveredPeople).toBeGreaterThan(100)
    expect(await page()).toContain('Опубликовать')
    expect(await page()).toContain('После этого подбора изменились карточки и согласия людей')
  })

  test('called off, it leaves nothing', async () => {
    await curator.post(`${desk}/drafts`)
    expect((await round()).run?.state).toBe('running')
    await curator.post(`${desk}/run/ending`, { wish: 'cancel' })
    await until('cancelled')
    expect(await as((ctx) => draftNumbers(ctx, roundId))).toEqual([1])
    expect(await page()).toContain('Распределение отменено')
  })

  test('what reciprocity brings is seen being counted where it was asked for, and no draft is said to be called off', async () => {
    const settings = `${desk}/settings`
    await curator.post(`${desk}/effect`)
    const [before, counting] = (await (await curator.get(settings)).text()).split('id="effect"')
    expect(before).not.toContain('id="run"')
    expect(before).toContain('<noscript><meta http-equiv="refresh" content="2"></noscript>')
    expect(before).toContain('type="module"')
    expect(counting).toContain('id="run"')
    expect(counting).not.toContain('Посчитать')
    const ended = await curator.post(`${desk}/run/ending`, { wish: 'cancel' })
    expect(ended.headers.get('location')).toBe(`${settings}#effect`)
    await until('cancelled')
    const after = await (await curator.get(settings)).text()
    expect(after).toContain('Подсчёт отменён')
    expect(after).not.toContain('Распределение отменено')
  })

  test('cut off by a stop of the program, it says so, and may be started again', async () => {
    await curator.post(`${desk}/drafts`)
    await vzaimno.installation.threads.close()
    await until('interrupted')
    expect(await page()).toContain('Распределение прервалось')
    expect(await page()).toContain('Распределить заново')
    expect(vzaimno.failures).toEqual([])
  })
})
