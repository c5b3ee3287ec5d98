import { afterAll, describe, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import { textOfPage } from '../../../tests/text-of-page.ts'
import { readDesk } from '../candidates/exchange-queries.ts'
import { pairsOf } from '../draft/draft.ts'
import { readLastDraft, readRound } from '../round/round-queries.ts'
import { manyTeachers, SMALL_SCHOOL } from '../sample-teachers.ts'
import { aDiagnosedSchool, aRound } from '../samples.ts'
import { insteadOf } from './instead-of-pair.ts'
import { whatIsLacking } from './what-is-lacking.ts'
import { whyNotThese } from './why-not-these.ts'

const vzaimno = await testApp()
afterAll(() => vzaimno.drop())

async function aSolvedDesk(slug: string, teachers: typeof SMALL_SCHOOL) {
  const school = await aSchool(vzaimno, slug)
  const diagnosed = await school.as((ctx) => aDiagnosedSchool(ctx, teachers))
  const roundId = await school.as((ctx) => aRound(ctx, diagnosed.diagnosisId))
  const path = `/${slug}/matching/${roundId}`
  await school.curator.post(`${path}/drafts`)
  const desk = () => school.as(async (ctx) => readDesk(ctx, (await readRound(ctx, roundId))!))
  const kept = async () => (await school.as((ctx) => readLastDraft(ctx, roundId)))!
  return {
    ...diagnosed,
    desk,
    kept,
    act: (fields: Record<string, string>) => school.curator.post(`${path}/rules`, fields),
    post: (to: string, fields = {}) => school.curator.post(`${path}${to}`, fields),
    page: async (at = '') => textOfPage(await (await school.curator.get(`${path}${at}`)).text()),
    two: (a: string, b: string) => ({ mentorId: diagnosed.personId(a), menteeId: diagnosed.personId(b) }),
  }
}

const quietly = { isOver: () => false, onProgress: () => {} }

describe('what the small school is told', async () => {
  const school = await aSolvedDesk('small', SMALL_SCHOOL)

  test('why not these two: they are together, there is nothing to teach, or a price', async () => {
    const why = async (a: string, b: string) =>
      whyNotThese(await school.desk(), await school.kept(), school.two(a, b)).kind
    expect(await why('Ким', 'Петренко')).toBe('together')
    expect(await why('Ооржак', 'Гаджиева')).toBe('nothing-to-teach')
    expect(await why('Петренко', 'Ооржак')).toBe('price')
    const two = school.two('Петренко', 'Ооржак')
    const page = await school.page(`/pair-by-hand?mentor=${two.mentorId}&mentee=${two.menteeId}`)
    expect(page).toContain('Почему не вместе: Петренко Е. Ф. → Ооржак А. В. Сейчас наставник помогает: ')
    expect(page).toContain('Если закрепить:')
  })

  test('what one more mentor or place would change is counted on request, and comes true', async () => {
    expect((await school.post('/lacking')).status).toBe(303)
    const page = await school.page()
    expect(page).toContain(
      'Если найдётся ещё один наставник по теме «Медиация: примирение сторон» и возьмёт 1 человека, наставника получит 1 человек (Гаджиева З. А.).',
    )
    const { places } = (await school.kept()).draft.lacking!
    const before = (await school.kept()).draft.outcome.coveredPeople
    const [best] = places
    const limit = (await school.desk()).exchange.participants.get(best!.mentorId)!.places
    await school.act({ kind: 'capacity', mentorId: best!.mentorId, capacity: String(limit + 1) })
    expect((await school.kept()).draft.outcome.coveredPeople).toBe(before + best!.people)
    expect((await school.kept()).draft.lacking).toBeNull()
  })

  test('an act is undone whole: what it put an end to stands again', async () => {
    const two = school.two('Аминова', 'Назарова')
    await school.act({ kind: 'prefer', ...two })
    await school.act({ kind: 'part', ...two })
    const ofTheTwo = async () =>
      (await school.desk()).rules.filter((rule) => rule.menteeId === two.menteeId).map((rule) => rule.kind)
    expect(await ofTheTwo()).toEqual(['forbid'])
    const parting = (await school.desk()).rules.find((rule) => rule.kind === 'forbid')!
    expect(await school.page()).toContain('Отменить: развод пары')
    await school.post(`/rules/${parting.id}/undoing`, { back: 'desk' })
    expect(await ofTheTwo()).toEqual(['prefer'])
  })

  test('all shown pairs are locked at once, and let go', async () => {
    const pair = pairsOf((await school.kept()).directions).map((one) => one.key)
    const locks = async () => (await school.desk()).hand.locks.length
    await school.post('/locks', { pair })
    expect(await locks()).toBe((await school.kept()).directions.length)
    await school.post('/locks', { pair, release: 'yes' })
    expect(await locks()).toBe(0)
  })

  test('what reciprocity brings and costs is counted, and told in a sentence where it changes nothing', async () => {
    expect((await school.post('/effect')).status).toBe(303)
    const { points } = (await school.desk()).round.effect!
    expect(points.map((one) => one.strength)).toEqual([0, 100, 300, 600, 1000])
    expect(points.at(-1)!.exchanges).toBeGreaterThanOrEqual(points[0]!.exchanges)
    expect(points[0]!.utility).toBe(Math.max(...points.map((one) => one.utility)))
    expect(new Set(points.map(({ exchanges, utility }) => `${exchanges} ${utility}`)).size).toBe(1)
    const page = await school.page('/settings')
    expect(page).toContain('При любой силе взаимности складывается одно и то же: 3 обмена в обе стороны')
    expect(page).not.toContain('Польза, если не считать взаимности')
  })

  test('nobody has named a superior: the desk says that the rule holds for the director alone', async () => {
    expect(await school.page()).toContain('Ни у кого не указан руководитель')
    const [first, ...others] = SMALL_SCHOOL
    const other = await aSolvedDesk('superiors', [{ ...first!, superior: 'Цыренова' }, ...others])
    expect(await other.page()).not.toContain('Ни у кого не указан руководитель')
  })
})

describe('what many are told is true of the plan', async () => {
  const school = await aSolvedDesk('many', manyTeachers(40))

  test('another mentor instead costs what it then does', async () => {
    const [desk, kept] = [await school.desk(), await school.kept()]
    const [pair] = pairsOf(kept.directions)
    const replacement = insteadOf(desk, kept, pair!)!.find((one) => one.next)!
    const { menteeId, competenceId, next } = replacement
    await school.act({ kind: 'lock', mentorId: next!.mentorId, menteeId, competenceId })
    const after = await school.kept()
    expect(after.directions).toContainEqual(
      expect.objectContaining({ mentorId: next!.mentorId, menteeId, competenceId }),
    )
    if (next!.price.kind !== 'price') throw new Error('no price')
    const { outcome } = after.draft
    expect(outcome.without).toHaveLength(next!.price.after.without)
    const told = next!.price.after.value
    expect(Math.abs(outcome.value - told) / told).toBeLessThan(0.005)
  })

  test('nothing is told of a draft whose facts have changed', async () => {
    const kept = await school.kept()
    const desk = await school.desk()
    const participants = new Map([...desk.exchange.participants].slice(1))
    const changed = { ...desk, exchange: { ...desk.exchange, participants } }
    const [one, other] = [...participants.keys()]
    expect(insteadOf(changed, kept, pairsOf(kept.directions)[0]!)).toBeNull()
    expect(whatIsLacking(changed, kept, quietly)).toBeNull()
    expect(whyNotThese(changed, kept, { mentorId: one!, menteeId: other! }).kind).toBe('stale')
  })
})

describe('switches of the round', async () => {
  const school = await aSolvedDesk('switches', manyTeachers(22))
  const form = {
    ...{ objective: 'coverage', kinds: ['reverse', 'traditional', 'peer'], reciprocity: '300', menteeLimit: '1' },
    ...{ levelsAbove: '1', barsSubordination: 'yes', next: 'run' },
    ...{ priority: '10', level: '8', readiness: '6', stay: '6', preference: '5', hours: '4', subject: '3', load: '2' },
  }
  let version = 1

  test.each([
    ['circles of three', { circles: 'yes' }],
    ['those who are hard to match first', { fair: 'yes' }],
    ['an even load', { balance: 'yes' }],
    ['all of them', { circles: 'yes', fair: 'yes', balance: 'yes' }],
    ['exchanges alone', { onlyExchanges: 'yes' }],
  ])('saved and run at once, checked: %s', async (_, ticked) => {
    const { number } = (await school.kept()).draft
    expect((await school.post('/settings', { ...form, ...ticked, version: String(version++) })).status).toBe(303)
    // on a slow machine the search may go on behind the desk
    await expect.poll(async () => (await school.kept()).draft.number, { timeout: 60_000 }).toBe(number + 1)
    const { draft, directions } = await school.kept()
    expect(draft.outcome.coveredPeople).toBeGreaterThan(10)
    if (!('onlyExchanges' in ticked)) return
    expect(pairsOf(directions).every((pair) => pair.kind === 'reciprocal')).toBe(true)
    expect(await school.page()).toContain('взаимность: заметно; только обмены.')
  })
})

test('nothing broke on the way', () => {
  expect(vzaimno.failures).toEqual([])
})
