import { afterAll, expect, test } from 'vitest'
import { ADDRESS, aSchool, bodyOf, testApp } from '../../../tests/school.ts'
import { aVisitor } from '../../../tests/visitor.ts'
import { newId } from '../../platform/ids.ts'
import { hashPassword } from './password.ts'
import { LIMITS } from './tries.ts'

const PASSWORD = 'тихая осень в саду'
const vzaimno = await testApp()
const { school, actor, member } = await aSchool(vzaimno)
await aSchool(vzaimno, 'school-6')
const passwordHash = await hashPassword(PASSWORD)
await vzaimno.database.owner.updateTable('account').set({ passwordHash }).execute()
afterAll(() => vzaimno.drop())

const curator = { userName: 'curator-school-5', password: PASSWORD }

async function anAccount(userName: string) {
  const id = newId()
  await vzaimno.database.owner
    .insertInto('account')
    .values({ id, userName, passwordHash, createdAt: new Date() })
    .execute()
  return { userName, password: PASSWORD, id }
}

test('name and password lead to the own school, in any case and with ё or е', async () => {
  const visitor = aVisitor(vzaimno)
  const answer = await visitor.post('/sign-in', { ...curator, userName: ' CURATOR-school-5 ' })
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/'])
  expect((await visitor.get('/')).headers.get('Location')).toBe(`/${school.slug}`)
  const { rows } = await eventsOf('SignedIn')
  expect(rows).toEqual([{ membershipId: actor.membershipId }])
})

async function eventsOf(type: string) {
  const rows = await vzaimno.database.owner.selectFrom('event').select('payload').where('type', '=', type).execute()
  return { rows: rows.map((row) => row.payload) }
}

test('whoever was sent to sign in arrives where they wanted, and nowhere else', async () => {
  const to = `/${school.slug}/programme`
  const sent = await aVisitor(vzaimno).get(to)
  expect(sent.headers.get('Location')).toBe(`/sign-in?to=${encodeURIComponent(to)}`)
  expect((await aVisitor(vzaimno).post('/sign-in', { ...curator, to })).headers.get('Location')).toBe(to)
  const away = await aVisitor(vzaimno).post('/sign-in', { ...curator, to: '//evil.example' })
  expect(away.headers.get('Location')).toBe('/')
})

test('an unknown name and a wrong password get the same answer', async () => {
  const answers = await Promise.all([
    aVisitor(vzaimno).post('/sign-in', { userName: 'curator-school-6', password: 'не тот пароль' }),
    aVisitor(vzaimno).post('/sign-in', { userName: 'nobody-school-6', password: 'не тот пароль' }),
  ])
  expect(answers.map((answer) => answer.status)).toEqual([422, 422])
  const [known, unknown] = await Promise.all(answers.map(comparable))
  expect(known).toContain('Имя или пароль не подошли')
  expect(known).toBe(unknown)
})

async function comparable(answer: Response): Promise<string> {
  const page = await answer.text()
  return page.replace(/nonce="[^"]+"|name="_form" value="[^"]+"/g, '').replace(/(curator|nobody)-school-6/g, 'somebody')
}

test('an unknown name takes as long as a wrong password', async () => {
  const timeOf = async (userName: string) => {
    const visitor = aVisitor(vzaimno)
    const _form = (await visitor.formTokenOn('/sign-in'))!
    const start = performance.now()
    const body = bodyOf({ _form, userName, password: 'не тот пароль' })
    await vzaimno.app.request(`${ADDRESS}/sign-in`, { method: 'POST', body, headers: { Origin: ADDRESS } })
    return performance.now() - start
  }
  const known = [await timeOf('curator-school-6'), await timeOf('curator-school-6'), await timeOf('curator-school-6')]
  const unknown = [await timeOf('nobody-1'), await timeOf('nobody-2'), await timeOf('nobody-3')]
  expect(Math.min(...unknown) / Math.min(...known)).toBeGreaterThan(0.4)
})

test('ten failures in a quarter of an hour, however parallel and from wherever; then not even the right password', async () => {
  const account = await anAccount('орлова.парк')
  const thief = (nth: number) => aVisitor(vzaimno, { headers: { 'X-Forwarded-For': `203.0.113.${nth}` } })
  const tries = Array.from({ length: 40 }, (_, nth) =>
    thief(nth).post('/sign-in', { userName: account.userName, password: `не тот ${nth}` }),
  )
  const statuses = (await Promise.all(tries)).map((answer) => answer.status)
  expect(statuses.filter((status) => status === 422)).toHaveLength(LIMITS.account)
  expect(statuses.filter((status) => status === 429)).toHaveLength(40 - LIMITS.account)
  const right = await aVisitor(vzaimno).post('/sign-in', account)
  expect(right.status).toBe(429)
  expect(Number(right.headers.get('Retry-After'))).toBeGreaterThan(800)
  expect((await aVisitor(vzaimno).post('/sign-in', curator)).status).toBe(303)
})

