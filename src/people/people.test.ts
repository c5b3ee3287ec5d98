import { afterAll, describe, expect, test } from 'vitest'
import { aSchool, testApp } from '../../tests/school.ts'
import { readStaffList } from './import/read-staff-list.ts'
import { addPerson } from './register/add-person.ts'
import { changedFields, genderOf } from './register/person.ts'
import { aTeacher } from './samples.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const { curator } = school
const people = `/${school.school.slug}/people`
afterAll(() => vzaimno.drop())

const nazarova = await school.as((ctx) => addPerson(ctx, aTeacher('Назарова Бэлла Гавриловна')))
const aminova = await school.as((ctx) =>
  addPerson(ctx, aTeacher('Аминова Алсу Ренатовна', { position: 'учитель информатики', experienceYears: 2 })),
)

const textOf = async (path: string) => (await curator.get(path)).text()
const versionIn = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''

describe('a name tells', () => {
  test.each([
    ['Гавриловна', 'f'],
    ['Ильинична', 'f'],
    ['Кузьминична', 'f'],
    ['Мамед кызы', 'f'],
    ['Ильич', 'm'],
    ['Али оглы', 'm'],
    ['', null],
  ])('%s → %s', (patronymic, gender) => expect(genderOf(patronymic)).toBe(gender))

  test('which fields were changed', () => {
    const before = aTeacher()
    expect(changedFields(before, { ...before, phone: '2-14', subjects: ['литература'] })).toEqual(['subjects', 'phone'])
  })
})

describe('the register', () => {
  test('lists people and forgives typos, ё and case', async () => {
    expect(await textOf(people)).toContain('Назарова')
    for (const search of ['назароа', 'НАЗАРОВА', 'информатик']) {
      const page = await textOf(`${people}?search=${encodeURIComponent(search)}`)
      expect(page, search).toContain(search === 'информатик' ? 'Аминова' : 'Назарова')
    }
    expect(await textOf(`${people}?search=Цукерман`)).toContain('Никто не подходит')
  })

  test('a person typed by hand appears on a card of their own', async () => {
    const answer = await curator.post(people, {
      surname: '  Фёдоров ',
      given: 'Пётр',
      patronymic: 'Ильич',
      position: 'учитель физики',
      subjects: 'физика, астрономия',
      experienceYears: '3',
      mentoringPay: '2500,50',
      mentoringPayUnit: 'roubles',
      mentoringPayFor: 'mentee',
    })
    expect(answer.status).toBe(303)
    const card = await textOf(answer.headers.get('Location') ?? '')
    expect(card).toContain('Фёдоров Пётр Ильич')
    expect(card).toContain('физика, астрономия')
    expect(await textOf(`${people}?search=федоров`)).toContain('Фёдоров')
  })

  test('a wrong card names each mistake and keeps what was typed', async () => {
    const answer = await curator.post(people, {
      surname: '',
      given: 'Анна',
      email: 'почта',
      birthDate: '1990-01-02',
      birthYear: '1991',
      experienceYears: 'много',
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    for (const said of ['Заполните это поле', 'name@school.ru', 'цифрами', 'value="Анна"']) expect(page).toContain(said)
  })

  test('a year of birth that contradicts the date is named', async () => {
    const answer = await curator.post(people, { surname: 'Ким', birthDate: '1990-01-02', birthYear: '1991' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('не совпадает с датой')
  })

  test('a card saved meanwhile by somebody else shows both versions', async () => {
    const form = await textOf(`${people}/${nazarova}/edit`)
    const version = versionIn(form)
    const fields = { surname: 'Назарова', given: 'Бэлла', patronymic: 'Гавриловна', version }
    expect((await curator.post(`${people}/${nazarova}`, { ...fields, position: 'учитель литературы' })).status).toBe(
      303,
    )
    const stale = await curator.post(`${people}/${nazarova}`, { ...fields, position: 'методист' })
    expect(stale.status).toBe(409)
    const page = await stale.text()
    expect(page).toContain('учитель литературы')
    expect(page).toContain('методист')
  })

  test('several people change status at once, and the default list shows who works', async () => {
    const answer = await curator.post(`${people}/status`, { person: [nazarova, aminova], status: 'on-leave' })
    expect(answer.headers.get('Location')).toContain('changed=2')
    expect(await textOf(people)).not.toContain(`name="person" value="${nazarova}"`)
    expect(await textOf(`${people}?status=on-leave`)).toContain(`name="person" value="${nazarova}"`)
  })

  test('the school adds a field of its own and fills it', async () => {
    await curator.post(`${people}/own-fields`, { name: 'Кабинет', kind: 'text' })
    const form = await textOf(`${people}/${aminova}/edit`)
    const field = /name="(own\.[^"]+)"/.exec(form)?.[1] ?? ''
    await curator.post(`${people}/${aminova}`, { surname: 'Аминова', version: versionIn(form), [field]: '21' })
    expect(await textOf(`${people}/${aminova}`)).toMatch(/Кабинет<\/dt><dd>21/)
  })

  test('whoever runs the programme says which card is theirs, once', async () => {
    expect((await curator.post(`${people}/${nazarova}/claim`)).status).toBe(303)
    expect(await textOf(`/${school.school.slug}`)).toContain('Бэлла Гавриловна')
    expect((await curator.post(`${people}/${aminova}/claim`)).status).toBe(404)
  })

  test('leaves as a workbook', async () => {
    const answer = await curator.get(`${people}/export`)
    expect(answer.headers.get('Content-Disposition')).toContain('attachment')
    const { people: listed, fileColumns } = await readStaffList(Buffer.from(await answer.arrayBuffer()), {
      today: '2026-09-18',
    })
    expect(listed.map(({ surname }) => surname)).toContain('Назарова')
    const heads = fileColumns.map(({ header }) => header)
    for (const head of [
      'Непосредственный руководитель',
      'Выплата за наставничество',
      'В чём выплата',
      'За что выплата',
    ])
      expect(heads).toContain(head)
    expect(vzaimno.failures).toEqual([])
  })
})
