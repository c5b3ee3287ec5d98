import { afterAll, beforeEach, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import { aVisitor } from '../../../tests/visitor.ts'
import { newId } from '../../platform/ids.ts'
import { inviteToRole, issueInvitations } from './issue-invitations.ts'
import { withdrawInvitations } from './withdraw-invitations.ts'

const PASSWORD = 'тихая осень в саду'
const vzaimno = await testApp()
const home = await aSchool(vzaimno)
const other = await aSchool(vzaimno, 'lyceum-2')
afterAll(() => vzaimno.drop())

const { owner } = vzaimno.database
let person: string

beforeEach(async () => {
  person = await aPerson()
})

async function aPerson(schoolId = home.school.id, surname = 'Назарова') {
  const id = newId()
  await owner
    .insertInto('person')
    .values({ schoolId, id, surname, given: 'Бэлла', patronymic: 'Гавриловна', createdAt: new Date() })
    .execute()
  return id
}

const invite = async (personId = person) => {
  const [issued] = await home.as((ctx) => issueInvitations(ctx, [personId]))
  return new URL(issued!.link).pathname
}

const membershipOf = (personId: string) =>
  owner
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.accountId')
    .select(['membership.role', 'account.userName', 'account.id', 'membership.schoolId'])
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .execute()

test('opening uses nothing up; the first acceptance does', async () => {
  const path = await invite()
  for (const nth of [1, 2, 3]) {
    const page = await aVisitor(vzaimno).text(path)
    expect(page, `look ${nth}`).toContain('Здравствуйте, Бэлла Гавриловна!')
    expect(page).toContain('МБОУ «СОШ № 5» приглашает вас')
  }
  const teacher = aVisitor(vzaimno)
  const answer = await teacher.post(path, { how: 'stay' })
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/${home.school.slug}`])
  expect(await teacher.text(`/${home.school.slug}/programme`)).toContain('Бэлла Гавриловна')
  expect(await membershipOf(person)).toMatchObject([{ role: 'participant', userName: 'назарова.бг' }])
  const late = await aVisitor(vzaimno).get(path)
  expect(late.status).toBe(410)
  expect(await late.text()).toContain('Приглашение уже использовано')
})

test('fifty parallel acceptances make one member', async () => {
  const path = await invite()
  const guests = Array.from({ length: 50 }, () => aVisitor(vzaimno))
  const answers = await Promise.all(guests.map((guest) => guest.post(path, { how: 'stay' })))
  const statuses = answers.map((answer) => answer.status)
  expect(statuses.filter((status) => status === 303)).toHaveLength(1)
  expect(statuses.filter((status) => status === 410)).toHaveLength(49)
  expect(await membershipOf(person)).toHaveLength(1)
})

test('a name and a password of one’s own open the door again elsewhere', async () => {
  const path = await invite()
  const fields = { how: 'password', userName: 'бэлла', password: PASSWORD, passwordAgain: PASSWORD }
  expect((await aVisitor(vzaimno).post(path, fields)).status).toBe(303)
  const elsewhere = aVisitor(vzaimno)
  expect((await elsewhere.post('/sign-in', { userName: 'Бэлла', password: PASSWORD })).status).toBe(303)
  expect((await elsewhere.get('/')).headers.get('Location')).toBe(`/${home.school.slug}`)
})

test('a taken name or a weak password is named and the invitation stays open', async () => {
  const path = await invite()
  const taken = { how: 'password', userName: 'curator-school-5', password: PASSWORD, passwordAgain: PASSWORD }
  const answer = await aVisitor(vzaimno).post(path, taken)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Это имя уже занято')
  const weak = await aVisitor(vzaimno).post(path, { ...taken, userName: 'новая', password: 'короткий' })
  expect(await weak.text()).toContain('не меньше 10 знаков')
  expect((await aVisitor(vzaimno).get(path)).status).toBe(200)
})

test('a token that never was is a missing page', async () => {
  expect((await aVisitor(vzaimno).get('/i/guessed')).status).toBe(404)
  expect((await aVisitor(vzaimno).post('/i/guessed', { how: 'stay' }, '/sign-in')).status).toBe(404)
})

test('reissued, withdrawn and expired invitations open nothing and say why', async () => {
  const first = await invite()
  const second = await invite()
  expect(await (await aVisitor(vzaimno).post(first, { how: 'stay' }, '/sign-in')).text()).toContain('отозвано')
  await home.as((ctx) => withdrawInvitations(ctx, [person]))
  expect((await aVisitor(vzaimno).post(second, { how: 'stay' }, '/sign-in')).status).toBe(410)
  const third = await invite()
  await owner
    .updateTable('invitation')
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where('usedAt', 'is', null)
    .execute()
  const late = await aVisitor(vzaimno).post(third, { how: 'stay' }, '/sign-in')
  expect([late.status, await late.text()]).toEqual([410, expect.stringContaining('Срок приглашения вышел')])
  expect(await membershipOf(person)).toEqual([])
})

test('only hashes of tokens are kept', async () => {
  const token = (await invite()).split('/').at(-1)!
  expect(token).toMatch(/^\w{4}(-\w{4}){3}$/)
  const rows = JSON.stringify(await owner.selectFrom('invitation').selectAll().execute())
  expect(rows).not.toContain(token)
  expect(rows).not.toContain(token.replaceAll('-', ''))
})

test('a teacher who lost the telephone comes back as herself, and the old device is signed out', async () => {
  const lost = aVisitor(vzaimno)
  await lost.post(await invite(), { how: 'stay' })
  const before = await membershipOf(person)
  const path = await invite()
  const found = aVisitor(vzaimno)
  expect(await found.text(path)).toContain('новый вход взамен потерянного')
  expect((await found.post(path, { how: 'stay' })).status).toBe(303)
  expect(await membershipOf(person)).toEqual(before)
  expect((await found.get(`/${home.school.slug}/programme`)).status).toBe(200)
  expect((await lost.get(`/${home.school.slug}/programme`)).status).toBe(303)
})

test('whoever has an account in another school joins with it', async () => {
  const guest = aVisitor(vzaimno, { cookies: new Map([['vzaimno', other.curator.token]]) })
  const path = await invite()
  expect(await guest.text(path)).toContain('присоединить к входу «curator-lyceum-2»')
  expect((await guest.post(path, { how: 'own-account' })).status).toBe(303)
  expect(await membershipOf(person)).toMatchObject([{ userName: 'curator-lyceum-2' }])
  const choice = await guest.text('/')
  expect(choice).toContain(`href="/${home.school.slug}"`)
  expect(choice).toContain('href="/lyceum-2"')
})

test('no school lets anybody anew into an account that opens another school too', async () => {
  const guest = aVisitor(vzaimno, { cookies: new Map([['vzaimno', (await other.member('participant')).token]]) })
  await guest.post(await invite(), { how: 'own-account' })
  expect(await home.as((ctx) => issueInvitations(ctx, [person]))).toEqual([])
})

test('neither does an older link, once the account has joined elsewhere', async () => {
  const guest = aVisitor(vzaimno)
  await guest.post(await invite(), { how: 'stay' })
  const wayBack = await invite()
  const abroad = await aPerson(other.school.id)
  const [issued] = await other.as((ctx) => issueInvitations(ctx, [abroad]))
  expect((await guest.post(new URL(issued!.link).pathname, { how: 'own-account' })).status).toBe(303)
  expect((await aVisitor(vzaimno).post(wayBack, { how: 'stay' })).status).toBe(410)
})

test('the curator who prints a slip for herself becomes the person, and stays the curator', async () => {
  const herself = aVisitor(vzaimno, { cookies: new Map([['vzaimno', home.curator.token]]) })
  expect((await herself.post(await invite(), { how: 'own-account' })).status).toBe(303)
  expect(await membershipOf(person)).toMatchObject([{ role: 'curator', userName: 'curator-school-5' }])
})

test('an invitation to a role needs a password', async () => {
  const path = new URL(await home.as((ctx) => inviteToRole(ctx, 'director'))).pathname
  const director = aVisitor(vzaimno)
  expect(await director.text(path)).not.toContain('остаться на этом устройстве')
  expect((await director.post(path, { how: 'stay' })).status).toBe(400)
  const fields = {
    how: 'password',
    userName: 'директор.5',
    password: PASSWORD,
    passwordAgain: PASSWORD,
    ownDevice: 'yes',
  }
  expect((await director.post(path, fields)).status).toBe(303)
  expect((await director.get(`/${home.school.slug}/programme`)).status).toBe(200)
  const session = await owner.selectFrom('session').select('keeping').orderBy('startedAt', 'desc').executeTakeFirst()
  expect(session).toEqual({ keeping: 'staff' })
})

test('people of another school cannot be invited; a participant invites nobody', async () => {
  const stranger = await aPerson(other.school.id)
  expect(await home.as((ctx) => issueInvitations(ctx, [stranger]))).toEqual([])
  const asTeacher = home.as((ctx) =>
    issueInvitations({ ...ctx, actor: { ...ctx.actor, role: 'participant' } }, [person]),
  )
  await expect(asTeacher).rejects.toThrow('')
  expect(vzaimno.failures).toEqual([])
})