test('unknown names are limited too', async () => {
  const tryOnce = () => aVisitor(vzaimno).post('/sign-in', { userName: 'никто', password: 'не тот' })
  for (let nth = 0; nth < LIMITS.account; nth++) expect((await tryOnce()).status).toBe(422)
  expect((await tryOnce()).status).toBe(429)
})

test('neither names nor addresses stand in the table of tries', async () => {
  const row = await vzaimno.database.owner.selectFrom('signInAttempt').selectAll().executeTakeFirstOrThrow()
  expect(Object.keys(row).sort()).toEqual(['addressHash', 'at', 'id', 'succeeded', 'userNameHash'])
  expect(row.userNameHash).toHaveLength(32)
})

test('one address and the whole installation have limits of their own', async () => {
  const { owner } = vzaimno.database
  const addressHash = (await owner.selectFrom('signInAttempt').select('addressHash').executeTakeFirstOrThrow())
    .addressHash
  const failures = (howMany: number, from: () => Buffer) =>
    Array.from({ length: howMany }, () => ({
      id: newId(),
      userNameHash: Buffer.from(newId()),
      addressHash: from(),
      at: new Date(),
      succeeded: false,
    }))
  await owner.deleteFrom('signInAttempt').execute()
  await owner
    .insertInto('signInAttempt')
    .values(failures(LIMITS.address, () => addressHash))
    .execute()
  expect((await aVisitor(vzaimno).post('/sign-in', curator)).status).toBe(429)
  await owner.deleteFrom('signInAttempt').execute()
  await owner
    .insertInto('signInAttempt')
    .values(failures(LIMITS.everybody, () => Buffer.from(newId())))
    .execute()
  expect((await aVisitor(vzaimno).post('/sign-in', curator)).status).toBe(429)
  await owner
    .updateTable('signInAttempt')
    .set({ at: new Date(Date.now() - 16 * 60_000) })
    .execute()
  expect((await aVisitor(vzaimno).post('/sign-in', curator)).status).toBe(303)
})

test('the cookie is out of reach of scripts and lasts as long as the browser; on an own device, a year', async () => {
  const form = { method: 'POST', headers: { Origin: ADDRESS } }
  const signIn = async (fields: Record<string, string>) => {
    const _form = (await aVisitor(vzaimno).formTokenOn('/sign-in'))!
    const answer = await vzaimno.app.request(`${ADDRESS}/sign-in`, { ...form, body: bodyOf({ _form, ...fields }) })
    return answer.headers.getSetCookie()[0]!
  }
  const shared = await signIn(curator)
  expect(shared).toMatch(/^vzaimno=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(await signIn({ ...curator, ownDevice: 'yes' })).not.toContain('Max-Age')
  const teacher = await anAccount('назарова')
  await vzaimno.database.owner
    .insertInto('membership')
    .values({ schoolId: school.id, id: newId(), accountId: teacher.id, role: 'participant', since: new Date() })
    .execute()
  expect(await signIn({ ...teacher, ownDevice: 'yes' })).toContain('Max-Age=34560000')
})

test('over https the cookie is bound to the host, and a planted plain one is nothing', async () => {
  const https = 'https://school.test'
  const client = await member('participant')
  const cookie = (name: string) => ({ headers: { Cookie: `${name}=${client.token}` } })
  expect((await vzaimno.app.request(`${https}/${school.slug}/programme`, cookie('__Host-vzaimno'))).status).toBe(200)
  expect((await vzaimno.app.request(`${https}/${school.slug}/programme`, cookie('vzaimno'))).status).toBe(303)
})

test('the warning of an open line stands on plain http, not on https nor on the machine itself', async () => {
  const page = async (address: string) => (await vzaimno.app.request(`${address}/sign-in`)).text()
  expect(await page('http://10.0.0.5:3000')).toContain('Соединение не защищено')
  expect(await page('https://school.test')).not.toContain('Соединение не защищено')
  expect(await page('http://localhost:3000')).not.toContain('Соединение не защищено')
})

test('the language is kept for a visitor and for an account', async () => {
  const visitor = aVisitor(vzaimno)
  const answer = await visitor.post('/account/language', { language: 'en', back: '/sign-in' }, '/sign-in')
  expect(answer.headers.get('Location')).toBe('/sign-in')
  expect(await visitor.text('/sign-in')).toContain('User name')
  expect(vzaimno.failures).toEqual([])
})
