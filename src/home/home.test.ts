import { afterAll, describe, expect, test } from 'vitest'
import { aSchool, testApp } from '../../tests/school.ts'
import { fourTeachers } from '../../tests/teachers.ts'
import { aPair } from '../pairs/samples.ts'
import { addPerson } from '../people/register/add-person.ts'
import { aTeacher } from '../people/samples.ts'
import { lateThings } from './late-queries.ts'
import { nextStep } from './next-step.ts'
import type { Summary } from './summary-queries.ts'

const nothing: Summary = {
  people: 0,
  consents: 0,
  accounts: 0,
  diagnosis: null,
  round: null,
  pairs: { proposed: 0, agreed: 0, ordered: 0, declined: 0, seats: 0 },
  inPairs: 0,
  papers: { drafts: 0, signed: 0 },
}
const diagnosis = { id: 'd', opensOn: '2026-09-01', closesOn: '2026-09-30', isClosed: false, submitted: 10 }
const round = { id: 'r', drafts: 1, isPublished: false }
const pairs = nothing.pairs

describe('the next step follows from what there is', () => {
  const at = { ...nothing, people: 60, consents: 60 }
  test.each<[string, Summary]>([
    ['load-staff', nothing],
    ['collect-consents', { ...nothing, people: 60 }],
    ['open-diagnosis', at],
    ['await-diagnosis', { ...at, diagnosis }],
    ['start-matching', { ...at, diagnosis: { ...diagnosis, submitted: 58 } }],
    ['start-matching', { ...at, diagnosis: { ...diagnosis, isClosed: true } }],
    ['publish', { ...at, diagnosis, round }],
    [
      'await-answers',
      { ...at, diagnosis, round: { ...round, isPublished: true }, pairs: { ...pairs, proposed: 3, agreed: 9 } },
    ],
    ['write-papers', { ...at, diagnosis, round: { ...round, isPublished: true }, pairs: { ...pairs, agreed: 9 } }],
    [
      'sign-papers',
      {
        ...at,
        diagnosis,
        round: { ...round, isPublished: true },
        pairs: { ...pairs, agreed: 9 },
        papers: { drafts: 4, signed: 0 },
      },
    ],
    [
      'all-in-work',
      {
        ...at,
        diagnosis,
        round: { ...round, isPublished: true },
        pairs: { ...pairs, ordered: 9 },
        papers: { drafts: 0, signed: 9 },
      },
    ],
  ])('%s', (key, summary) => expect(nextStep(summary).key).toBe(key))
})

describe('the first screen', async () => {
  const vzaimno = await testApp()
  const school = await aSchool(vzaimno)
  const home = `/${school.school.slug}`
  afterAll(() => vzaimno.drop())

  test('tells a new curator the one thing to do', async () => {
    expect(await (await school.curator.get(home)).text()).toContain('Загрузите список педагогов')
  })

  test('calls a teacher by name and says that nothing waits', async () => {
    const id = await school.as((ctx) => addPerson(ctx, aTeacher('Назарова Бэлла Гавриловна')))
    const teacher = await school.member('participant', id)
    const page = await (await teacher.get(home)).text()
    expect(page).toContain('Бэлла Гавриловна')
    expect(page).toContain('Сейчас ничего заполнять не нужно')
  })

  test('search finds a person in spite of a typo, and nothing for strangers to the programme', async () => {
    expect(await (await school.curator.get(`${home}/search?q=назорова`)).text()).toContain('учитель русского языка')
    expect((await (await school.member('participant')).get(`${home}/search?q=назарова`)).status).toBe(404)
    expect(vzaimno.failures).toEqual([])
  })
})

describe('what waits too long', async () => {
  const vzaimno = await testApp({ today: '2026-09-21' })
  const school = await aSchool(vzaimno)
  const home = `/${school.school.slug}`
  afterAll(() => vzaimno.drop())
  const { bella, alsu, skills } = await school.as(fourTeachers)
  const pairId = await school.as((ctx) => aPair().helping(alsu, bella, skills.tests).in(ctx))
  const proposedAt = (at: string) =>
    vzaimno.database.owner
      .updateTable('pair')
      .set({ stateSince: new Date(at) })
      .where('id', '=', pairId)
      .execute()

  test('counts the days of the school: half past eleven at night in Greenwich is the next day in the Urals', async () => {
    await proposedAt('2026-09-14T23:30:00Z')
    expect(await school.as(lateThings)).toEqual([])
    await proposedAt('2026-09-13T23:30:00Z')
    expect((await school.as(lateThings)).map((one) => one.since)).toEqual(['2026-09-14'])
  })

  test('is told in the language of whoever looks, whatever the language it was reported in', async () => {
    const pages = async () => (await (await school.curator.get(home)).text()).replaceAll('\u00a0', ' ')
    expect(await pages()).toMatch(/Аминова А\. Р\. и Назарова Б\. Г\.|Назарова Б\. Г\. и Аминова А\. Р\./)
    expect(await pages()).toContain('4 педагога в списке')
    await school.curator.post('/account/language', { language: 'en', back: home })
    expect(await pages()).toMatch(/Аминова А\. Р\. and Назарова Б\. Г\.|Назарова Б\. Г\. and Аминова А\. Р\./)
    expect(await pages()).toContain('4 teachers listed')
    expect(vzaimno.failures).toEqual([])
  })
})
