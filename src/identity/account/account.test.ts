import { generateSync } from 'otplib'
import { afterAll, describe, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import { aVisitor, type TestVisitor } from '../../../tests/visitor.ts'
import { newId } from '../../platform/ids.ts'
import { hashOf } from '../../platform/tokens.ts'
import { hashPassword } from '../sign-in/password.ts'
import { LIMITS } from '../sign-in/tries.ts'

const PASSWORD = 'тихая осень в саду'
const vzaimno = await testApp()
const { school } = await aSchool(vzaimno)
const passwordHash = await hashPassword(PASSWORD)
afterAll(() => vzaimno.drop())

const { owner } = vzaimno.database
const inside = `/${school.slug}/programme`
let count = 0

async function aMember(role = 'participant', hash: string | null = passwordHash) {
  const id = newId()
  const userName = `человек-${++count}`
  await owner.insertInto('account').values({ id, userName, passwordHash: hash, createdAt: new Date() }).execute()
  await owner
    .insertInto('membership')
    .values({ schoolId: school.id, id: newId(), accountId: id, role, since: new Date() })
    .execute()
  return { id, userName }
}

async function signedIn(userName: string, ownDevice = false): Promise<TestVisitor> {
  const visitor = aVisitor(vzaimno)
  const fields = { userName, password: PASSWORD, ...(ownDevice && { ownDevice: 'yes' }) }
  expect((await visitor.post('/sign-in', fields)).status).toBe(303)
  return visitor
}

const isIn = async (visitor: TestVisitor) => (await visitor.get(inside)).status === 200
/** A code of the app, so many steps of half a minute from now. */
const codeOf = (secret: string, steps = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps })
const secretOn = async (visitor: TestVisitor) =>
  (await visitor.text('/account/second-factor')).match(/class="secret">([A-Z2-7 ]+)</)![1]!.replaceAll(' ', '')

async function withSecondFactor(role = 'curator') {
  const { id, userName } = await aMember(role)
  const visitor = await signedIn(userName)
  const secret = await secretOn(visitor)
  const answer = await visitor.post('/account/second-factor', { code: codeOf(secret, -1) })
  const page = await answer.text()
  const recoveryCodes = [...page.matchAll(/<code>([a-z2-9-]+)<\/code>/g)].map((found) => found[1]!)
  return { id, userName, visitor, secret, recoveryCodes }
}

describe('an old cookie opens nothing after', () => {
  const endings: [string, (visitor: TestVisitor, account: { id: string; userName: string }) => Promise<unknown>][] = [
    ['signing out', (visitor) => visitor.post('/sign-out', {}, '/account')],
    ['signing in anew', (visitor, { userName }) => visitor.post('/sign-in', { userName, password: PASSWORD })],
    [
      'being ended from the list',
      async (_, { id, userName }) => {
        const other = await signedIn(userName)
        const { id: session } = await owner
          .selectFrom('session')
          .select('id')
          .where('accountId', '=', id)
          .orderBy('startedAt')
          .executeTakeFirstOrThrow()
        expect(await other.text('/account')).toContain(`value="${session}"`)
        await other.post('/account/ended-sessions', { session }, '/account')
      },
    ],
    [
      'ending all others',
      async (_, { userName }) =>
        (await signedIn(userName)).post('/account/ended-sessions', { session: 'others' }, '/account'),
    ],
    [
      'a new password',
      (visitor) => {
        const next = 'другая долгая зима'
        const fields = { current: PASSWORD, password: next, passwordAgain: next }
        return visitor.post('/account/password', fields, '/account')
      },
    ],
    [
      'the second factor switched on',
      async (visitor) => visitor.post('/account/second-factor', { code: codeOf(await secretOn(visitor)) }),
    ],
    ['twelve idle hours', (_, { id }) => shift(id, { seenAt: new Date(Date.now() - 12 * 3_600_000 - 1000) })],
    ['its seven days', (_, { id }) => shift(id, { endsAt: new Date(Date.now() - 1000) })],
  ]
  const shift = (accountId: string, moments: { seenAt?: Date; endsAt?: Date }) =>
    owner.updateTable('session').set(moments).where('accountId', '=', accountId).execute()

  test.each(endings)('%s', async (_, end) => {
    const account = await aMember('curator')
    const visitor = await signedIn(account.userName)
    const thief = visitor.copy()
    expect(await isIn(thief)).toBe(true)
    await end(visitor, account)
    expect(await isIn(thief)).toBe(false)
    expect((await thief.post('/account/ended-sessions', { session: 'others' }, '/account')).status).toBe(400)
  })

  test('the second factor switched off', async () => {
    const { visitor, secret } = await withSecondFactor()
    const thief = visitor.copy()
    expect(
      (await visitor.post('/account/second-factor/end', { off: codeOf(secret) }, '/account/second-factor')).status,
    ).toBe(303)
    expect([await isIn(visitor), await isIn(thief)]).toEqual([true, false])
  })

  test('ninety idle days on an own device', async () => {
    const account = await aMember()
    const visitor = await signedIn(account.userName, true)
    await shift(account.id, { seenAt: new Date(Date.now() - 89 * 86_400_000) })
    expect(await isIn(visitor)).toBe(true)
    await shift(account.id, { seenAt: new Date(Date.now() - 91 * 86_400_000) })
    expect(await isIn(visitor)).toBe(false)
  })
})

