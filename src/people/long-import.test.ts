import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../tests/school.ts'
import { startWorker } from '../platform/jobs.ts'
import { createLog } from '../platform/log.ts'
import { importTasks } from './staff-import/import-jobs.ts'

const vzaimno = await testApp()
const { curator, school } = await aSchool(vzaimno)
const people = `/${school.slug}/people`
afterAll(() => vzaimno.drop())

const LENGTH = 1600
const csv = (lines: string[]) => new File([lines.join('\n')], 'педагоги.csv', { type: 'text/csv' })
const text = async (path: string) =>
  (await (await curator.get(path)).text()).replace(/<style[\s\S]*?<\/style>/, '').replaceAll('\u00a0', ' ')
const upload = async (file: File) => (await curator.post(`${people}/imports`, { file })).headers.get('Location') ?? ''
const numberOfPeople = async () => (await vzaimno.database.owner.selectFrom('person').select('id').execute()).length

/** Lets the background work until the page has no more to tell. */
async function workedOff(address: string): Promise<string> {
  const log = createLog({ logLevel: 'error', logFormat: 'json' }, () => {})
  const { ownerUrl, app } = vzaimno.database
  const worker = await startWorker(ownerUrl, app, importTasks(vzaimno.installation), log)
  let page = await text(address)
  for (const end = Date.now() + 20_000; page.includes('<progress') && Date.now() < end; await pause(50))
    page = await text(address)
  await worker.stop()
  return page
}

const letter = (nth: number) => 'абвгдежзиклмнопрст'[nth % 18]
const surname = (nth: number) => `Б${letter(nth)}${letter(Math.floor(nth / 18))}${letter(Math.floor(nth / 324))}ов`
const padding = ' '.repeat(400)

test('a long list is read and written in the background, with a count, and undone as a whole', async () => {
  const rows = Array.from({ length: LENGTH }, (_, nth) => `${surname(nth)} Иван Петрович;учитель${padding}`)
  const address = await upload(csv(['ФИО;Должность', ...rows]))
  const waiting = await curator.get(address)
  expect(waiting.headers.get('Refresh'), 'asks again without a script').toBe('2')
  expect(await waiting.text()).toContain('Читаем список')
  const preview = await workedOff(address)
  expect(preview).toContain(`Новые — ${LENGTH}`)
  expect(preview).toContain('остальные 1 300 строк')

  const ticked = Array.from({ length: 300 }, (_, nth) => [`row.${nth + 2}`, 'take'])
  await curator.post(`${address}/application`, { ...Object.fromEntries(ticked), 'rest.new': 'take' })
  expect(await text(address)).toContain('Загружаем людей')
  expect((await curator.post(`${address}/application`, { 'row.2': 'take' })).status, 'not while it is written').toBe(
    409,
  )
  expect(await workedOff(address)).toContain('загружено')
  expect(await numberOfPeople()).toBe(LENGTH)

  await curator.post(`${address}/undoing`)
  expect(await numberOfPeople()).toBe(0)
})

test('of a long list only the shown and ticked are taken where the tick for the rest is off', async () => {
  const rows = Array.from({ length: LENGTH }, (_, nth) => `${surname(nth)} Иван Петрович;учитель${padding}`)
  const address = await upload(csv(['ФИО;Должность', ...rows]))
  await workedOff(address)
  await curator.post(`${address}/application`, { 'row.2': 'take' })
  expect(await numberOfPeople()).toBe(1)
})

test('a long file that is no list says so on its page', async () => {
  const address = await upload(csv(Array.from({ length: 2000 }, (_, nth) => `${nth};1000;2000;${padding}`)))
  const page = await workedOff(address)
  expect(page).toContain('Не найден столбец с фамилиями')
  expect(page).toContain('Выбрать другой файл')
  expect(vzaimno.failures).toEqual([])
})
