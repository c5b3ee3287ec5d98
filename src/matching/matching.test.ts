import { afterAll, describe, expect, test, vi } from 'vitest'
import { aSchool, testApp } from '../../tests/school.ts'
import { textOfPage } from '../../tests/text-of-page.ts'
import type { Context } from '../platform/context.ts'
import { record } from '../platform/events.ts'
import { newId } from '../platform/ids.ts'
import { pairsOf } from './draft/draft.ts'
import { reportEngagementState } from './engagement.ts'
import { isOpen, pairKey } from './round/round.ts'
import { draftNumbers, readDirections, readDraft, readRound } from './round/round-queries.ts'
import { isRunning } from './runs/run.ts'
import { SMALL_SCHOOL } from './sample-teachers.ts'
import { aDiagnosedSchool, aRound } from './samples.ts'

const vzaimno = await testApp()
afterAll(() => vzaimno.drop())

/** A school at the desk: a round opened, nothing matched yet. */
async function aDesk(slug: string) {
  const school = await aSchool(vzaimno, slug)
  const diagnosed = await school.as((ctx) => aDiagnosedSchool(ctx, SMALL_SCHOOL))
  const roundId = await school.as((ctx) => aRound(ctx, diagnosed.diagnosisId))
  const desk = `/${slug}/matching/${roundId}`
  const round = async () => (await school.as((ctx) => readRound(ctx, roundId)))!
  /** On a slow machine a search goes on after the answer. */
  const posted = async (path: string, fields?: Record<string, string>) => {
    const answer = await school.curator.post(path, fields)
    await vi.waitUntil(async () => !isRunning((await round()).run), { timeout: 60_000 })
    return answer
  }
  return {
    ...school,
    ...diagnosed,
    roundId,
    desk,
    run: () => posted(`${desk}/drafts`),
    act: (fields: Record<string, string>) => posted(`${desk}/rules`, fields),
    undo: (path: string) => posted(path),
    text: async (path = '') => textOfPage(await (await school.curator.get(`${desk}${path}`)).text()),
    lastDraft: () => school.as((ctx) => lastDraftOf(ctx, roundId)),
    round,
    two: (a: string, b: string) => ({ mentorId: diagnosed.personId(a), menteeId: diagnosed.personId(b) }),
    key: (a: string, b: string) => pairKey(diagnosed.personId(a), diagnosed.personId(b)),
  }
}

async function lastDraftOf(ctx: Context, roundId: string) {
  const draft = (await readDraft(ctx, roundId))!
  const directions = await readDirections(ctx, draft.id)
  return { ...draft, directions, pairs: pairsOf(directions), keys: pairsOf(directions).map((pair) => pair.key) }
}

