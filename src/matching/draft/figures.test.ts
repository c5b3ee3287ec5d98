import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import { textOfPage } from '../../../tests/text-of-page.ts'
import { readDesk } from '../candidates/exchange-queries.ts'
import type { PairAct } from '../desk/desk-act.ts'
import { fieldsOf } from '../desk/desk-act.ts'
import { explainPrice } from '../explanations/explain-price.ts'
import { priceOf } from '../explanations/price-change.ts'
import { whyPair } from '../explanations/why-pair.ts'
import { nameOf } from '../round/roster.ts'
import { readRoster } from '../round/roster-queries.ts'
import { defaultSettings, pairKey } from '../round/round.ts'
import { readLastDraft, readRound } from '../round/round-queries.ts'
import { solveRoundWhole } from '../round/solve-round.ts'
import { startRound } from '../round/start-round.ts'
import { manyTeachers } from '../sample-teachers.ts'
import { aDiagnosedSchool } from '../samples.ts'
import { compareDrafts } from './compare-drafts.ts'
import { pairsOf } from './draft.ts'
import { type Figures, figuresAt, figuresOf } from './figures.ts'
import { heldAmong } from './held-pairs.ts'
import { whoOf } from './person-changes.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
/** Every third has nothing to give, and nobody more than one place: groups take in whoever is left. */
const TEACHERS = manyTeachers(17).map((one, k) => ({ ...one, limit: 1, ...(k % 3 === 0 && { gives: {} }) }))
let roundId: string
let figures: Figures
afterAll(() => vzaimno.drop())

const kept = () => school.as(async (ctx) => (await readLastDraft(ctx, roundId))!)
const desk = () => school.as(async (ctx) => readDesk(ctx, (await readRound(ctx, roundId))!))
const path = () => `/school-5/matching/${roundId}`
const page = async (at = '') => textOfPage(await (await school.curator.get(`${path()}${at}`)).text())

beforeAll(async () => {
  const diagnosed = await school.as((ctx) => aDiagnosedSchool(ctx, TEACHERS))
  const settings = { ...defaultSettings, groups: 'all', groupLeast: 2, groupMost: 4 } as const
  roundId = await school.as((ctx) => startRound(ctx, diagnosed.diagnosisId, settings))
  await school.as((ctx) => solveRoundWhole(ctx, roundId))
  const { draft, directions } = await kept()
  figures = figuresOf(draft.outcome, directions)
})

describe('a draft with groups is counted alike', () => {
  test('the groups give something that the plan of the pairs does not know of', async () => {
    const { outcome } = (await kept()).draft
    expect(figures.groups).toBeGreaterThan(1)
    expect(figures.helped).toBeGreaterThan(outcome.coveredPeople)
    expect(figures.exchanges).toBeGreaterThanOrEqual(outcome.exchanges)
    expect(figures.foremost).toBeGreaterThan(outcome.coveredByPriority[0])
    expect(figures.value).toBeGreaterThan(outcome.value)
  })

  test('and an exchange closed by a seat is one', async () => {
    const { draft, directions } = await kept()
    const [oneWay] = pairsOf(directions).filter((pair) => pair.directions.length === 1 && !pair.directions[0]!.joins)
    const given = oneWay!.directions[0]!
    const seat = directions.find((way) => way.joins)!
    const back = { ...seat, mentorId: given.menteeId, menteeId: given.mentorId }
    expect(figuresOf(draft.outcome, [...directions, back]).exchanges).toBe(figures.exchanges + 1)
  })

  test('as kept, and as its desk has it', async () => {
    expect(figuresAt(await desk(), (await kept()).directions)).toEqual(figures)
  })

  test('on the desk and where it is published', async () => {
    for (const at of ['', '/publication']) {
      const said = await page(at)
      expect(said).toContain(`${figures.helped} из ${figures.asking} получают помощь`)
      expect(said).toMatch(new RegExp(`${figures.exchanges} обмен\\S* в обе стороны`))
      expect(said).toContain(`${figures.without} без наставника`)
    }
  })

  test('in the comparison', async () => {
    const { draft, directions } = await kept()
    const side = { outcome: draft.outcome, directions }
    const said = compareDrafts(side, side).figures.map(({ figure, after }) => [figure, after])
    const { helped, without, exchanges, circles, groups, foremost, value } = figures
    expect(Object.fromEntries(said)).toEqual({ helped, without, exchanges, circles, groups, foremost, value })
  })

  test('in the effect of reciprocity, at the strength that is set', async () => {
    await school.curator.post(`${path()}/effect`)
    const effect = () => school.as(async (ctx) => (await readRound(ctx, roundId))!.effect)
    await expect.poll(effect, { timeout: 60_000 }).not.toBeNull()
    const { helped, exchanges, circles, utility } = figures
    const { strength, ...now } = (await effect())!.points.find((one) => one.strength === defaultSettings.reciprocity)!
    expect([strength, now]).toEqual([300, { helped, exchanges, circles, utility }])
  })
})

