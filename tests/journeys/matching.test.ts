import { afterAll, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../src/matching/round/round.ts'
import { startRound } from '../../src/matching/round/start-round.ts'
import { SCHOOL_OF_ONE_EXPERT, SMALL_SCHOOL } from '../../src/matching/sample-teachers.ts'
import { aDiagnosedSchool, aRound } from '../../src/matching/samples.ts'
import { DESK, faultsOf, openSite, PHONE } from '../browser.ts'
import { aSchool, testApp } from '../school.ts'

const vzaimno = await testApp()
const site = await openSite(vzaimno)
afterAll(async () => {
  await site.close()
  await vzaimno.drop()
})

describe.each([
  ['phone', PHONE],
  ['desk', DESK],
] as const)('the curator puts pairs together (%s, no script)', (name, size) => {
  test('runs, reads why, adds a place, parts a pair, undoes, publishes', { timeout: 120_000 }, async () => {
    const { as, school, curator } = await aSchool(vzaimno, `journey-${name}`)
    const { diagnosisId } = await as((ctx) => aDiagnosedSchool(ctx, SMALL_SCHOOL))
    await as((ctx) => aRound(ctx, diagnosisId))
    const page = await site.visit(curator, size, { script: false })
    const seen = (text: string) => page.getByText(text).filter({ visible: true }).first().waitFor()

    await page.goto(`/${school.slug}/matching`)
    await page.getByRole('button', { name: 'Распределить' }).click()
    await seen('Остаются без наставника — 2')
    await page.getByRole('link', { name: /^Почему эта пара: .*Ким/ }).click()
    await seen('Если развести')
    await page.getByRole('button', { name: 'Закрепить', exact: true }).click()
    await page.getByRole('button', { name: 'Снять закрепление' }).waitFor()

    await page.getByRole('link', { name: 'Добавить место: Петренко' }).click()
    await seen('Без наставника будет 1 вместо 2.')
    await page.getByRole('button', { name: 'Сделать так' }).click()
    await seen('Остаются без наставника — 1')

    await page.getByRole('link', { name: /^Почему эта пара: .*Лоза/ }).click()
    await page.getByRole('link', { name: 'Развести…' }).click()
    await seen('Без наставника будет 3 вместо 1.')
    await page.getByRole('button', { name: 'Сделать так' }).click()
    await seen('Остаются без наставника — 3')
    await page.getByRole('link', { name: 'Мои правки' }).click()
    await page.getByRole('button', { name: 'Отменить' }).first().click()
    await page.waitForLoadState()

    await page.goto(`/${school.slug}/matching`)
    await page.getByRole('link', { name: 'Опубликовать 5 предложений' }).click()
    await page.getByRole('button', { name: 'Опубликовать 5 предложений' }).click()
    await seen('Предложения опубликованы')
    expect(await page.getByRole('button', { name: 'Распределить заново' }).count()).toBe(0)
  })
})

test('a group: why it is there, locked, one seat given up, proposed', {
  timeout: 60_000,
}, async () => {
  const { as, school, curator } = await aSchool(vzaimno, 'groups')
  const { diagnosisId } = await as((ctx) => aDiagnosedSchool(ctx, SCHOOL_OF_ONE_EXPERT))
  await as((ctx) => startRound(ctx, diagnosisId, { ...defaultSettings, groups: 'left' }))
  const page = await site.visit(curator, PHONE)
  const seen = (text: string) => page.getByText(text).filter({ visible: true }).first().waitFor()
  await page.goto(`/${school.slug}/matching`)
  await page.getByRole('button', { name: 'Распределить' }).click()
  await seen('Лучше собрать группы вокруг этих пар нельзя: доказано.')
  await page.getByRole('link', { name: /^Почему эта группа/ }).click()
  await seen('Почему эта группа')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Закрепить группу' }).click()
  await page.getByRole('button', { name: 'Снять закрепление' }).click()
  await page.getByRole('button', { name: 'Снять закрепление' }).waitFor({ state: 'detached' })
  await page.getByRole('link', { name: /^Почему эта группа/ }).click()
  await page.getByRole('link', { name: 'Убрать из группы: Лоза Г. П.' }).click()
  await seen('Без наставника останется: Лоза Г. П.')
  await page.getByRole('button', { name: 'Сделать так' }).click()
  await seen('Остаются без наставника — 1')
  await page.getByRole('link', { name: /^Опубликовать/ }).click()
  await page.getByRole('button', { name: /^Опубликовать/ }).click()
  await seen('Предложения опубликованы')
  await page.setViewportSize(DESK)
  await page.goto(`/${school.slug}/pairs/groups`)
  await page.getByRole('link', { name: /^Анализ ВПР/ }).click()
  await seen('Добавить участника')
  expect(await faultsOf(page)).toEqual([])
})

test('every page of the desk is accessible', { timeout: 240_000 }, async () => {
  const { as, school, curator } = await aSchool(vzaimno, 'accessible')
  const diagnosed = await as((ctx) => aDiagnosedSchool(ctx, SMALL_SCHOOL))
  const desk = `/${school.slug}/matching/${await as((ctx) => aRound(ctx, diagnosed.diagnosisId))}`
  const page = await site.visit(curator, PHONE)
  const two = `mentorId=${diagnosed.personId('Лоза')}&menteeId=${diagnosed.personId('Седых')}`
  const key = [diagnosed.personId('Лоза'), diagnosed.personId('Седых')].sort().join('.')
  await page.goto(desk)
  expect(await faultsOf(page)).toEqual([])
  await curator.post(`${desk}/drafts`)
  await curator.post(`${desk}/drafts`)
  const pages = [
    `?pair=${key}`,
    '/people',
    '/picture',
    '/comparison',
    '/settings',
    '/publication',
    `/change?kind=part&${two}`,
    `/pair-by-hand?mentor=${diagnosed.personId('Цыренова')}&mentee=${diagnosed.personId('Фомин')}`,
  ]
  for (const [width, some] of [
    [320, pages],
    [1280, pages.slice(0, 3)],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    for (const path of some) {
      await page.goto(`${desk}${path}`)
      expect({ path, width, faults: await faultsOf(page) }).toEqual({ path, width, faults: [] })
    }
  }
  expect(vzaimno.failures).toEqual([])
})
