import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../tests/school.ts'
import { reportEvidence } from './report-evidence.ts'

const vzaimno = await testApp()
const { as, curator, member, school } = await aSchool(vzaimno)
const other = await aSchool(vzaimno, 'lyceum-2')
afterAll(() => vzaimno.drop())

const stageTwo = `/${school.slug}/programme/stages/2`

test('a new school begins with seven stages of its year', async () => {
  const page = await (await curator.get(`/${school.slug}/programme`)).text()
  expect(page).toContain('2026/27 учебный год')
  expect(page).toContain('Организация работы наставнических пар или групп')
})

test('the curator marks a stage done and every page shows it', async () => {
  const answer = await curator.post(stageTwo, { dueOn: '05.10.2026', isDone: 'yes', version: '1' })
  expect(answer.status).toBe(303)
  const page = await (await curator.get(`/${school.slug}/programme`)).text()
  expect(page).toContain('пройден')
})

test('a stale edit shows both versions and changes nothing', async () => {
  const answer = await curator.post(stageTwo, { dueOn: '2026-12-01', version: '1' })
  expect(answer.status).toBe(409)
  const text = await answer.text()
  expect(text).toContain('5 октября 2026')
  expect(text).toContain('1 декабря 2026')
})

test('a bad day is named and nothing is saved', async () => {
  const answer = await curator.post(stageTwo, { dueOn: 'когда-нибудь', version: '2' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('напишите его как 05.09.2026')
})

test('a participant reads but does not mark; another school sees a missing page', async () => {
  const teacher = await member('participant')
  expect((await teacher.get(stageTwo)).status).toBe(200)
  expect((await teacher.post(stageTwo, { dueOn: '2026-10-05', version: '2' })).status).toBe(404)
  expect((await other.curator.get(stageTwo)).status).toBe(404)
})

test('what a draft comes to is read by those who run the programme only', async () => {
  const teacher = await member('participant')
  const report = (kind: 'draft' | 'proposals', amount: number) =>
    as((ctx) => reportEvidence(ctx, { stage: 5, kind, amount }))
  const pages = [`/${school.slug}`, `/${school.slug}/programme`, `/${school.slug}/programme/stages/5`]
  await report('draft', 21)
  for (const page of pages) {
    expect(await (await curator.get(page)).text()).toMatch(/черновик на 21.человека/)
    expect(await (await teacher.get(page)).text()).not.toContain('черновик')
  }
  await report('proposals', 12)
  await report('draft', 3)
  for (const page of pages) expect(await (await teacher.get(page)).text()).toMatch(/12.предложений/)
  const ruler = await (await curator.get(pages[0]!)).text()
  expect(ruler, 'what is furthest done, whatever came last').toMatch(/12.предложений/)
  expect(ruler).not.toContain('черновик')
})

test('the same form sent twice is obeyed once', async () => {
  const _form = curator.newFormToken()
  const fields = { _form, dueOn: '2026-10-07', version: '2' }
  const answers = await Promise.all([1, 2, 3, 4].map(() => curator.post(stageTwo, fields)))
  expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303, 303])
  const page = await (await curator.get(stageTwo)).text()
  expect(page).toContain('name="version" value="3"')
  expect(vzaimno.failures).toEqual([])
})