test('sessions stand in the database as hashes of 256 random bits', async () => {
  const visitor = await signedIn((await aMember()).userName)
  const token = visitor.cookies.get('vzaimno')!
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(JSON.stringify(await owner.selectFrom('session').selectAll().execute())).not.toContain(token)
})

test('nobody ends a session of somebody else', async () => {
  const victim = await signedIn((await aMember()).userName)
  const sessions = await owner.selectFrom('session').select('id').orderBy('startedAt', 'desc').executeTakeFirstOrThrow()
  const other = await signedIn((await aMember()).userName)
  expect((await other.post('/account/ended-sessions', { session: sessions.id }, '/account')).status).toBe(404)
  expect(await isIn(victim)).toBe(true)
})

test('a password changes only with the present one, and guesses at it are counted', async () => {
  const visitor = await signedIn((await aMember()).userName)
  const change = (current: string, password = 'другая долгая зима') =>
    visitor.post('/account/password', { current, password, passwordAgain: password }, '/account')
  expect(await (await change(PASSWORD, 'qwerty12345')).text()).toContain('один из самых частых')
  for (let nth = 0; nth < LIMITS.account; nth++) expect((await change('не тот')).status).toBe(422)
  expect((await change(PASSWORD)).status).toBe(429)
  expect(await isIn(visitor)).toBe(true)
})

test('whoever has no password yet sets one without the former', async () => {
  const account = await aMember('participant', null)
  const token = 'x'.repeat(43)
  const moments = { startedAt: new Date(), seenAt: new Date(), endsAt: new Date(Date.now() + 86_400_000) }
  await owner
    .insertInto('session')
    .values({ id: newId(), tokenHash: hashOf(token), accountId: account.id, keeping: 'own-device', ...moments })
    .execute()
  const visitor = aVisitor(vzaimno, { cookies: new Map([['vzaimno', token]]) })
  expect(await visitor.text('/account/second-factor')).toContain('Сначала задайте пароль')
  await visitor.post('/account/password', { password: PASSWORD, passwordAgain: PASSWORD }, '/account')
  expect(await isIn(await signedIn(account.userName))).toBe(true)
})

test('the account is for whoever is signed in', async () => {
  const answer = await aVisitor(vzaimno).get('/account/second-factor')
  expect(answer.headers.get('Location')).toBe('/sign-in?to=%2Faccount%2Fsecond-factor')
})

