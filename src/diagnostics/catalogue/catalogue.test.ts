import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import { readCatalogue } from './catalogue-queries.ts'

const vzaimno = await testApp()
const { curator, school, as } = await aSchool(vzaimno)
const other = await aSchool(vzaimno, 'lyceum-2')
afterAll(() => vzaimno.drop())

const catalogue = `/${school.slug}/diagnosis/catalogue`
const block = async (code: string) => (await as(readCatalogue)).find((one) => one.code === code)!
const item = async (code: string) =>
  (await as(readCatalogue)).flatMap((one) => one.items).find((one) => one.code === code)!

test('a new school has its own copy: seven blocks, 46 items, of one edition', async () => {
  const blocks = await as(readCatalogue)
  expect(blocks.map(({ code, items }) => `${code}${items.length}`)).toEqual([
    ...['Ц12', 'М11', 'П4', 'Пс7', 'К5', 'Н3', 'В4'],
  ])
  const page = await (await curator.get(catalogue)).text()
  expect(page).toContain('Редакция от 1 марта 2026')
  expect(page).toContain('46\u00a0пунктов')
})

test('an item is added under the next number, and a retired number is never given again', async () => {
  const { id } = await block('Н')
  const add = (name: string) => curator.post(`${catalogue}/competences`, { blockId: id, name, isKey: 'yes' })
  expect((await add('Охрана труда')).status).toBe(303)
  const added = await item('Н4')
  expect(added).toMatchObject({ name: 'Охрана труда', isKey: true, edition: 'school' })
  await curator.post(`${catalogue}/competences/${added.id}/retirement`, { retired: 'yes' })
  await add('Проверки')
  expect((await item('Н5')).name).toBe('Проверки')
  expect((await item('Н4')).retiredAt).not.toBeNull()
  await curator.post(`${catalogue}/competences/${added.id}/retirement`, { retired: 'no' })
  expect((await item('Н4')).retiredAt).toBeNull()
})

test('renaming keeps the code, and a stale rename shows both names', async () => {
  const { id, version } = await item('К5')
  const change = { name: 'Медиация', nameEn: 'Mediation', version: String(version) }
  expect((await curator.post(`${catalogue}/competences/${id}`, change)).status).toBe(303)
  expect(await item('К5')).toMatchObject({ name: 'Медиация', edition: 'school' })
  const stale = await curator.post(`${catalogue}/competences/${id}`, { ...change, name: 'Примирение' })
  expect(stale.status).toBe(409)
  expect(await stale.text()).toContain('Примирение')
})

test('a block of one’s own needs a free code of letters', async () => {
  const add = (code: string) => curator.post(`${catalogue}/blocks`, { code, name: 'Труд' })
  expect(await (await add('Ц')).text()).toContain('Такой код уже есть')
  expect(await (await add('Т1')).text()).toContain('без цифр')
  expect((await add('Т')).status).toBe(303)
  const { id, version } = await block('Т')
  const renamed = await curator.post(`${catalogue}/blocks/${id}`, { name: 'Технология', version: String(version) })
  expect(renamed.status).toBe(303)
  await curator.post(`${catalogue}/blocks/${id}/retirement`, { retired: 'yes' })
  expect((await block('Т')).retiredAt).not.toBeNull()
})

test('an item of another school is a missing page', async () => {
  const { id } = await item('Ц1')
  expect((await other.curator.get(`/lyceum-2/diagnosis/catalogue/competences/${id}`)).status).toBe(404)
  expect((await curator.get(`${catalogue}/competences/not-an-id`)).status).toBe(404)
  expect((await curator.post(`${catalogue}/competences`, { blockId: 'x', name: 'Х' })).status).toBe(404)
  expect(vzaimno.failures).toEqual([])
})
