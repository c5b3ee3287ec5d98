import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSchool, testApp } from '../../tests/school.ts'
import { fourTeachers } from '../../tests/teachers.ts'
import type { Context } from '../platform/context.ts'
import { agreedPairs, pairCounts, pairsOf } from './pair-queries.ts'
import { aPair } from './samples.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const { curator } = school
const { bella, alsu, denis, elena, skills } = await school.as(fourTeachers)
const asBella = await school.member('participant', bella)
const asAlsu = await school.member('participant', alsu)
afterAll(() => vzaimno.drop())

const base = `/${school.school.slug}`
const pairs = `${base}/pairs`
const letters = () =>
  school.as(({ db }: Context) =>
    db
      .selectFrom('letter')
      .innerJoin('person', 'person.id', 'letter.personId')
      .selectAll('letter')
      .select('surname')
      .execute(),
  )
const stateOf = async (id: string) =>
  (await school.as(({ db }: Context) => db.selectFrom('pair').select('state').where('id', '=', id).executeTakeFirst()))
    ?.state
const text = async (answer: Response | Promise<Response>) => (await answer).text()

describe('a proposal and its answers', async () => {
  const id = await school.as((ctx) =>
    aPair().helping(alsu, bella, skills.tests, 1).helping(bella, alsu, skills.meetings, 0).in(ctx),
  )
  const page = `${pairs}/${id}`

  test('both sides are written to, in plain words', async () => {
    const toBella = (await letters()).find((letter) => letter.surname === 'Назарова')
    expect(toBella?.subject).toBe('Вам предлагают пару: Аминова Алсу Ренатовна')
    expect(toBella?.body).toContain('Здравствуйте, Бэлла Гавриловна!')
    expect(toBella?.body).toContain('Вам помогут: Онлайн-тесты и формы.')
    expect(toBella?.body).toContain('От вас ждут помощи: Родительское собрание, трудный разговор.')
    expect(toBella?.body).toContain('с 28 сентября 2026 г. по 31 мая 2027 г.')
  })

  test('the proposal says what the agreement will say, to the mentor in the letter and on the page', async () => {
    await vzaimno.database.owner
      .updateTable('person')
      .set({ mentoringPay: '2500', mentoringPayUnit: 'roubles', mentoringPayFor: 'mentee' })
      .where('surname', '=', 'Назарова')
      .execute()
    const said = [
      'не менее 8 встреч; смешанная (очная и дистанционная)',
      'план пары; учёт встреч; итоговый отчёт – в электронной форме',
      'стимулирующая, в размере 2 500 рублей в месяц за каждого наставляемого',
    ]
    const letter = (await letters()).find(({ surname }) => surname === 'Назарова')?.body.replaceAll('\u00a0', ' ')
    for (const words of said.slice(0, 2)) expect(letter).toContain(words)
    expect(letter, 'no sum was set when it was written').toContain('размер школа назовёт до подписания соглашения')
    const read = (await text(asBella.get(page))).replaceAll('\u00a0', ' ')
    for (const words of said) expect(read).toContain(words)
  })

  test('a teacher sees the proposal in the list and on its page, others do not', async () => {
    expect(await text(asBella.get(pairs))).toContain('Прочитать и ответить')
    const shown = await text(asBella.get(page))
    expect(shown).toContain('Ваша пара: Аминова Алсу Ренатовна')
    expect(shown).toContain('уровень 1 из 4, хочет 3')
    expect(shown).toContain('Ст. 351.8')
    const asDenis = await school.member('participant', denis)
    expect((await asDenis.get(page)).status).toBe(404)
    expect(await text(asDenis.get(pairs))).toContain('Здесь будет ваша пара')
  })

  test('one tap accepts; the curator sees who is still silent', async () => {
    expect((await asBella.post(`${page}/answer`, { answer: 'accepted' })).status).toBe(303)
    expect(await text(asBella.get(page))).toContain('Ждём ответа второй стороны')
    expect(await text(curator.get(page))).toContain('Ждём ответа: Аминова')
    expect(await text(curator.get(`${pairs}?answers=one`))).toContain('Назарова')
    expect(await text(curator.get(`${pairs}?answers=none`))).toContain('Таких пар нет')
  })

  test('a decline is told kindly; its reason is read by the curator alone', async () => {
    const answer = { answer: 'declined', reason: 'Не хватает времени из-за ЕГЭ' }
    expect((await asAlsu.post(`${page}/answer`, answer)).status).toBe(303)
    expect(await stateOf(id)).toBe('declined')
    expect(await text(curator.get(page))).toContain('Не хватает времени')
    for (const [who, client] of Object.entries({ bella: asBella, director: await school.member('director') }))
      expect(await text(client.get(page)), who).not.toContain('Не хватает времени')
    expect(await text(asAlsu.get(page))).toContain('Вы отказались')
    const toBella = (await letters()).filter((letter) => letter.surname === 'Назарова')
    expect(toBella.at(-1)?.body).toContain('это не оценка вас')
    expect(toBella.map((letter) => letter.body).join()).not.toContain('ЕГЭ')
  })

  test('until the order she may change her mind: both agree', async () => {
    await asAlsu.post(`${page}/answer`, { answer: 'accepted' })
    expect(await stateOf(id)).toBe('agreed')
    const [agreed] = await school.as(agreedPairs)
    expect(agreed?.directions.map((one) => one.competence)).toEqual([
      'Онлайн-тесты и формы',
      'Родительское собрание, трудный разговор',
    ])
    expect(await text(curator.get(`${base}/programme`))).toContain('1\u00a0предложение принято')
  })

  test('the history tells it in words', async () => {
    const page = await text(curator.get(`${pairs}/${id}`))
    expect(page).toMatch(/Обе стороны согласны.*Пара не сложилась.*Пара предложена/s)
    expect(page).toContain('Аминова\u00a0А.\u00a0Р.: отказ')
  })

  test('the signed order takes it to work; the cancelled one gives it back', async () => {
    const order = { documentId: crypto.randomUUID(), template: 'order', pairIds: [id] }
    await school.as((ctx) => emit(ctx, 'DocumentSigned', { ...order, template: 'consent' }))
    expect(await stateOf(id)).toBe('agreed')
    await school.as((ctx) => emit(ctx, 'DocumentSigned', order))
    expect(await stateOf(id)).toBe('ordered')
    const late = await asBella.post(`${page}/answer`, { answer: 'declined' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Пара закреплена приказом')
    await school.as((ctx) => emit(ctx, 'DocumentCancelled', { ...order, documentId: crypto.randomUUID() }))
    expect(await stateOf(id)).toBe('ordered')
    await school.as((ctx) => emit(ctx, 'DocumentCancelled', order))
    expect(await stateOf(id)).toBe('agreed')
  })

  test('an order that names a pair nobody agreed to is refused by name', async () => {
    const waiting = await school.as((ctx) => aPair().helping(denis, elena, skills.video).in(ctx))
    const order = { documentId: crypto.randomUUID(), template: 'order', pairIds: [id, waiting] }
    await expect(school.as((ctx) => emit(ctx, 'DocumentSigned', order))).rejects.toThrow(/Ким.*Петренко/)
    expect(await stateOf(id)).toBe('agreed')
    await curator.post(`${pairs}/${waiting}/withdrawal`)
  })
})

describe('the curator', () => {
  let id = ''
  let page = ''
  beforeAll(async () => {
    id = await school.as((ctx) => aPair().helping(elena, denis, skills.olympiads).in(ctx))
    page = `${pairs}/${id}`
  })

  test('records an answer given in person, and undoes it', async () => {
    await curator.post(`${page}/recorded-answers`, {
      personId: denis,
      answer: 'declined',
      [`reason-${denis}`]: 'по телефону',
    })
    expect(await stateOf(id)).toBe('declined')
    expect(await text(curator.get(page))).toContain('ответ записан со слов')
    await curator.post(`${page}/undone-answers`)
    expect(await stateOf(id)).toBe('proposed')
    expect((await curator.post(`${page}/undone-answers`)).status).toBe(409)
  })

  test('an undone answer brings back the one before it', async () => {
    const record = (answer: string) => curator.post(`${page}/recorded-answers`, { personId: denis, answer })
    await record('accepted')
    await record('declined')
    await curator.post(`${page}/undone-answers`)
    expect(await stateOf(id)).toBe('proposed')
    expect(await text(curator.get(`${pairs}?answers=one`))).toContain('Ким')
  })

  test('cannot record for somebody who is not in the pair', async () => {
    const answer = await curator.post(`${page}/recorded-answers`, { personId: bella, answer: 'accepted' })
    expect(answer.status).toBe(404)
  })

  test('reminds only the silent', async () => {
    const before = (await letters()).length
    const answer = await curator.post(`${pairs}/reminders`, { pair: [id] })
    expect(answer.headers.get('Location')).toBe(`${pairs}?reminded=1`)
    const written = (await letters()).slice(before)
    expect(written.map((letter) => letter.surname)).toEqual(['Петренко'])
    expect((await curator.post(`${pairs}/reminders`)).headers.get('Location')).toBe(`${pairs}?chosen=0`)
  })

  test('fills the sheet of answers given at a meeting', async () => {
    expect(await text(curator.get(`${pairs}/answers`))).toContain(`name="${elena}.${id}"`)
    await curator.post(`${pairs}/answers`, { [`${elena}.${id}`]: 'accepted', [`${denis}.${id}`]: '' })
    expect(await stateOf(id)).toBe('agreed')
    expect(await text(curator.get(`${pairs}/answers`))).toContain('Ответили все')
  })

  test('changes the dates, but not over somebody else’s change', async () => {
    const version = (await text(curator.get(page))).match(/name="version" value="(\d+)"/)?.[1] ?? ''
    const dates = { startsOn: '05.10.2026', endsOn: '25.05.2027', version }
    expect((await curator.post(`${page}/dates`, { ...dates, endsOn: '01.09.2026' })).status).toBe(422)
    expect((await curator.post(`${page}/dates`, dates)).status).toBe(303)
    expect(await text(curator.get(page))).toContain('с 5 октября 2026 г. по 25 мая 2027 г.')
    const stale = await curator.post(`${page}/dates`, { ...dates, endsOn: '2027-05-20' })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('25 мая 2027')
  })

  test('withdraws it, and both are told and free', async () => {
    await curator.post(`${page}/withdrawal`)
    expect(await stateOf(id)).toBe('withdrawn')
    expect((await letters()).at(-1)?.subject).toContain('Предложение отозвано')
    const again = await school.as((ctx) => aPair().helping(elena, denis, skills.olympiads).in(ctx))
    expect(again).not.toBe(id)
    expect((await curator.post(`${pairs}/acceptances`, { pair: [again] })).headers.get('Location')).toContain(
      'recorded=2',
    )
    expect(await stateOf(again)).toBe('agreed')
  })

  test('whoever changes their mind finds the place taken by another pair', async () => {
    const first = await school.as((ctx) => aPair().helping(denis, bella, skills.video).declinedBy(bella).in(ctx))
    await school.as((ctx) => aPair().helping(elena, bella, skills.video).in(ctx))
    const answer = await asBella.post(`${pairs}/${first}/answer`, { answer: 'accepted' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Место уже занято')
    expect(await stateOf(first)).toBe('declined')
  })
})

describe('a pair made by hand', () => {
  const fields = () => ({
    mentorId: denis,
    menteeId: alsu,
    competenceId: skills.video,
    competenceBackId: skills.tests,
    kind: 'peer',
    startsOn: '2026-10-05',
    endsOn: '2027-05-31',
  })

  test('warns of missing consents, stated objections and superiors, then obeys', async () => {
    await school.as(({ db, school, now }) =>
      db
        .insertInto('avoidance')
        .values({ schoolId: school.id, personId: alsu, otherId: denis, statedAt: now })
        .execute(),
    )
    const warned = await curator.post(pairs, fields())
    expect(warned.status).toBe(422)
    const page = await warned.text()
    expect(page).toContain('нет согласия на обработку персональных данных')
    expect(page).toContain('просил не ставить их в пару')
    const made = await curator.post(pairs, { ...fields(), knowing: 'yes' })
    expect(made.status).toBe(303)
    expect(await text(curator.get(made.headers.get('Location') ?? ''))).toContain('взаимная')
    expect(await text(asAlsu.get(made.headers.get('Location') ?? ''))).not.toContain('не ставить')
  })

  test('names what cannot be', async () => {
    const refusal = async (change: Record<string, string>) =>
      text(curator.post(pairs, { ...fields(), knowing: 'yes', ...change }))
    expect(await refusal({})).toContain('У этих двоих уже есть пара')
    expect(await refusal({ menteeId: denis })).toContain('Выберите двух разных людей')
    expect(await refusal({ mentorId: '' })).toContain('Выберите, кто помогает')
    expect(await refusal({ mentorId: elena })).toContain('Этому человеку в этом уже кто-то помогает')
    expect(await refusal({ endsOn: '2026-09-01' })).toContain('Окончание должно быть позже начала')
    const unknown = await curator.post(pairs, { ...fields(), mentorId: crypto.randomUUID() })
    expect(unknown.status).toBe(404)
  })
})

test('others ask for a person’s pairs and for counts', async () => {
  expect((await school.as((ctx) => pairsOf(ctx, alsu))).map((pair) => pair.state)).toEqual(['proposed', 'agreed'])
  expect(await school.as(pairCounts)).toMatchObject({
    agreed: 2,
    proposed: 2,
    declined: 1,
    withdrawn: 2,
    agreedOrFurther: 2,
    standing: { pairs: 4, seats: 0, members: 0 },
  })
  expect(vzaimno.failures).toEqual([])
})

async function emit<T extends 'DocumentSigned' | 'DocumentCancelled'>(
  ctx: Context,
  type: T,
  payload: { documentId: string; template: string; pairIds: string[] },
) {
  for (const react of ctx.installation.reactions.to(type)) await react(ctx, payload)
}