describe('the second factor', () => {
  test('is asked for after the password, and each code works once', async () => {
    const { userName, secret } = await withSecondFactor()
    const visitor = aVisitor(vzaimno)
    const sent = await visitor.post('/sign-in', { userName, password: PASSWORD, to: inside })
    expect(sent.headers.get('Location')).toBe(`/sign-in/second-factor?to=${encodeURIComponent(inside)}`)
    expect(await isIn(visitor)).toBe(false)
    const rival = visitor.copy()
    const code = codeOf(secret)
    const answer = await visitor.post('/sign-in/second-factor', { code, to: inside })
    expect(answer.headers.get('Location')).toBe(inside)
    expect([await isIn(visitor), await isIn(rival)]).toEqual([true, false])
    const again = aVisitor(vzaimno)
    await again.post('/sign-in', { userName, password: PASSWORD })
    expect((await again.post('/sign-in/second-factor', { code })).status).toBe(422)
    expect(await isIn(again)).toBe(false)
  })

  test('ten wrong codes are enough', async () => {
    const { userName, secret } = await withSecondFactor()
    const visitor = aVisitor(vzaimno)
    await visitor.post('/sign-in', { userName, password: PASSWORD })
    const tries = Array.from({ length: 16 }, () => visitor.post('/sign-in/second-factor', { code: '000000' }))
    const statuses = (await Promise.all(tries)).map((answer) => answer.status)
    expect(statuses.filter((status) => status === 422)).toHaveLength(LIMITS.account)
    expect((await visitor.post('/sign-in/second-factor', { code: codeOf(secret) })).status).toBe(429)
  })

  test('a recovery code stands in for the telephone, once, however it is written', async () => {
    const { userName, recoveryCodes } = await withSecondFactor()
    expect(recoveryCodes).toHaveLength(10)
    const enter = async (code: string) => {
      const visitor = aVisitor(vzaimno)
      await visitor.post('/sign-in', { userName, password: PASSWORD })
      return (await visitor.post('/sign-in/second-factor', { code })).status
    }
    expect(await enter(recoveryCodes[0]!.replaceAll('-', ' ').toUpperCase())).toBe(303)
    expect(await enter(recoveryCodes[0]!)).toBe(422)
    const rows = JSON.stringify(await owner.selectFrom('recoveryCode').selectAll().execute())
    expect(rows).not.toContain(recoveryCodes[1])
  })

  test('new recovery codes end the former ones', async () => {
    const { visitor, secret, recoveryCodes } = await withSecondFactor()
    const renew = (code: string) => visitor.post('/account/recovery-codes', { code }, '/account/second-factor')
    expect((await renew('000000')).status).toBe(422)
    expect(await (await renew(codeOf(secret))).text()).toContain('Прежние коды больше не действуют')
    expect((await renew(recoveryCodes[3]!)).status).toBe(422)
  })

  test('a wrong first code switches nothing on', async () => {
    const account = await aMember()
    const visitor = await signedIn(account.userName)
    const answer = await visitor.post('/account/second-factor', { code: '000000' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Код не подошёл')
    const row = await owner
      .selectFrom('account')
      .select('secondFactorSince')
      .where('id', '=', account.id)
      .executeTakeFirst()
    expect(row).toEqual({ secondFactorSince: null })
  })

  test('demanded by the school, it comes before anything else for all but participants', async () => {
    const curator = await signedIn((await aMember('curator')).userName)
    const teacher = await signedIn((await aMember()).userName)
    const settled = await withSecondFactor('director')
    await owner.updateTable('school').set({ secondFactorDemanded: true }).execute()
    expect((await curator.get(inside)).headers.get('Location')).toBe('/account/second-factor')
    expect(await curator.text('/account/second-factor')).toContain('Школа просит второй шаг')
    expect([await isIn(teacher), await isIn(settled.visitor)]).toEqual([true, true])
    const off = await settled.visitor.post('/account/second-factor/end', { off: codeOf(settled.secret) }, '/account')
    expect(off.status).toBe(409)
    await curator.post('/account/second-factor', { code: codeOf(await secretOn(curator)) })
    expect(await isIn(curator)).toBe(true)
    await owner.updateTable('school').set({ secondFactorDemanded: false }).execute()
    expect(vzaimno.failures).toEqual([])
  })
})