test('what two might help each other with besides is nothing that they learn already, be it in a group', async () => {
  const { directions } = await kept()
  const at = await desk()
  const extras = pairsOf(directions).flatMap((pair) => whyPair(at, pair, directions).extras)
  const taught = new Set(directions.map((one) => `${one.menteeId} ${one.competenceId}`))
  expect(extras.filter((one) => taught.has(`${one.menteeId} ${one.competenceId}`))).toEqual([])
})

test('a mentor of many in this draft is said to be free of other rounds, not of all load', async () => {
  const { directions } = await kept()
  const ofMentor = Map.groupBy(directions, (one) => one.mentorId)
  const [direction] = [...ofMentor.values()].find((given) => given.length > 1)!
  expect(direction!.score).toContainEqual({ criterion: 'load', value: 1, weight: defaultSettings.weights.load })
  const said = await page(`?pair=${pairKey(direction!.mentorId, direction!.menteeId)}`)
  expect(said).toContain('свобода от других подборов')
  expect(said).not.toMatch(/нагрузк\S* \d/)
})

describe('what an act is told to come to is what it comes to', () => {
  test.each(['part', 'prefer', 'capacity'] as const)('%s', async (kind) => {
    const before = await kept()
    const one = pairsOf(before.directions).find((pair) => pair.directions.some((way) => !way.joins))!.directions[0]!
    const { mentorId, menteeId } = one
    const places = (await desk()).exchange.participants.get(mentorId)!.places
    const act: PairAct = kind === 'capacity' ? { kind, mentorId, capacity: places + 1 } : { kind, mentorId, menteeId }
    const price = priceOf(await desk(), before, act, {})
    if (price.kind !== 'price') throw new Error(price.kind)
    expect(price.before).toEqual(figuresOf(before.draft.outcome, before.directions))
    expect(price.isRough).toBe(false)
    const people = price.people.map((one) => one.personId)
    expect(people).toEqual([...new Set(people)])
    await school.curator.post(`${path()}/rules`, fieldsOf(act))
    await expect.poll(async () => (await kept()).draft.number, { timeout: 60_000 }).toBe(before.draft.number + 1)
    const { draft, directions } = await kept()
    expect(figuresOf(draft.outcome, directions)).toEqual(price.after)
    const [had, has] = [before.directions, directions].map((of) => new Set(of.map((way) => way.menteeId)))
    expect(whoOf(price.people, 'gained').sort()).toEqual([...has!].filter((id) => !had!.has(id)).sort())
    expect(whoOf(price.people, 'lost').sort()).toEqual([...had!].filter((id) => !has!.has(id)).sort())
    const roster = await school.as(readRoster)
    const told = explainPrice(price, roster, 'ru')
      .map((one) => one.text)
      .join(' ')
    for (const id of people) expect(told).toContain(nameOf(roster, id).replace(/\.$/, ''))
  })
})

test('sizes of a group are one choice, and none that crosses is taken', async () => {
  const { version, settings } = (await desk()).round
  const form = {
    ...{ objective: 'coverage', kinds: ['peer'], reciprocity: '300', menteeLimit: '1', levelsAbove: '1' },
    ...{ groups: 'left', version: String(version) },
    ...Object.fromEntries(Object.entries(settings.weights).map(([name, weight]) => [name, String(weight)])),
  }
  const html = await (await school.curator.get(`${path()}/settings`)).text()
  const offered = [...html.matchAll(/<option value="(\d+)–(\d+)"/g)].map(([, least, most]) => [
    Number(least),
    Number(most),
  ])
  expect(offered).toContainEqual([2, 4])
  expect(offered.filter(([least, most]) => most! < least!)).toEqual([])
  expect(html).toMatch(/<option value="2–4" selected/)
  const refused = await school.curator.post(`${path()}/settings`, { ...form, groupSize: '6–3' })
  expect([refused.status, textOfPage(await refused.text())]).toEqual([
    422,
    expect.stringContaining('Участников в группе: Выберите размер группы из списка'),
  ])
})

test('once proposed, a pair shows how far it has come, and where it is changed instead of prices', async () => {
  const { draft, directions } = await kept()
  const { fresh } = figuresOf(draft.outcome, directions)
  const asked = { draft: String(draft.number), changedAt: String(draft.changedAt) }
  const published = await school.curator.post(`${path()}/publication`, asked)
  expect(published.status).toBe(303)
  const settings = await page('/settings')
  expect(settings).toMatch(/Уже сделан\S+ \d+ предложени\S+ пары или места в группе/)
  expect(settings).toMatch(/Уже предложен\S+ \d+ групп\S*: эта настройка/)
  const seats = pairsOf(directions).filter((pair) => pair.kind === 'group').length
  expect(heldAmong(await desk(), directions)).toEqual({ held: fresh, pairs: fresh - seats, seats })
  const [pair] = pairsOf(directions)
  const chosen = await page(`?pair=${pair!.key}`)
  expect(chosen).toMatch(/(взаимная|реверсивная|традиционная|равный – равному) (в группе )?предложена/)
  expect(chosen).toContain('Отозвать предложение или изменить срок можно в разделе «Пары»')
  expect(chosen).not.toContain('Если развести')
})

test('nothing broke on the way', () => {
  expect(vzaimno.failures).toEqual([])
})
