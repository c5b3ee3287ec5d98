import { afterAll, describe, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import { aVisitor } from '../../../tests/visitor.ts'
import { newId } from '../../platform/ids.ts'

const PASSWORD = 'тихая осень в саду'
const vzaimno = await testApp()
const home = await aSchool(vzaimno)
const other = await aSchool(vzaimno, 'lyceum-2')
const { owner } = vzaimno.database
const { curator, school, member } = home
afterAll(() => vzaimno.drop())

const settings = `/${school.slug}/settings`
const roles = `${settings}/roles`

const FIELDS = {
  fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Школа № 5»',
  shortName: 'МБОУ «Школа № 5»',
  founderLine: 'Администрация города',
  address: '456780, г. Озёрск',
  place: 'г. Озёрск',
  inn: '7707083893',
  ogrn: '',
  directorName: 'Орлова Вера Ильинична',
  directorPosition: 'директор',
  orderMask: '{номер}-од',
  personnelOrderMask: '{номер}-лс',
  workingDays: '6',
  timeZone: 'Asia/Yekaterinburg',
  payBasis: 'положения об оплате труда',
  paySource: 'фонда оплаты труда',
  regionalCoefficient: 'yes',
  consentInSystemAllowed: 'yes',
}

describe('school settings', () => {
  test('are saved, shown on every page, and noted in the journal by their names alone', async () => {
    expect((await curator.post(settings, { ...FIELDS, version: '1' })).status).toBe(303)
    const page = await (await curator.get(settings)).text()
    expect(page).toContain('МБОУ «Школа № 5»')
    const saved = await owner.selectFrom('school').selectAll().where('id', '=', school.id).executeTakeFirstOrThrow()
    expect(saved).toMatchObject({ payBasis: 'положения об оплате труда', workingDays: 6, regionalCoefficient: true })
    expect(saved).toMatchObject({ consentInSystemAllowed: true, secondFactorDemanded: false, version: 2 })
    const event = await owner
      .selectFrom('event')
      .select('payload')
      .where('type', '=', 'SchoolSettingsChanged')
      .executeTakeFirst()
    expect(event?.payload).toMatchObject({ fields: expect.arrayContaining(['shortName', 'payBasis']) })
    expect(JSON.stringify(event)).not.toContain('Школа')
  })

  test('two editors: the second sees both versions', async () => {
    const answer = await curator.post(settings, { ...FIELDS, shortName: 'МБОУ «Пятая»', version: '1' })
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('МБОУ «Школа № 5»')
    expect(page).toContain('МБОУ «Пятая»')
  })

  test('a bad field is named; what was typed stays', async () => {
    const answer = await curator.post(settings, {
      ...FIELDS,
      inn: '123',
      payBasis: 'коллективного договора',
      version: '2',
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('контрольная, должна сойтись')
    expect(page).toContain('коллективного договора')
  })
})

async function aPerson(surname: string) {
  const id = newId()
  await owner
    .insertInto('person')
    .values({ schoolId: school.id, id, surname, given: 'Бэлла', createdAt: new Date() })
    .execute()
  return id
}

const membershipOf = (client: { sessionId: string }) =>
  owner
    .selectFrom('session')
    .innerJoin('membership', 'membership.accountId', 'session.accountId')
    .select(['membership.id', 'membership.role', 'membership.personId', 'membership.endedAt', 'membership.accountId'])
    .where('session.id', '=', client.sessionId)
    .executeTakeFirstOrThrow()

const isIn = async (client: { get: (path: string) => Response | Promise<Response> }) =>
  (await client.get(`/${school.slug}/programme`)).status === 200

describe('members', () => {
  test('are listed by what they do', async () => {
    const nazarova = await aPerson('Назарова')
    await member('participant', nazarova)
    const page = await (await curator.get(roles)).text()
    expect(page).toContain('curator-school-5')
    expect(page).toContain('Участники (1)')
    expect(page).not.toContain('Назарова</option>')
    expect(await (await curator.get(`${roles}?who=participants`)).text()).toContain('Назарова')
  })

  test('another role ends every session, and opens other doors', async () => {
    const teacher = await member('participant')
    const { id } = await membershipOf(teacher)
    expect((await curator.post(`${roles}/${id}`, { role: 'coordinator', personId: '', version: '1' })).status).toBe(303)
    expect(await isIn(teacher)).toBe(false)
    expect(await membershipOf(teacher)).toMatchObject({ role: 'coordinator' })
  })

  test('a member is bound to a person of the register, once', async () => {
    const [one, two] = [await member('coordinator'), await member('coordinator')]
    const person = await aPerson('Орлова')
    const bind = async (client: typeof one) =>
      curator.post(`${roles}/${(await membershipOf(client)).id}`, {
        role: 'coordinator',
        personId: person,
        version: '1',
      })
    expect((await bind(one)).status).toBe(303)
    expect(await membershipOf(one)).toMatchObject({ personId: person })
    expect(await isIn(one)).toBe(true)
    const again = await bind(two)
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('уже входит под другим именем')
  })

  test('a closed sign-in opens nothing', async () => {
    const teacher = await member('participant')
    const { id } = await membershipOf(teacher)
    expect((await curator.post(`${roles}/${id}/end`, { version: '1' })).status).toBe(303)
    expect(await isIn(teacher)).toBe(false)
    expect((await curator.get(`${roles}/${id}`)).status).toBe(404)
  })

  test('members of another school are missing', async () => {
    const { id } = await membershipOf(other.curator)
    expect((await curator.get(`${roles}/${id}`)).status).toBe(404)
    expect((await curator.post(`${roles}/${id}/end`, { version: '1' })).status).toBe(404)
    expect((await curator.post(`${roles}/${id}/invitation`)).status).toBe(404)
  })

  test('the last one in charge cannot leave or step down, not even two at once', async () => {
    const alone = await aSchool(vzaimno, 'school-7')
    const director = await alone.member('director')
    const here = `/${alone.school.slug}/settings/roles`
    const [first, second] = [await membershipOf(alone.curator), await membershipOf(director)]
    const answers = await Promise.all([
      alone.curator.post(`${here}/${second.id}`, { role: 'participant', personId: '', version: '1' }),
      director.post(`${here}/${first.id}/end`, { version: '1' }),
    ])
    expect(answers.filter((answer) => answer.status === 303)).toHaveLength(1)
    const inCharge = await owner
      .selectFrom('membership')
      .select('id')
      .where('schoolId', '=', alone.school.id)
      .where('role', '<>', 'participant')
      .where('endedAt', 'is', null)
      .execute()
    expect(inCharge).toHaveLength(1)
    const lastOne = inCharge[0]!.id === first.id ? alone.curator : director
    const stepDown = await lastOne.post(`${here}/${inCharge[0]!.id}`, {
      role: 'participant',
      personId: '',
      version: '1',
    })
    expect(stepDown.status).toBe(409)
    expect(await stepDown.text()).toContain('последний, кто ведёт программу')
  })
})

describe('helping somebody to sign in', () => {
  const linkOn = (page: string) => new URL(page.match(/class="secret">([^<]+)</)![1]!).pathname

  test('an invitation to a role, bound to a person', async () => {
    const person = await aPerson('Кузнецова')
    const answer = await curator.post(roles, { role: 'director', personId: person })
    const link = linkOn(await answer.text())
    expect(await aVisitor(vzaimno).text(link)).toContain('Ваша роль: директор')
    expect((await curator.post(roles, { role: 'participant', personId: '' })).status).toBe(422)
  })

  test('a new link resets the password and ends what was open', async () => {
    const teacher = await member('participant')
    const { id, accountId } = await membershipOf(teacher)
    const link = linkOn(await (await curator.post(`${roles}/${id}/invitation`)).text())
    const visitor = aVisitor(vzaimno)
    const answer = await visitor.post(link, { how: 'password', password: PASSWORD, passwordAgain: PASSWORD })
    expect(answer.status).toBe(303)
    expect([await isIn(visitor), await isIn(teacher)]).toEqual([true, false])
    const { userName } = await owner
      .selectFrom('account')
      .select('userName')
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow()
    expect((await aVisitor(vzaimno).post('/sign-in', { userName, password: PASSWORD })).status).toBe(303)
  })

  test('not for a sign-in that opens another school too', async () => {
    const teacher = await member('participant')
    const { id, accountId } = await membershipOf(teacher)
    await owner
      .insertInto('membership')
      .values({ schoolId: other.school.id, id: newId(), accountId, role: 'director', since: new Date() })
      .execute()
    const answer = await curator.post(`${roles}/${id}/invitation`)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('vzaimno account reset')
    expect((await curator.post(`${roles}/${id}/second-factor`)).status).toBe(409)
  })

  test('a lost second factor is taken off; one’s own is not', async () => {
    const teacher = await member('participant')
    const { id, accountId } = await membershipOf(teacher)
    await owner
      .updateTable('account')
      .set({ secondFactorSecret: 'JBSWY3DPEHPK3PXP', secondFactorSince: new Date() })
      .where('id', '=', accountId)
      .execute()
    expect((await curator.post(`${roles}/${id}/second-factor`)).status).toBe(303)
    const row = await owner
      .selectFrom('account')
      .select('secondFactorSecret')
      .where('id', '=', accountId)
      .executeTakeFirst()
    expect(row).toEqual({ secondFactorSecret: null })
    const own = await membershipOf(curator)
    expect((await curator.post(`${roles}/${own.id}/second-factor`)).status).toBe(404)
    expect(vzaimno.failures).toEqual([])
  })
})
