import { afterAll, beforeAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import { textOfPage } from '../../../tests/text-of-page.ts'
import { readDesk } from '../candidates/exchange-queries.ts'
import { defaultSettings } from '../round/round.ts'
import { readLastDraft, readRound } from '../round/round-queries.ts'
import { solveRoundWhole } from '../round/solve-round.ts'
import { startRound } from '../round/start-round.ts'
import { SCHOOL_OF_ONE_EXPERT } from '../sample-teachers.ts'
import { aDiagnosedSchool, type DiagnosedSchool } from '../samples.ts'
import { compareDrafts } from './compare-drafts.ts'
import { figuresAt, figuresOf } from './figures.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
let diagnosed: DiagnosedSchool
let roundId: string
afterAll(() => vzaimno.drop())

const kept = () => school.as(async (ctx) => (await readLastDraft(ctx, roundId))!)
const desk = () => school.as(async (ctx) => readDesk(ctx, (await readRound(ctx, roundId))!))
const page = async (at = '') =>
  textOfPage(await (await school.curator.get(`/school-5/matching/${roundId}${at}`)).text())

beforeAll(async () => {
  diagnosed = await school.as((ctx) => aDiagnosedSchool(ctx, SCHOOL_OF_ONE_EXPERT))
  roundId = await school.as((ctx) =>
    startRound(ctx, diagnosed.diagnosisId, { ...defaultSettings, groups: 'all', groupLeast: 2 }),
  )
  await school.as((ctx) => solveRoundWhole(ctx, roundId))
})

test('whoever only sits in a group is counted as helped, on every screen alike', async () => {
  const { draft, directions } = await kept()
  const figures = figuresOf(draft.outcome, directions)
  expect(figures).toEqual(figuresAt(await desk(), directions))
  expect([figures.asking, figures.helped, figures.without]).toEqual([6, 6, 0])
  expect(draft.outcome.coveredPeople).toBeLessThan(figures.helped)
  expect(figures.utility).toBe(directions.reduce((sum, one) => sum + one.utility, 0))
  for (const at of ['', '/publication']) {
    expect(await page(at)).toContain('6 из 6 получают помощь')
    expect(await page(at)).toContain(`${figures.groups} группа, в ней ${figures.seats}`)
  }
  const comparison = compareDrafts({ outcome: draft.outcome, directions: [] }, { outcome: draft.outcome, directions })
  const said = Object.fromEntries(comparison.figures.map(({ figure, after }) => [figure, after]))
  const { helped, without, exchanges, groups, foremost, value } = figures
  expect(said).toEqual({ helped, without, exchanges, groups, foremost, value })
})

test('nothing broke on the way', () => {
  expect(vzaimno.failures).toEqual([])
})