describe('the golden school', async () => {
  const desk = await aDesk('golden')

  test('before the first run the desk offers to fix known pairs', async () => {
    const page = await desk.text()
    expect(page).toContain('Сначала — пары, которые вы знаете сами')
    expect(page).toContain('10 человек с согласием и сданной анкетой, из них 9')
  })

  test('gives the known best plan, proven', async () => {
    expect((await desk.run()).status).toBe(303)
    const draft = await desk.lastDraft()
    expect(draft.outcome).toMatchObject({ status: 'optimal', gap: 0, asking: 9, coveredPeople: 7, exchanges: 3 })
    const known = [
      desk.key('Аминова', 'Назарова'),
      desk.key('Ким', 'Петренко'),
      desk.key('Лоза', 'Седых'),
      desk.key('Цыренова', 'Фомин'),
    ]
    expect(draft.keys.sort()).toEqual(known.sort())
    expect(draft.pairs.filter((pair) => pair.kind === 'reciprocal')).toHaveLength(3)
    expect(await desk.text()).toContain('Лучше распределить нельзя: доказано.')
  })

  test('says who stays without, and why', async () => {
    const page = await desk.text()
    expect(page).toContain('Остаются без наставника — 2')
    expect(page).toContain('Гаджиева З. А. Хочет освоить: Медиация: примирение сторон. Этому в школе не учит никто.')
    expect(page).toContain(
      'Учить может только Петренко Е. Ф.: на 1 место 4 желающих. Все места заняты взаимными парами.',
    )
    expect(page).toContain('Добавить место: Петренко Е. Ф.')
  })

  test('says why a pair is so, what parting it costs, and who would be next', async () => {
    const page = await desk.text(`?pair=${desk.key('Ким', 'Петренко')}`)
    expect(page).toContain('Почему эта пара')
    expect(page).toContain('Подготовка к олимпиадам')
    expect(page).toContain('Обменов в обе стороны станет 1 вместо 3.')
    expect(page).toContain('Без наставника останется: Ким Д. С. ')
    expect(page).toContain('Наставника получит: Ооржак А. В. ')
    expect(page).toContain('Больше этому в школе не учит никто.')
  })

  test('says the price of one more place before it is added, and what was said comes true', async () => {
    const change = { kind: 'capacity', mentorId: desk.personId('Петренко'), capacity: '2' }
    const page = await desk.text(`/change?${new URLSearchParams(change)}`)
    expect(page).toContain('Без наставника будет 1 вместо 2.')
    expect(page).toContain('Наставника получит: Ооржак А. В. ')
    expect((await desk.act(change)).status).toBe(303)
    expect((await desk.lastDraft()).outcome).toMatchObject({ coveredPeople: 8, exchanges: 3 })
    const comparison = await desk.text('/comparison')
    expect(comparison).toContain('Черновик 2 по сравнению с черновиком 1')
    expect(comparison).toContain('Ооржак А. В. получает наставника')
  })

  test('undoes it again', async () => {
    const rules = await (await desk.curator.get(`${desk.desk}/rules`)).text()
    const undoing = rules.match(/action="([^"]+\/undoing)"/)?.[1]
    expect((await desk.undo(undoing!)).status).toBe(303)
    const draft = await desk.lastDraft()
    expect(draft.number).toBe(3)
    expect(draft.outcome.coveredPeople).toBe(7)
    expect((await desk.curator.post(undoing!)).status).toBe(404)
  })
})

describe('by hand', async () => {
  const desk = await aDesk('by-hand')

  test('a known pair is fixed before the first run', async () => {
    const lock = { kind: 'lock', ...desk.two('Петренко', 'Ооржак'), competenceId: desk.competence('М5') }
    expect(await desk.text(`/change?${new URLSearchParams(lock)}`)).toContain('Черновика ещё нет')
    expect((await desk.act(lock)).status).toBe(303)
    await desk.run()
    const draft = await desk.lastDraft()
    expect(draft.keys).toContain(desk.key('Петренко', 'Ооржак'))
    expect(draft.keys).not.toContain(desk.key('Аминова', 'Петренко'))
    expect(await desk.text()).toContain('1 закрепление учтено.')
  })

  test('a pair of the draft is kept without a new draft, and let go again', async () => {
    const [number] = await desk.as((ctx) => draftNumbers(ctx, desk.roundId))
    await desk.act({ kind: 'keep', ...desk.two('Лоза', 'Седых') })
    expect(await desk.as((ctx) => draftNumbers(ctx, desk.roundId))).toEqual([number])
    expect(await desk.text('/rules')).toContain(
      'Закреплено: Лоза Г. П. → Седых О. В., Интерактивная панель или доска на уроке',
    )
    await desk.act({ kind: 'release', ...desk.two('Седых', 'Лоза') })
    expect(await desk.text('/rules')).not.toContain('Лоза Г. П. → Седых О. В.')
  })

  test('a parted pair never comes again in this round', async () => {
    await desk.act({ kind: 'part', ...desk.two('Аминова', 'Назарова') })
    await desk.run()
    expect((await desk.lastDraft()).keys).not.toContain(desk.key('Аминова', 'Назарова'))
    expect(await desk.text('/rules')).toContain('Разведены: Аминова А. Р. и Назарова Б. Г.')
  })

  test('a lock that does not fit is priced as impossible, and refused', async () => {
    const lock = { kind: 'lock', ...desk.two('Петренко', 'Ким'), competenceId: desk.competence('П3') }
    expect(await desk.text(`/change?${new URLSearchParams(lock)}`)).toContain(
      'все места наставника заняты тем, что закреплено',
    )
    const before = await desk.lastDraft()
    expect((await desk.act(lock)).status).toBe(409)
    expect((await desk.lastDraft()).number).toBe(before.number)
  })

  test('people who must not meet are not paired by hand', async () => {
    await desk.as(async (ctx) => {
      const between = { personId: desk.personId('Фомин'), otherId: desk.personId('Назарова') }
      await ctx.db
        .insertInto('avoidance')
        .values({ schoolId: ctx.school.id, ...between, statedAt: ctx.now })
        .execute()
    })
    const lock = { kind: 'lock', ...desk.two('Назарова', 'Фомин'), competenceId: desk.competence('К1') }
    expect((await desk.act(lock)).status).toBe(409)
    const choice = `/pair-by-hand?mentor=${lock.mentorId}&mentee=${lock.menteeId}`
    expect(await desk.text(choice)).toContain('Просьба не объединять.')
    const director = await desk.member('director')
    const seen = await (await director.get(`${desk.desk}${choice}`)).text()
    expect(seen).not.toContain('росьба не объединять')
  })

  test('an act that is none changes nothing', async () => {
    expect((await desk.act({ kind: 'lock', ...desk.two('Ким', 'Ким') })).status).toBe(409)
    expect((await desk.act({ kind: 'capacity', mentorId: desk.personId('Ким'), capacity: '9' })).status).toBe(409)
    expect((await desk.act({ kind: 'part', mentorId: newId(), menteeId: newId() })).status).toBe(404)
  })
})

