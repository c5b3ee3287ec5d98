import { afterAll, describe, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import { textOfPage } from '../../../tests/text-of-page.ts'
import { readDesk } from '../candidates/exchange-queries.ts'
import { tryToPose } from '../candidates/pose-problem.ts'
import { pairsOf } from '../draft/draft.ts'
import { figuresAt } from '../draft/figures.ts'
import { whoOf } from '../draft/person-changes.ts'
import { exchangeRings } from '../engine/only-exchanges/exchange-rings.ts'
import { defaultSettings, pairKey, type RoundSettings } from '../round/round.ts'
import { readLastDraft, readRound } from '../round/round-queries.ts'
import { solveRoundWhole } from '../round/solve-round.ts'
import { startRound } from '../round/start-round.ts'
import { manyTeachers, type SampleTeacher } from '../sample-teachers.ts'
import { aDiagnosedSchool } from '../samples.ts'
import { priceOf } from './price-change.ts'
import { whyNotThese } from './why-not-these.ts'

const vzaimno = await testApp()
afterAll(() => vzaimno.drop())

/** Alike in everything but what they want and give. */
const teacher = (
  name: string,
  wants: SampleTeacher['wants'],
  gives: SampleTeacher['gives'],
  more: Partial<SampleTeacher> = {},
): SampleTeacher => ({
  ...{ name: `${name} Яна Юрьевна`, subject: 'химия', experience: null, born: null, hours: 2, wants, gives, ...more },
})

async function aDeskOf(slug: string, teachers: SampleTeacher[], settings: Partial<RoundSettings> = {}) {
  const school = await aSchool(vzaimno, slug)
  const diagnosed = await school.as((ctx) => aDiagnosedSchool(ctx, teachers))
  const roundId = await school.as((ctx) => startRound(ctx, diagnosed.diagnosisId, { ...defaultSettings, ...settings }))
  const path = `/${slug}/matching/${roundId}`
  const id = diagnosed.personId
  return {
    ...diagnosed,
    id,
    two: (a: string, b: string) => ({ mentorId: id(a), menteeId: id(b) }),
    solve: () => school.as((ctx) => solveRoundWhole(ctx, roundId)),
    desk: () => school.as(async (ctx) => readDesk(ctx, (await readRound(ctx, roundId))!)),
    kept: () => school.as(async (ctx) => (await readLastDraft(ctx, roundId))!),
    post: (to: string, fields: Record<string, string> = {}) => school.curator.post(`${path}${to}`, fields),
    page: async (at = '') => textOfPage(await (await school.curator.get(`${path}${at}`)).text()),
  }
}

describe('where only exchanges are made', async () => {
  const desk = await aDeskOf(
    'exchanges',
    [
      teacher('Ткач', { Ц1: '0!' }, { К1: 4 }, { limit: 2 }),
      teacher('Аист', { К1: '0!' }, { Ц1: 4 }),
      teacher('Дрозд', { К1: 0 }, { Ц1: 4 }),
      teacher('Жук', { К1: '0!' }, {}),
      teacher('Уварова', { К1: '0!' }, { Ц5: 4 }),
      teacher('Вайс', { К1: '0!' }, { Ц1: 4 }, { limit: 0 }),
      teacher('Гусь', { К1: '0!' }, { Ц9: 4 }),
      teacher('Лось', { Ц9: '0!' }, {}),
    ],
    { onlyExchanges: true },
  )
  await desk.solve()

  test('each who is left out is told what is missing', async () => {
    const { without } = (await desk.kept()).draft.outcome
    const of = (name: string) => without.find((one) => one.personId === desk.id(name))!.reason
    const said = { kind: 'no-return', circles: false }
    expect(of('Жук')).toEqual({ ...said, obstacle: 'offers-nothing' })
    expect(of('Уварова')).toEqual({ ...said, obstacle: 'nobody-asks' })
    expect(of('Вайс')).toEqual({ ...said, obstacle: 'no-place' })
    expect(of('Гусь')).toEqual({ ...said, obstacle: 'no-circle' })
    expect(of('Дрозд')).toEqual({ ...said, obstacle: 'taken', personIds: [desk.id('Ткач')] })
    const page = await desk.page()
    expect(page).toContain('Включено «только обмены», а ответить нечем')
    expect(page).not.toContain('ценой большей потери')
  })

  test('and it is so: whoever is taken, is free where the other pair is parted', async () => {
    const price = priceOf(await desk.desk(), await desk.kept(), { kind: 'part', ...desk.two('Ткач', 'Аист') })
    if (price.kind !== 'price') throw new Error(price.kind)
    expect([whoOf(price.people, 'gained'), whoOf(price.people, 'lost')]).toEqual([
      [desk.id('Дрозд')],
      [desk.id('Аист')],
    ])
  })

  test('two who would not exchange are told of the mode, and what a lock brings comes true', async () => {
    const two = desk.two('Ткач', 'Уварова')
    const why = whyNotThese(await desk.desk(), await desk.kept(), two)
    expect(why).toMatchObject({ kind: 'price', missing: { obstacle: 'nobody-asks' } })
    expect(why).toMatchObject({ price: { people: [{ personId: two.menteeId, kind: 'gained' }] } })
    const page = await desk.page(`/pair-by-hand?mentor=${two.mentorId}&mentee=${two.menteeId}`)
    expect(page).toContain('Включено «только обмены», а ответить нечем')
    expect(page).toContain('Наставника получит: Уварова Я. Ю.')
    await desk.post('/rules', { kind: 'lock', ...two, competenceId: desk.competence('К1') })
    const { without } = (await desk.kept()).draft.outcome
    expect(without.map((one) => one.personId)).not.toContain(two.menteeId)
  })

  test('circles too: no ring of the engine goes through whoever is told that none closes', async () => {
    const teachers = manyTeachers(20).map((one, k) => ({ ...one, limit: 1, ...(k % 4 === 0 && { gives: {} }) }))
    const many = await aDeskOf('rings', teachers, { onlyExchanges: true, circles: true })
    await many.solve()
    const posed = tryToPose(await many.desk())
    if ('flaw' in posed) throw new Error(posed.flaw)
    const { directions, draft } = await many.kept()
    const { mentorCapacity, arcMentor } = posed.instance
    const rings = exchangeRings(posed.instance, 3).rings.filter(({ arcs }) =>
      arcs.every((arc) => mentorCapacity[arcMentor[arc]!]! > 0),
    )
    const inRings = new Set(rings.flatMap(({ arcs }) => arcs.map((arc) => posed.candidates[arc]!.menteeId)))
    const told = draft.outcome.without.filter((one) => one.reason.kind === 'no-return')
    expect(told.length).toBeGreaterThan(0)
    for (const { personId, reason } of told)
      expect([personId, inRings.has(personId)]).toEqual([
        personId,
        reason.kind === 'no-return' && reason.obstacle === 'taken',
      ])
    const { exchanges, inCircles, oneWay, fresh } = figuresAt(await many.desk(), directions)
    expect([oneWay, exchanges + inCircles]).toEqual([0, fresh])
  })
})

test('a circle of three is counted as one, and its pairs once', async () => {
  const desk = await aDeskOf(
    'circle',
    [
      teacher('Вяз', { Ц1: '0!' }, { Ц2: 4 }),
      teacher('Дуб', { Ц2: '0!' }, { Ц3: 4 }),
      teacher('Ель', { Ц3: '0!' }, { Ц1: 4 }),
    ],
    { circles: true },
  )
  await desk.solve()
  const page = await desk.page()
  expect(page).toContain('1 тройка (3 пары по кругу)')
  expect(page).toContain('0 пар в одну сторону')
  expect(page).toContain('Опубликовать 3 предложения')
  expect((await desk.page('/publication?draft=1')).match(/тройка(?! \()/g)).toHaveLength(3)
  const picture = await desk.page('/picture')
  expect(picture).toContain('помощь по кругу, в тройке')
  expect(picture.match(/тройка/g)).toHaveLength(3)
})

test('why a pair: it is part of a circle, which is gone if the pair is parted', async () => {
  const desk = await aDeskOf(
    'parted-circle',
    [
      teacher('Вяз', { Ц1: '0!' }, { Ц2: 4 }),
      teacher('Дуб', { Ц2: '0!' }, { Ц3: 4 }),
      teacher('Ель', { Ц3: '0!' }, { Ц1: 4 }),
    ],
    { circles: true },
  )
  await desk.solve()
  const two = desk.two('Вяз', 'Дуб')
  const page = await desk.page(`?pair=${pairKey(two.mentorId, two.menteeId)}`)
  expect(page).toContain('Это звено тройки: Вяз Я. Ю. → Дуб Я. Ю. → Ель Я. Ю. → Вяз Я. Ю. Без него тройка распадётся.')
  expect(page).toContain('Троек станет 0 вместо 1.')
  await desk.post('/rules', { kind: 'part', ...two })
  const { directions } = await desk.kept()
  expect(figuresAt(await desk.desk(), directions).circles).toBe(0)
  expect(await desk.page('/comparison')).toMatch(/0 −1 троек/)
})

describe('equals, and a mentor without a place', async () => {
  const names = ['Жук', 'Соколова', 'Орлов', 'Белых', 'Цой', 'Ким']
  const desk = await aDeskOf('equals', [
    teacher('Абрамова', {}, { Ц3: 4 }),
    teacher('Ржевский', {}, { Ц3: 4 }, { limit: 0 }),
    ...names.map((name) => teacher(name, { Ц3: '0!' }, {})),
  ])
  await desk.solve()

  test('who has the only place is said to be one of equals, and so is whoever has not', async () => {
    const before = await desk.kept()
    const [pair] = pairsOf(before.directions)
    const [holder] = before.directions
    const other = names.map(desk.id).find((id) => id !== holder!.menteeId)!
    const page = await desk.page(`?pair=${pair!.key}`)
    expect(page).toMatch(/По всем критериям наравне: .* и ещё 1\. С любым из равных распределение столь же хорошее/)
    const two = { mentorId: desk.id('Абрамова'), menteeId: other }
    expect(whyNotThese(await desk.desk(), before, two)).toMatchObject({ equalIds: [holder!.menteeId] })
    await desk.post('/rules', { kind: 'lock', ...two, competenceId: desk.competence('Ц3') })
    const after = (await desk.kept()).draft.outcome
    const { value, coveredPeople, coveredByPriority } = before.draft.outcome
    expect(after).toMatchObject({ value, coveredPeople, coveredByPriority })
    const locked = await desk.page(`?pair=${pairsOf((await desk.kept()).directions)[0]!.key}`)
    expect(locked).not.toContain('наравне')
  })

  test('two who are together are told so, and there is nothing to merge', async () => {
    const [{ mentorId, menteeId } = { mentorId: '', menteeId: '' }] = (await desk.kept()).directions
    const page = await desk.page(`/pair-by-hand?mentor=${mentorId}&mentee=${menteeId}`)
    expect(page).toContain('Они вместе: Абрамова Я. Ю. →')
    expect(page).toContain('Почему эта пара')
    expect(page).not.toContain('Объединить всё равно')
  })

  test('a lock where there is no place: a place comes first, and preferring is not offered', async () => {
    const lock = { kind: 'lock', ...desk.two('Ржевский', 'Цой'), competenceId: desk.competence('Ц3') }
    const asked = `/change?${new URLSearchParams(lock)}`
    const page = await desk.page(asked)
    expect(page).toContain('Так нельзя: у наставника нет ни одного места')
    expect(page).toContain('Добавить место: Ржевский Я. Ю.')
    for (const untrue of ['Предпочесть', 'закреплен', 'Вы решаете поверх']) expect(page).not.toContain(untrue)
    await desk.post('/rules', { kind: 'capacity', mentorId: lock.mentorId, capacity: '1' })
    expect(await desk.page(asked)).toContain('Предпочесть')
  })

  test('what a new mentor would bring says with how many places, and it is so', async () => {
    await desk.post('/lacking')
    await expect.poll(async () => (await desk.kept()).draft.lacking, { timeout: 60_000 }).not.toBeNull()
    const [more] = (await desk.kept()).draft.lacking!.mentors
    expect(more!.people).toBe(2)
    expect(await desk.page()).toContain('и возьмёт 2 человек, наставника получат 2 человека')
  })
})

test('where a rule bars the only two, it is named, and its setting offered', async () => {
  const desk = await aDeskOf('barred', [
    teacher('Главная', {}, { Ц3: 4 }, { position: 'директор' }),
    teacher('Жук', { Ц3: '0!' }, {}),
  ])
  const refused = await desk.post('/drafts')
  expect(refused.status).toBe(409)
  const page = textOfPage(await refused.text())
  expect(page).toContain('мешает правило: прямое подчинение. Правила меняются в настройках подбора.')
  expect(page).toContain('Изменить настройки')
  const form: Record<string, string> = {
    ...{ objective: 'coverage', kinds: 'peer', reciprocity: '600', menteeLimit: '1', levelsAbove: '1' },
    ...{ barsSubordination: 'yes', next: 'run', version: '1' },
    ...Object.fromEntries(Object.entries(defaultSettings.weights).map(([name, weight]) => [name, String(weight)])),
  }
  const typed = await desk.post('/settings', form)
  const html = await typed.text()
  expect([typed.status, textOfPage(html)]).toEqual([409, expect.stringContaining('Настройки пока не сохранены')])
  expect(html, 'what was typed stays').toMatch(/<option value="600" selected/)
  expect((await desk.desk()).round.settings.reciprocity).toBe(300)
})

test('where nobody entered experience, no kind is claimed, and the curator is asked for it', async () => {
  const desk = await aDeskOf('unknown', [teacher('Ткач', {}, { К1: 4 }), teacher('Жук', { К1: '0!' }, {})])
  await desk.solve()
  expect((await desk.kept()).directions.map((one) => one.kind)).toEqual(['unknown'])
  const page = await desk.page()
  expect(page).toContain('1 пара без вида')
  expect(page.match(/равный – равному/g)).toHaveLength(2)
  expect(await desk.page('/picture')).toContain('люди по алфавиту')
})

test('nothing broke on the way', () => {
  expect(vzaimno.failures).toEqual([])
})
