import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../tests/school.ts'
import { addPerson } from './add-person.ts'
import { aTeacher } from './samples.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const { curator } = school
const people = `/${school.school.slug}/people`
afterAll(() => vzaimno.drop())

const csv = (lines: string[]) => new File([lines.join('\n')], 'педагоги.csv', { type: 'text/csv' })
const text = async (path: string) => (await (await curator.get(path)).text()).replace(/<style[\s\S]*?<\/style>/, '')
const names = async () =>
  (await vzaimno.database.owner.selectFrom('person').select('surname').orderBy('surname').execute()).map(
    ({ surname }) => surname,
  )

const kim = await school.as((ctx) =>
  addPerson(ctx, aTeacher('Ким Денис Сергеевич', { position: 'учитель английского языка', phone: '2-14' })),
)

const LIST = csv([
  'ФИО;Должность;Категория;Стаж;Паспорт',
  'Назарова Бэлла Гавриловна;учитель русского языка;высшая;31;7501 123456',
  'Ким Денис Сергеевич;старший методист;первая;4;7501 654321',
  'Аминова Алсу Ренатовна;учитель информатики;;2;',
])

test('a real list is previewed, loaded and undone as a whole', async () => {
  const read = await curator.post(`${people}/imports`, { file: LIST })
  expect(read.status).toBe(303)
  const address = read.headers.get('Location') ?? ''
  const preview = await text(address)
  for (const said of [
    'Новые — 2',
    'Изменятся — 1',
    'учитель английского языка → старший методист',
    'Загрузить: Аминова Алсу Ренатовна',
  ])
    expect(preview).toContain(said)
  expect(preview).not.toContain('7501')
  expect(await names(), 'nothing is loaded by looking').toEqual(['Ким'])

  const applied = await curator.post(`${address}/application`, { 'row.2': 'take', 'row.3': 'take', 'row.4': 'take' })
  expect(applied.headers.get('Location')).toContain('added=2&changed=1')
  expect(await names()).toEqual(['Аминова', 'Ким', 'Назарова'])
  expect(await text(`${people}/${kim}`)).toContain('старший методист')
  expect(await text(`${people}/${kim}`), 'what the file lacks stays').toContain('2-14')
  expect((await curator.post(`${address}/application`, {})).status, 'not twice').toBe(409)

  expect((await curator.post(`${address}/undoing`)).status).toBe(303)
  expect(await names()).toEqual(['Ким'])
  expect(await text(`${people}/${kim}`)).toContain('учитель английского языка')
})

test('only what is ticked is loaded', async () => {
  const address = (await curator.post(`${people}/imports`, { file: LIST })).headers.get('Location') ?? ''
  await curator.post(`${address}/application`, { 'row.4': 'take' })
  expect(await names()).toEqual(['Аминова', 'Ким'])
  expect(await text(`${people}/${kim}`)).toContain('учитель английского языка')
})

test('an import that work was built on is not undone, and says why', async () => {
  const address =
    (
      await curator.post(`${people}/imports`, {
        file: csv(['ФИО;Должность', 'Лоза Галина Петровна;учитель географии']),
      })
    ).headers.get('Location') ?? ''
  await curator.post(`${address}/application`, { 'row.2': 'take' })
  const loza = await vzaimno.database.owner
    .selectFrom('person')
    .select('id')
    .where('surname', '=', 'Лоза')
    .executeTakeFirstOrThrow()
  await curator.post(`/${school.school.slug}/consents/signatures`, { person: loza.id, signedOn: '2026-09-18' })
  const answer = await curator.post(`${address}/undoing`)
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('Лоза Галина Петровна')
  expect(await names()).toContain('Лоза')
})

test('a table pasted from Word is read too, and columns can be set by hand', async () => {
  const pasted = 'Кто\tЧем занят\nСедых Ольга Викторовна\tучитель биологии'
  const address = (await curator.post(`${people}/imports`, { pasted })).headers.get('Location') ?? ''
  const again = await curator.post(`${address}/columns`, { 'column.full_name': '0', 'column.position': '1' })
  expect(again.status).toBe(303)
  expect(await text(address)).toContain('учитель биологии')
})

test.each([
  [{}, 'Выберите файл'],
  [{ file: new File([], 'пусто.xlsx') }, 'Выберите файл'],
  [{ file: new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])], 'старый.xls') }, 'xlsx'],
  [{ pasted: 'Дождь шёл весь день, и мы никуда не пошли' }, 'Не найден столбец с фамилиями'],
])('what cannot be read is refused with a remedy and changes nothing: %o', async (fields, said) => {
  const before = await names()
  const answer = await curator.post(`${people}/imports`, fields as Record<string, string | Blob>)
  expect(answer.status).toBe(422)
  expect((await answer.text()).replace(/<style[\s\S]*?<\/style>/, '')).toContain(said)
  expect(await names()).toEqual(before)
  expect(vzaimno.failures).toEqual([])
})