describe('settings', async () => {
  const desk = await aDesk('settings')
  const form = {
    objective: 'coverage',
    kinds: ['traditional', 'peer'],
    reciprocity: '0',
    menteeLimit: '1',
    levelsAbove: '1',
    barsSubordination: 'yes',
    ...{ priority: '10', level: '8', readiness: '6', stay: '6', preference: '5', hours: '4', subject: '3', load: '2' },
  }

  test('a kind that is off is in no draft', async () => {
    await desk.run()
    expect((await desk.lastDraft()).directions.some((one) => one.kind === 'reverse')).toBe(true)
    expect((await desk.curator.post(`${desk.desk}/settings`, { ...form, version: '1' })).status).toBe(303)
    expect(await desk.text()).toContain('Настройки изменились после этого черновика.')
    await desk.run()
    const draft = await desk.lastDraft()
    expect(draft.directions.map((one) => one.kind)).not.toContain('reverse')
    expect(draft.outcome.exchanges).toBe(0)
  })

  test('a stale edit shows both versions', async () => {
    const answer = await desk.curator.post(`${desk.desk}/settings`, { ...form, reciprocity: '600', version: '1' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('600')
  })

  test('no kind at all is refused', async () => {
    const { kinds: _, ...none } = form
    const answer = await desk.curator.post(`${desk.desk}/settings`, { ...none, version: '2' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Отметьте хотя бы один вид.')
  })
})

describe('publishing', async () => {
  const desk = await aDesk('publishing')
  const publish = (draft: string) => desk.curator.post(`${desk.desk}/publication`, { draft, changedAt: '0' })

  test('is one act, and closes the desk', async () => {
    await desk.run()
    expect(await desk.text('/publication?draft=1')).toContain('Опубликовать 4 предложения')
    expect((await publish('7')).status).toBe(409)
    await desk.run()
    const old = await desk.text('/publication?draft=1')
    expect(old).toContain('Черновика 1 на столе больше нет')
    expect(old).not.toContain('/publication"')
    const late = await publish('1')
    expect([late.status, (await late.text()).includes('/publication?draft=2')]).toEqual([409, true])
    const tomorrow = { draft: '2', changedAt: '0', startsOn: '2026-09-22', endsOn: '2027-05-31' }
    const tooSoon = await desk.curator.post(`${desk.desk}/publication`, tomorrow)
    expect(tooSoon.status, 'papers come before the first day').toBe(422)
    expect(await tooSoon.text()).toContain('вряд ли успеют подписать')
    const backwards = await desk.curator.post(`${desk.desk}/publication`, { ...tomorrow, endsOn: '2026-09-01' })
    expect(await backwards.text()).toContain('Окончание должно быть позже начала')
    const { changedAt: _, ...blind } = tomorrow
    const unseen = await desk.curator.post(`${desk.desk}/publication`, { ...blind, knowing: 'yes' })
    expect(unseen.status, 'what had changed was not before her').toBe(409)
    expect(isOpen(await desk.round())).toBe(true)
    expect((await desk.curator.post(`${desk.desk}/publication`, { ...tomorrow, knowing: 'yes' })).status).toBe(303)
    expect(isOpen(await desk.round())).toBe(false)
    expect((await desk.run()).status).toBe(409)
    expect((await desk.act({ kind: 'part', ...desk.two('Лоза', 'Седых') })).status).toBe(409)
    const twice = await publish('2')
    expect([twice.status, (await twice.text()).includes('Предложения уже отправлены')]).toEqual([409, true])
    expect(await desk.text('/publication?draft=2')).toContain('Предложения уже отправлены')
    expect(await desk.text()).toContain('Предложения опубликованы')
  })

  test('a declined pair returns to the desk; the others stay', async () => {
    await desk.as((ctx) => decline(ctx, desk.personId('Аминова'), desk.personId('Назарова')))
    expect(isOpen(await desk.round())).toBe(true)
    expect((await publish('1')).status).toBe(409)
    expect(await desk.text('/publication')).toContain('Предложения уже отправлены')
    await desk.run()
    const draft = await desk.lastDraft()
    expect(draft.keys).not.toContain(desk.key('Аминова', 'Назарова'))
    const standing = draft.pairs.filter((pair) => pair.directions.every((one) => one.isStanding))
    expect(standing.map((pair) => pair.key).sort()).toEqual(
      [desk.key('Ким', 'Петренко'), desk.key('Лоза', 'Седых'), desk.key('Цыренова', 'Фомин')].sort(),
    )
    expect(await desk.text('/rules')).toContain('Отказ от пары: ')
    await desk.as((ctx) => record(ctx, 'PersonChanged', { personId: desk.personId('Ким'), fields: ['superiorId'] }))
    const opened = { draft: String(draft.number), changedAt: '0', startsOn: '2026-12-01', endsOn: '2027-05-31' }
    const stale = await desk.curator.post(`${desk.desk}/publication`, opened)
    expect([stale.status, isOpen(await desk.round())]).toEqual([409, true])
  })
})

/** As the pairs tell it when one of the two has refused. */
async function decline(ctx: Context, a: string, b: string): Promise<void> {
  const { pairId } = await ctx.db
    .selectFrom('engagement')
    .select('pairId')
    .where('mentorId', 'in', [a, b])
    .where('menteeId', 'in', [a, b])
    .executeTakeFirstOrThrow()
  await reportEngagementState(ctx, pairId, 'over')
  await record(ctx, 'PairDeclined', { pairId, personId: a })
}

test('nothing broke on the way', () => {
  expect(vzaimno.failures).toEqual([])
})

describe('a desk that changed meanwhile', async () => {
  const desk = await aDesk('moved')
  await desk.run()
  const part = { kind: 'part', ...desk.two('Аминова', 'Назарова') }
  const changed = (fields: string[], at?: Date) =>
    desk.as((ctx) =>
      record({ ...ctx, now: at ?? ctx.now }, 'PersonChanged', { personId: desk.personId('Ким'), fields }),
    )
  const priced = async () => {
    const page = await (await desk.curator.get(`${desk.desk}/change?${new URLSearchParams(part)}`)).text()
    return page.match(/name="seen" value="([^"]+)"/)![1]!
  }

  test('a price told before is not taken for today’s: nothing is done, and the price is said anew', async () => {
    const seen = await priced()
    await desk.act({ kind: 'capacity', mentorId: desk.personId('Ким'), capacity: '2' })
    const numbers = await desk.as((ctx) => draftNumbers(ctx, desk.roundId))
    const answer = await desk.act({ ...part, seen })
    expect(answer.status).toBe(409)
    expect(textOfPage(await answer.text())).toContain('Пока вы смотрели, что-то изменилось')
    expect(await desk.as((ctx) => draftNumbers(ctx, desk.roundId))).toEqual(numbers)
    const before = await priced()
    await changed(['superiorId'])
    expect((await desk.act({ ...part, seen: before })).status, 'a card has changed').toBe(409)
    expect((await desk.act({ ...part, seen: await priced() })).status).toBe(303)
    expect((await desk.lastDraft()).keys).not.toContain(desk.key('Аминова', 'Назарова'))
  })

  test('a draft older than what it rests on says so, until it is made again', async () => {
    expect(await desk.text()).not.toContain('После этого подбора изменились')
    await changed(['phone'])
    expect(await desk.text()).not.toContain('После этого подбора изменились')
    await changed(['superiorId'], new Date(0))
    expect(await desk.text(), 'however long ago the request began that committed after it').toContain(
      'После этого подбора изменились карточки и согласия людей.',
    )
    await desk.run()
    expect(await desk.text()).not.toContain('После этого подбора изменились')
  })
})
