import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/school.ts'
import { aVisitor } from '../../../tests/visitor.ts'
import { ensureInstallation, issueSchoolToken, issueSetUpToken } from '../../platform/installation.ts'
import { paths } from '../../ui/paths.ts'

const vzaimno = await testApp()
afterAll(() => vzaimno.drop())

let token: string
beforeAll(async () => {
  await ensureInstallation(vzaimno.database.owner)
  token = (await issueSetUpToken(vzaimno.database.owner))!
})

const FIELDS = {
  fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Лицей № 9»',
  shortName: 'МБОУ «Лицей № 9»',
  founderLine: '',
  address: '456780, г. Озёрск, ул. Лесная, 1',
  place: 'г. Озёрск',
  inn: '',
  ogrn: '1027700132195',
  directorName: 'Орлова Вера Ильинична',
  directorPosition: 'директор',
  orderMask: '{номер}-од',
  personnelOrderMask: '{номер}-лс',
  workingDays: '6',
  timeZone: 'Asia/Yekaterinburg',
  userName: 'орлова',
  password: 'тихая осень в саду',
  passwordAgain: 'тихая осень в саду',
  role: 'curator',
}

test('the first page offers to create a school, and says where the link is', async () => {
  const visitor = aVisitor(vzaimno)
  expect(await visitor.text('/')).toContain('Создать мою школу')
  expect(await visitor.text('/set-up')).toContain('npm start')
  expect(await visitor.text('/set-up?token=guessed')).toContain('Эта ссылка не подходит')
  expect(await visitor.text('/sign-in?set-up')).not.toContain('Школа уже настроена')
})

test('without the right link there is nothing to set up', async () => {
  const answer = await aVisitor(vzaimno).post('/set-up', { ...FIELDS, token: 'guessed' })
  expect(answer.status).toBe(404)
})

test.each([
  ['inn', '7707083894', 'контрольная, должна сойтись'],
  ['ogrn', '1027700132196', 'контрольная, должна сойтись'],
  ['directorName', 'Орлова', 'фамилию, имя и отчество'],
  ['orderMask', 'б/н', 'должно быть {номер}'],
  ['timeZone', 'Europe/Paris', 'часовой пояс из списка'],
  ['fullName', '', 'Заполните это поле'],
  ['userName', 'о', 'От 3 до 64 знаков'],
  ['role', 'participant', 'Выберите из списка'],
])('a bad %s is named, what was typed stays, and the link is not used up', async (name, value, message) => {
  const answer = await aVisitor(vzaimno).post('/set-up', { ...FIELDS, token, [name]: value }, `/set-up?token=${token}`)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain(message)
  expect(page).toContain('456780, г. Озёрск')
  expect(page).not.toContain(FIELDS.password)
  expect(page, 'why the password is to be typed again').toContain('Остальное сохранено. Пароль наберите заново')
})

test('a weak or mistyped password is refused', async () => {
  const weak = { ...FIELDS, token, password: 'qwerty12345', passwordAgain: 'qwerty12345' }
  expect(await (await aVisitor(vzaimno).post('/set-up', weak)).text()).toContain('один из самых частых')
  const both = { ...FIELDS, token, password: 'мало', passwordAgain: 'много', inn: '1' }
  const said = await (await aVisitor(vzaimno).post('/set-up', both)).text()
  for (const fault of ['Нужно не меньше', 'Пароли не совпали', 'ИНН: Нужно 10 цифр']) expect(said).toContain(fault)
  const mistyped = { ...FIELDS, token, passwordAgain: 'тихая осень в сада' }
  expect(await (await aVisitor(vzaimno).post('/set-up', mistyped)).text()).toContain('Пароли не совпали')
})

test('twenty parallel set-ups by one link make one school, whose curator is signed in', async () => {
  const visitors = Array.from({ length: 20 }, () => aVisitor(vzaimno))
  const answers = await Promise.all(visitors.map((one) => one.post('/set-up', { ...FIELDS, token })))
  expect(answers.map((answer) => answer.status).sort()).toEqual([303, ...Array(19).fill(404)])
  const winner = visitors[answers.findIndex((answer) => answer.status === 303)]!
  expect(await winner.text('/litsey-9/programme')).toContain('МБОУ «Лицей № 9»')
  expect((await winner.get('/')).headers.get('Location')).toBe('/litsey-9')
  const schools = await vzaimno.database.owner.selectFrom('school').select(['slug', 'workingDays']).execute()
  expect(schools).toEqual([{ slug: 'litsey-9', workingDays: 6 }])
})

test('afterwards the first page asks to sign in, and the link is dead', async () => {
  const visitor = aVisitor(vzaimno)
  expect((await visitor.get('/')).headers.get('Location')).toBe('/sign-in')
  const afterwards = (await visitor.get(`/set-up?token=${token}`)).headers.get('Location')!
  expect(afterwards).toBe('/sign-in?set-up')
  expect(await visitor.text(afterwards)).toContain('Школа уже настроена')
  expect(await issueSetUpToken(vzaimno.database.owner)).toBeUndefined()
  expect(vzaimno.failures).toEqual([])
})

test('whoever runs the installation opens it for one more school, once', async () => {
  const link = paths.setUpWith(await issueSchoolToken(vzaimno.database.owner))
  const visitor = aVisitor(vzaimno)
  expect(await visitor.text(link)).toContain('Новая школа')
  const second = { ...FIELDS, token: link.replace(/.*token=/, ''), shortName: 'МБОУ «СОШ № 2»', userName: 'петрова' }
  const answers = await Promise.all([visitor, aVisitor(vzaimno)].map((one) => one.post('/set-up', second, link)))
  expect(answers.map((answer) => answer.status).sort()).toEqual([303, 404])
  const schools = await vzaimno.database.owner.selectFrom('school').select('slug').orderBy('slug').execute()
  expect(schools).toHaveLength(2)
  expect((await aVisitor(vzaimno).get(link)).headers.get('Location')).toBe('/sign-in?set-up')
  expect(vzaimno.failures).toEqual([])
})
