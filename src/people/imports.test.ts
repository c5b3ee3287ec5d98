import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../tests/school.ts'
import { addPerson } from './register/add-person.ts'
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

const PERSONNEL = csv([
  'ФИО;Должность;№ трудового договора;Дата договора;Руководитель;Доплата за наставничество, руб.;Дата рождения;СНИЛС;Оклад;Кабинет',
  'Орлова Вера Ильинична;директор;1;01.09.2010;;;12.04.1970;112-233-445 95;60000;1',
  'Тян Глеб Сергеевич;учитель;17/б;25.08.2019;Орлова В.И.;2500;03.02.1990;;30000;12',
  'Юрьев Лев Львович;учитель;18;26.08.2019;Неведомский А.А.;;;;;',
])

test('contract, pay and superior come along; every column left in the file is named with its reason', async () => {
  const address = (await curator.post(`${people}/imports`, { file: PERSONNEL })).headers.get('Location') ?? ''
  const preview = (await text(address)).replaceAll('\u00a0', ' ')
  for (const said of [
    'договор № 17/б · от 25.08.2019 · руководитель Орлова В.И. · за наставничество 2 500 руб.',
    'д. р. 03.02.1990',
    '«СНИЛС»: паспорт, СНИЛС, ИНН, адрес и подобное не берём никогда',
    '«Оклад»: ставки, часы и деньги для наставничества не нужны',
    '«Кабинет»: в карточке такого поля нет',
    'Руководителя «Неведомский А.А.» нет ни в файле, ни в списке',
  ])
    expect(preview).toContain(said)
  expect(preview, 'days are written the Russian way').not.toContain('1990-02-03')
  expect(preview).not.toContain('112-233')
  await curator.post(`${address}/application`, { 'row.2': 'take', 'row.3': 'take', 'row.4': 'take' })
  const { owner } = vzaimno.database
  const tyan = await owner.selectFrom('person').selectAll().where('surname', '=', 'Тян').executeTakeFirstOrThrow()
  const orlova = await owner.selectFrom('person').select('id').where('surname', '=', 'Орлова').executeTakeFirstOrThrow()
  expect(tyan).toMatchObject({
    contractNumber: '17/б',
    contractOn: '2019-08-25',
    superiorId: orlova.id,
    mentoringPay: '2500.00',
    mentoringPayUnit: 'roubles',
    version: 1,
  })
  expect((await curator.post(`${address}/undoing`)).status, 'superiors go with their people').toBe(303)
  expect(await names()).not.toContain('Тян')
})

test('a changed superior is as before after undoing', async () => {
  const header = 'ФИО;Руководитель'
  const first = (
    await curator.post(`${people}/imports`, { file: csv([header, 'Гай Инна Юрьевна;', 'Гек Пётр Юрьевич;']) })
  ).headers.get('Location')!
  await curator.post(`${first}/application`, { 'row.2': 'take', 'row.3': 'take' })
  const second = (
    await curator.post(`${people}/imports`, { file: csv([header, 'Гек Пётр Юрьевич;Гай И.Ю.']) })
  ).headers.get('Location')!
  expect(await text(second)).toContain('Непосредственный руководитель: — → Гай И.Ю.')
  await curator.post(`${second}/application`, { 'row.2': 'take' })
  const superior = async () =>
    (
      await vzaimno.database.owner
        .selectFrom('person')
        .select('superiorId')
        .where('surname', '=', 'Гек')
        .executeTakeFirstOrThrow()
    ).superiorId
  expect(await superior()).not.toBeNull()
  expect(
    await text(
      (await curator.post(`${people}/imports`, { file: csv([header, 'Гек Пётр Юрьевич;Гай И.Ю.']) })).headers.get(
        'Location',
      )!,
    ),
  ).toContain('Уже есть, без изменений — 1')
  await curator.post(`${second}/undoing`)
  expect(await superior()).toBeNull()
})

test('numbers of contracts come through letter by letter', async () => {
  const numbers = ['77-ТД', '77-тд', '77 ТД', 'ТД-77', '77/ТД', '77-К', '12/09']
  const rows = numbers.map((number, i) => `Договоров ${'АБВГДЕЖ'[i]}рсений Ильич\tучитель\t${number}`)
  const pasted = ['ФИО\tДолжность\tНомер трудового договора', ...rows, 'Датов Яков Ильич\tучитель\t2026-09-12'].join(
    '\n',
  )
  const address = (await curator.post(`${people}/imports`, { pasted })).headers.get('Location') ?? ''
  const preview = await text(address)
  for (const number of numbers) expect(preview).toContain(`договор № ${number}<`)
  expect(preview).toContain('Вместо номера трудового договора стоит дата «2026-09-12»: номер не записан.')
  await curator.post(`${address}/application`, Object.fromEntries(numbers.map((_, i) => [`row.${i + 2}`, 'take'])))
  const saved = await vzaimno.database.owner
    .selectFrom('person')
    .select('contractNumber')
    .where('surname', '=', 'Договоров')
    .orderBy('given')
    .execute()
  expect(saved.map(({ contractNumber }) => contractNumber)).toEqual(numbers)
})

test('every row of the file has its word: loaded, or left with the reason', async () => {
  const file = csv([
    '№;ФИО;Должность;Предметы;Дата рождения',
    '1;Уварова Зоя Ильинична;учитель;география;31.02.1985',
    '2;Щукин Пётр Ильич;;география;',
    '3;Уварова Зоя Ильинична;методист;;',
    '4;;учитель;химия;',
    ';Итого: 3 человека;;;',
  ])
  const preview = await text((await curator.post(`${people}/imports`, { file })).headers.get('Location') ?? '')
  for (const said of [
    'Новые — 2',
    'Не загрузим — 3',
    'должность не указана · география',
    'Дата рождения «31.02.1985» не распознана.',
    'Тот же человек, что в строке 2',
    'Нет фамилии и имени: строка пропущена.',
    '«Итого: 3 человека»: это итог, а не человек.',
  ])
    expect(preview).toContain(said)
  expect(preview, 'what stands in the rows is not said once more in the margin').not.toContain(
    'На что обратить внимание',
  )
})
