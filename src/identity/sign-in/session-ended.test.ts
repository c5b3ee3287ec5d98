import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADDRESS, aSchool, bodyOf, type Fields, testApp } from '../../../tests/school.ts'
import { aVisitor, type TestVisitor } from '../../../tests/visitor.ts'
import { hashPassword } from './password.ts'

const password = 'тихая осень в саду'
const vzaimno = await testApp()
const { school } = await aSchool(vzaimno)
await aSchool(vzaimno, 'school-6')
afterAll(() => vzaimno.drop())
beforeAll(async () => {
  const passwordHash = await hashPassword(password)
  await vzaimno.database.owner.updateTable('account').set({ passwordHash }).execute()
})

const people = `/${school.slug}/people`
const typed = { surname: 'Гончаренко', given: 'Юлия', patronymic: 'Андреевна', position: 'учитель химии' }
const fieldsOf = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value!.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ]),
  )
const send = (visitor: TestVisitor, path: string, fields: Fields) => {
  const Cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return vzaimno.app.request(`${ADDRESS}${path}`, {
    method: 'POST',
    body: bodyOf(fields),
    headers: { Origin: ADDRESS, Cookie, Referer: `${ADDRESS}${people}/new` },
  })
}
const saved = () =>
  vzaimno.database.owner
    .selectFrom('person')
    .select(['surname', 'position'])
    .where('surname', '=', 'Гончаренко')
    .execute()

/** Somebody with the form of a new person open, whose session then ends in another window. */
async function whoFillsIn() {
  const visitor = aVisitor(vzaimno)
  await visitor.post('/sign-in', { userName: 'curator-school-5', password })
  const _form = (await visitor.formTokenOn(`${people}/new`))!
  await visitor.post('/sign-out', {}, `/${school.slug}`)
  return { visitor, form: { _form, ...typed } }
}

test('what was typed when the session had ended is sent after signing in again', async () => {
  const { visitor, form } = await whoFillsIn()
  const refused = await send(visitor, people, form)
  expect(refused.status).toBe(401)
  const page = await refused.text()
  expect(page).toContain('Войдите ещё раз')
  expect(page).toContain('Набранное не пропало')
  expect(await saved()).toEqual([])

  const wrong = await visitor.post('/sign-in', { ...fieldsOf(page), userName: 'curator-school-5', password: 'не тот' })
  expect(wrong.status).toBe(422)
  const again = await visitor.post('/sign-in', {
    ...fieldsOf(await wrong.text()),
    userName: 'curator-school-5',
    password,
  })
  expect(again.status).toBe(200)
  const offer = await again.text()
  expect(offer).toContain('<li>учитель химии</li>')
  expect(offer).toContain(`action="${people}"`)
  const sent = await send(visitor, people, fieldsOf(offer))
  expect(sent.status).toBe(303)
  expect(await saved()).toEqual([{ surname: 'Гончаренко', position: 'учитель химии' }])
})

test('signed in anew in another window, one sends the form as it stands', async () => {
  const { visitor, form } = await whoFillsIn()
  await visitor.post('/sign-in', { userName: 'curator-school-5', password })
  expect((await send(visitor, people, { ...form, given: 'Яна' })).status).toBe(303)
  expect(await saved()).toHaveLength(2)
})

test('nobody else sends it, nor sees it; a password does not travel', async () => {
  const { visitor, form } = await whoFillsIn()
  const page = await (await send(visitor, people, { ...form, given: 'Вера' })).text()
  const other = await visitor.post('/sign-in', { ...fieldsOf(page), userName: 'curator-school-6', password })
  const said = await other.text()
  expect(said).toContain('Это набирал другой человек')
  expect(said).not.toContain('Гончаренко')
  expect((await send(visitor, people, { ...form, given: 'Вера' })).status).toBe(400)
  expect(await saved()).toHaveLength(2)

  const { visitor: another, form: changing } = await whoFillsIn()
  const lost = await (await send(another, '/account/password', { ...changing, password: 'новый секрет' })).text()
  expect(lost).toContain('Сеанс закончился')
  expect(lost).toContain(`name="to" value="${people}/new"`)
  expect(lost).not.toContain('новый секрет')
  expect(lost).not.toContain('Гончаренко')
})
